package org.jiangbu.holiday.ui;

import static org.jiangbu.base.ui.Components.text;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.format.DateTimeFormatter;
import org.jiangbu.base.AppClock;
import org.jiangbu.base.ui.Card;
import org.jiangbu.base.ui.CardRows;
import org.jiangbu.base.ui.Components;
import org.jiangbu.holiday.HolidayOffice;
import org.jiangbu.holiday.YearState;
import org.jiangbu.security.Roles;

/** The years whose holidays are known, by whom, and the way to enter the others. */
@Route("holidays")
@Menu(title = "holiday.title", order = 910, icon = "vaadin:calendar")
@RolesAllowed(Roles.ADMIN)
public class HolidaysView extends Div implements HasDynamicTitle {
    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(AppClock.ZONE);

    private final transient HolidayOffice office;
    private final Grid<YearState> years = Components.grid(
            YearState.class, Components.empty(VaadinIcon.CALENDAR, text("holiday.empty"), text("holiday.empty.next")));

    public HolidaysView(HolidayOffice office) {
        this.office = office;
        addClassName("page");
        setHeightFull();
        years.addColumn(state -> text("holiday.year", state.year()))
                .setHeader(text("holiday.column.year"))
                .setWidth("7rem")
                .setFlexGrow(0);
        years.addComponentColumn(HolidaysView::kind)
                .setHeader(text("holiday.column.state"))
                .setWidth("10rem")
                .setFlexGrow(0);
        years.addColumn(HolidaysView::days).setHeader(text("holiday.column.days"));
        years.addComponentColumn(this::act).setWidth("10rem").setFlexGrow(0);
        CardRows.follow(years, text("holiday.title"), state -> {
            Card card = new Card(text("holiday.year", state.year()), kind(state)).note(days(state));
            card.add(act(state));
            return card;
        });
        years.setHeight("calc(100% - 5rem)");
        add(new Paragraph(text("holiday.intro")), years);
        refresh();
    }

    private void refresh() {
        years.setItems(office.years());
    }

    private static Span kind(YearState state) {
        String words = text("holiday.kind." + state.kind());
        return switch (state.kind()) {
            case SHIPPED -> Components.state(VaadinIcon.LOCK, words, "contrast");
            case ENTERED -> Components.state(VaadinIcon.CHECK, words, "success");
            case UNKNOWN -> Components.state(VaadinIcon.QUESTION_CIRCLE, words, "warning");
        };
    }

    private static String days(YearState state) {
        return state.enteredAt() == null
                ? ""
                : text(
                        "holiday.entered",
                        state.off(),
                        state.worked(),
                        state.enteredBy(),
                        MINUTE.format(state.enteredAt()));
    }

    private Span act(YearState state) {
        if (state.kind() == YearState.Kind.SHIPPED) return new Span();
        String key = state.kind() == YearState.Kind.UNKNOWN ? "holiday.enter" : "holiday.change";
        return new Span(
                new Button(text(key, state.year()), click -> new HolidayDialog(office, state, this::refresh).open()));
    }

    @Override
    public String getPageTitle() {
        return text("holiday.title");
    }
}
