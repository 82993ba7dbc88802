package org.jiangbu.base.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.notification.NotificationVariant;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.i18n.I18NProvider;
import java.time.Duration;
import java.util.Locale;
import java.util.function.BiConsumer;
import org.jiangbu.base.Money;
import org.jiangbu.base.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * The components whose own texts must speak the reader's language, and the small pieces that look the same everywhere.
 * Views take these instead of the plain Vaadin ones. Labels come in already translated.
 */
public final class Components {
    /** Rows a list shows at once on the phone or asks for in one page on the desk. */
    public static final int PAGE = 50;

    private Components() {}

    /** The text of a message key in the reader's language. */
    public static String text(String key, @Nullable Object... args) {
        return I18NProvider.translate(key, args);
    }

    /** A date as yyyy-MM-dd, Monday first; also reads 20181231 and 2018/12/31. */
    public static DatePicker datePicker(String label) {
        DatePicker picker = new DatePicker(label);
        picker.setI18n(ComponentTexts.datePicker());
        picker.setLocale(Locale.SIMPLIFIED_CHINESE);
        picker.setPlaceholder(text("base.ui.date.placeholder"));
        picker.getElement()
                .executeJs(
                        "this.i18n = {...this.i18n, formatTitle: (month, year) =>"
                                + " $0.replace('{month}', month).replace('{year}', year)}",
                        text("base.ui.date.title", "{month}", "{year}"));
        return picker;
    }

    /** A date and a time of day, to the minute; of the time whole quarters of an hour are offered, any can be typed. */
    public static DateTimePicker dateTimePicker(String label) {
        DateTimePicker picker = new DateTimePicker(label);
        picker.setDatePickerI18n(ComponentTexts.datePicker());
        picker.setLocale(Locale.SIMPLIFIED_CHINESE);
        picker.setDatePlaceholder(text("base.ui.date.placeholder"));
        picker.setTimePlaceholder(text("base.ui.date.time-placeholder"));
        picker.setDateAriaLabel(text("base.ui.date.day"));
        picker.setTimeAriaLabel(text("base.ui.date.time"));
        picker.setStep(Duration.ofMinutes(15));
        return picker;
    }

    /** An upload of one file of limited size that is handed over once it is whole; the receiver judges its content. */
    public static Upload fileUpload(BiConsumer<String, byte[]> received, int maxBytes, String... acceptedTypes) {
        Upload upload = new Upload();
        upload.setUploadHandler(new FileReceiver(maxBytes, (file, content) -> {
            try {
                received.accept(file.fileName(), content);
            } catch (Refusal refusal) {
                warn(text(refusal.key(), refusal.args()));
            } finally {
                upload.clearFileList();
            }
        }));
        upload.setI18n(ComponentTexts.upload());
        upload.setMaxFiles(1);
        upload.setMaxFileSize(maxBytes);
        upload.setAcceptedFileTypes(acceptedTypes);
        upload.addFileRejectedListener(rejected -> warn(text("base.ui.upload.refused", maxBytes / (1024 * 1024))));
        return upload;
    }

    /** A list that fills its place; rows show an empty text while there is nothing, see {@link #empty}. */
    public static <T> Grid<T> grid(Class<T> type, Component emptyState) {
        Grid<T> grid = new Grid<>(type, false);
        grid.addThemeVariants(GridVariant.LUMO_NO_BORDER, GridVariant.LUMO_ROW_STRIPES);
        grid.setPageSize(PAGE);
        grid.setEmptyStateComponent(emptyState);
        return grid;
    }

    public static <T> ComboBox<T> comboBox(String label) {
        ComboBox<T> box = new ComboBox<>(label);
        box.setClearButtonVisible(true);
        return box;
    }

    public static <T> MultiSelectComboBox<T> multiSelect(String label) {
        MultiSelectComboBox<T> box = new MultiSelectComboBox<>(label);
        box.setI18n(ComponentTexts.multiSelect());
        box.setClearButtonVisible(true);
        return box;
    }

    /** A search field that asks again while the person types. */
    public static TextField search(String label, String placeholder) {
        TextField search = new TextField();
        search.setAriaLabel(label);
        search.setPlaceholder(placeholder);
        search.setPrefixComponent(VaadinIcon.SEARCH.create());
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.setMaxLength(100);
        return search;
    }

    /** Asks once before something that cannot be undone; the buttons say what happens. */
    public static ConfirmDialog confirm(String question, String consequence, String confirmText, Runnable confirmed) {
        ConfirmDialog dialog = new ConfirmDialog(question, consequence, confirmText, event -> confirmed.run());
        dialog.setCancelable(true);
        dialog.setCancelText(text("base.ui.cancel"));
        dialog.setConfirmButtonTheme("error primary");
        return dialog;
    }

    /** What a list says when it is empty: what is so, and what to do next. */
    public static Component empty(VaadinIcon icon, String title, String next, Component... actions) {
        Icon sign = icon.create();
        sign.addClassName("empty-icon");
        Div empty = new Div(sign, new H3(title), new Paragraph(next));
        empty.add(actions);
        empty.addClassName("empty-state");
        return empty;
    }

    /** A state as icon and word together; tone is one of {@code success, error, warning, contrast} or empty. */
    public static Span state(VaadinIcon icon, String word, String tone) {
        Icon sign = icon.create();
        Span state = new Span(sign, new Span(word));
        state.addClassName("state");
        state.getElement().getThemeList().add("badge");
        if (!tone.isEmpty()) state.getElement().getThemeList().add(tone);
        return state;
    }

    /** An amount in yuan, right-aligned with thousands separators and 元; a dash where there is none. */
    public static Span amount(@Nullable Long fen) {
        Span amount = new Span(
                fen == null ? "–" : text("base.ui.yuan", Money.ofFen(fen).format()));
        amount.addClassName("amount");
        return amount;
    }

    /** A button that is the main act of its screen. */
    public static Button primary(String label, Runnable act) {
        Button button = new Button(label, event -> act.run());
        button.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        return button;
    }

    /** Tells that something was done. */
    public static void done(String sentence) {
        notify(sentence, NotificationVariant.LUMO_SUCCESS, 4000);
    }

    /** Tells why something was not done; stays longer so that it can be read. */
    public static void warn(String sentence) {
        notify(sentence, NotificationVariant.LUMO_ERROR, 8000);
    }

    /** One at a time: what was said before is out of date. */
    private static void notify(String sentence, NotificationVariant variant, int milliseconds) {
        UI ui = UI.getCurrent();
        Notification before = ComponentUtil.getData(ui, Notification.class);
        if (before != null) before.close();
        Notification notification = Notification.show(sentence, milliseconds, Notification.Position.TOP_CENTER);
        notification.addThemeVariants(variant);
        ComponentUtil.setData(ui, Notification.class, notification);
    }
}
