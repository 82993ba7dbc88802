package org.jiangbu.base.ui;

import static org.jiangbu.base.ui.Components.text;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import org.jiangbu.base.AppClock;

/** Shows the time of a demonstration and moves it on, so that notices and deadlines pass without waiting. */
class ClockButton extends Button {

    private static final DateTimeFormatter FORMAT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
    /** What a narrow screen has room for beside the title. */
    private static final DateTimeFormatter BRIEF = DateTimeFormatter.ofPattern("MM-dd");

    private static final LocalTime MORNING = LocalTime.of(9, 0);

    private final AppClock clock;

    ClockButton(AppClock clock) {
        super(VaadinIcon.CLOCK.create());
        this.clock = clock;
        addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        addClassName("demo-clock");
        String now = text("base.ui.demo-clock", LocalDateTime.now(clock).format(FORMAT));
        setAriaLabel(now);
        Span whole = new Span(now);
        whole.addClassName("whole");
        Span brief = new Span(LocalDateTime.now(clock).format(BRIEF));
        brief.addClassName("brief");
        getElement().appendChild(whole.getElement(), brief.getElement());
        addClickListener(click -> ask());
    }

    private void ask() {
        LocalDate tomorrow = LocalDate.now(clock).plusDays(1);
        DatePicker day = Components.datePicker(text("base.ui.demo-clock.day"));
        day.setMin(tomorrow);
        day.setValue(tomorrow);
        ConfirmDialog dialog = new ConfirmDialog();
        dialog.setHeader(text("base.ui.demo-clock.title"));
        dialog.add(day);
        dialog.setCancelable(true);
        dialog.setCancelText(text("base.ui.cancel"));
        dialog.setConfirmText(text("base.ui.demo-clock.move"));
        dialog.addConfirmListener(confirmed -> {
            LocalDate to = day.getValue();
            if (to != null && !to.isBefore(tomorrow)) {
                clock.advanceTo(to.atTime(MORNING).atZone(AppClock.ZONE).toInstant());
                UI.getCurrent().refreshCurrentRoute(true);
            }
        });
        dialog.open();
    }
}
