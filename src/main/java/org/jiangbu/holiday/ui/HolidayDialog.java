package org.jiangbu.holiday.ui;

import static org.jiangbu.base.ui.Components.text;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import org.jiangbu.base.Refusal;
import org.jiangbu.base.ui.Components;
import org.jiangbu.holiday.HolidayOffice;
import org.jiangbu.holiday.YearState;

/** The days of one year: pasted as lines, or picked one by one. */
class HolidayDialog extends Dialog {
    private static final int SHORTEST_REASON = 5;
    private static final int LONGEST = 8_000;

    private final transient HolidayOffice office;
    private final transient YearState state;
    private final transient Runnable saved;
    private final TextArea lines = new TextArea(text("holiday.lines"));
    private final TextField reason = new TextField(text("holiday.reason", SHORTEST_REASON));
    private final DatePicker day = Components.datePicker(text("holiday.day"));

    HolidayDialog(HolidayOffice office, YearState state, Runnable saved) {
        super(text(state.kind() == YearState.Kind.UNKNOWN ? "holiday.enter" : "holiday.change", state.year()));
        this.office = office;
        this.state = state;
        this.saved = saved;
        setWidth("min(36rem, 96vw)");
        lines.setWidthFull();
        lines.setHeight("16rem");
        lines.setMaxLength(LONGEST);
        lines.setHelperText(text("holiday.lines.hint"));
        lines.setValue(state.lines());
        day.setInitialPosition(LocalDate.of(state.year(), 1, 1));
        reason.setWidthFull();
        reason.setMaxLength(200);
        reason.setVisible(state.kind() == YearState.Kind.ENTERED);
        Div pick = new Div(
                day,
                new Button(text("holiday.add.off"), click -> addDay(true)),
                new Button(text("holiday.add.worked"), click -> addDay(false)));
        pick.addClassName("view-bar");
        add(lines, pick, reason);
        getFooter()
                .add(
                        new Button(text("holiday.cancel"), click -> close()),
                        Components.primary(text("holiday.save"), this::save));
    }

    private void addDay(boolean off) {
        LocalDate picked = day.getValue();
        if (picked == null) {
            day.focus();
            return;
        }
        String before = lines.getValue().stripTrailing();
        lines.setValue((before.isEmpty() ? "" : before + "\n") + HolidayOffice.line(picked, off));
        day.clear();
    }

    private void save() {
        lines.setInvalid(false);
        try {
            int moved = office.enter(state.year(), lines.getValue(), reason.getValue());
            close();
            saved.run();
            Components.done(text("holiday.saved", state.year(), moved));
        } catch (Refusal refusal) {
            lines.setErrorMessage(text(refusal.key(), refusal.args()));
            lines.setInvalid(true);
        }
    }
}
