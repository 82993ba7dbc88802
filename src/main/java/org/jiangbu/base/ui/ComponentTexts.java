package org.jiangbu.base.ui;

import static org.jiangbu.base.ui.Components.text;

import com.vaadin.flow.component.combobox.MultiSelectComboBoxI18n;
import com.vaadin.flow.component.datepicker.DatePicker.DatePickerI18n;
import com.vaadin.flow.component.login.LoginI18n;
import com.vaadin.flow.component.upload.UploadI18N;
import java.time.DayOfWeek;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The texts that Vaadin's components carry inside them, in the reader's language. */
public final class ComponentTexts {
    private ComponentTexts() {}

    static DatePickerI18n datePicker() {
        Locale locale = text("base.ui.language").equals("en") ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE;
        List<DayOfWeek> week = List.of(
                DayOfWeek.SUNDAY,
                DayOfWeek.MONDAY,
                DayOfWeek.TUESDAY,
                DayOfWeek.WEDNESDAY,
                DayOfWeek.THURSDAY,
                DayOfWeek.FRIDAY,
                DayOfWeek.SATURDAY);
        return new DatePickerI18n()
                .setMonthNames(names(List.of(Month.values()), month -> month.getDisplayName(month(locale), locale)))
                .setWeekdays(names(week, day -> day.getDisplayName(TextStyle.FULL, locale)))
                .setWeekdaysShort(names(week, day -> day.getDisplayName(TextStyle.NARROW, locale)))
                .setDateFormats("yyyy-MM-dd", "yyyyMMdd", "yyyy/M/d", "yyyy.M.d")
                .setFirstDayOfWeek(1)
                .setToday(text("base.ui.today"))
                .setCancel(text("base.ui.cancel"))
                .setBadInputErrorMessage(text("base.ui.date.bad"))
                .setRequiredErrorMessage(text("base.ui.date.required"))
                .setMinErrorMessage(text("base.ui.date.early"))
                .setMaxErrorMessage(text("base.ui.date.late"));
    }

    /** 12月 in Chinese, December in English. */
    private static TextStyle month(Locale locale) {
        return locale.equals(Locale.ENGLISH) ? TextStyle.FULL : TextStyle.SHORT;
    }

    static MultiSelectComboBoxI18n multiSelect() {
        return new MultiSelectComboBoxI18n()
                .setCleared(text("base.ui.select.cleared"))
                .setSelected(text("base.ui.select.selected"))
                .setDeselected(text("base.ui.select.deselected"))
                .setTotal(text("base.ui.select.total", "{count}"));
    }

    static UploadI18N upload() {
        return new UploadI18N()
                .setDropFiles(new UploadI18N.DropFiles()
                        .setOne(text("base.ui.upload.drop"))
                        .setMany(text("base.ui.upload.drop")))
                .setAddFiles(new UploadI18N.AddFiles()
                        .setOne(text("base.ui.upload.choose"))
                        .setMany(text("base.ui.upload.choose")))
                .setError(new UploadI18N.Error()
                        .setTooManyFiles(text("base.ui.upload.too-many"))
                        .setFileIsTooBig(text("base.ui.upload.too-big"))
                        .setIncorrectFileType(text("base.ui.upload.wrong-type")))
                .setUploading(new UploadI18N.Uploading()
                        .setStatus(new UploadI18N.Uploading.Status()
                                .setConnecting(text("base.ui.upload.connecting"))
                                .setStalled(text("base.ui.upload.stalled"))
                                .setProcessing(text("base.ui.upload.processing"))
                                .setHeld(text("base.ui.upload.held")))
                        .setRemainingTime(new UploadI18N.Uploading.RemainingTime()
                                .setPrefix(text("base.ui.upload.remaining"))
                                .setUnknown(text("base.ui.upload.unknown")))
                        .setError(new UploadI18N.Uploading.Error()
                                .setServerUnavailable(text("base.ui.upload.unavailable"))
                                .setUnexpectedServerError(text("base.ui.upload.failed"))
                                .setForbidden(text("base.ui.upload.forbidden"))))
                .setFile(new UploadI18N.File()
                        .setRetry(text("base.ui.upload.retry"))
                        .setStart(text("base.ui.upload.start"))
                        .setRemove(text("base.ui.upload.remove")))
                .setUnits(Arrays.asList("B", "kB", "MB", "GB"));
    }

    /** Texts of the sign-in form. */
    public static LoginI18n login(String title, String description, @Nullable String additional) {
        LoginI18n texts = LoginI18n.createDefault();
        LoginI18n.Header header = new LoginI18n.Header();
        header.setTitle(title);
        header.setDescription(description);
        texts.setHeader(header);
        LoginI18n.Form form = texts.getForm();
        form.setTitle(text("base.ui.login.title"));
        form.setUsername(text("base.ui.login.username"));
        form.setPassword(text("base.ui.login.password"));
        form.setSubmit(text("base.ui.login.submit"));
        LoginI18n.ErrorMessage error = texts.getErrorMessage();
        error.setTitle(text("base.ui.login.error"));
        error.setMessage(text("base.ui.login.error-detail"));
        error.setUsername(text("base.ui.login.username-required"));
        error.setPassword(text("base.ui.login.password-required"));
        if (additional != null) texts.setAdditionalInformation(additional);
        return texts;
    }

    private static <T> List<String> names(List<T> items, Function<T, String> name) {
        return items.stream().map(name).toList();
    }
}
