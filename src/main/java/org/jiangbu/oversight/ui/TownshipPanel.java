package org.jiangbu.oversight.ui;

import static org.jiangbu.base.ui.Components.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jiangbu.base.ui.Components;
import org.jiangbu.oversight.Outlook;
import org.jiangbu.oversight.forecast.Forecast;
import org.jiangbu.oversight.forecast.Stage;
import org.jiangbu.workflow.LateHolding;
import org.jspecify.annotations.Nullable;

/** One township closely: what waits at each step of the way and how fast it goes on, with whom overdue items lie, and what was urged. */
class TownshipPanel extends Div {
    private static final int SHOWN = 50;

    private final transient TowerServices services;
    private final boolean supervises;

    TownshipPanel(TowerServices services) {
        this.services = services;
        this.supervises = services.lists().supervises();
        addClassName("township-panel");
    }

    void show(String code, @Nullable Outlook outlook) {
        removeAll();
        if (outlook != null) way(outlook);
        people(services.holdings().in(code));
        add(new UrgeTable(services, code));
    }

    private void way(Outlook outlook) {
        List<List<Component>> rows = new ArrayList<>();
        for (Stage stage : outlook.way()) {
            if (stage instanceof Stage.Step step) {
                rows.add(List.of(
                        new Span(step.name()),
                        Figures.count(step.waiting()),
                        new Span(String.format(Locale.ROOT, "%.1f", step.perWorkday())),
                        Figures.count(step.people()),
                        state(outlook, step)));
            }
        }
        Div section = new Div(
                new H3(text("oversight.way")),
                foretold(outlook),
                Figures.secondary(text("oversight.way.hint")),
                Tables.table(
                        List.of(
                                text("oversight.delay.step"),
                                text("oversight.way.waiting"),
                                text("oversight.way.pace"),
                                text("oversight.way.people"),
                                text("oversight.way.state")),
                        rows));
        section.addClassName("section");
        add(section);
    }

    /** What it would take to be in time, and who is reckoned with. */
    private static Component foretold(Outlook outlook) {
        List<Component> lines = new ArrayList<>();
        if (outlook.begun() && !outlook.done()) lines.add(new Span(Figures.people(outlook)));
        if (outlook.undeclared().households() > 0) lines.add(Figures.secondary(Figures.why(outlook.undeclared())));
        return Figures.twoLines(lines.toArray(Component[]::new));
    }

    /** Whether the step holds the township back or stands still, and how many more people it needs. */
    private static Component state(Outlook outlook, Stage.Step step) {
        Forecast forecast = outlook.forecast();
        boolean holds = forecast.holding() != null && forecast.holding().key().equals(step.key());
        String idle = Figures.idle(step);
        int more = forecast.morePeopleAt(step.key());
        List<Component> lines = new ArrayList<>();
        if (holds) lines.add(Components.state(VaadinIcon.WARNING, text("oversight.holding"), "warning"));
        if (more > 0) {
            lines.add(Components.state(VaadinIcon.USERS, text("oversight.people.more-here", more), "contrast"));
        }
        if (!idle.isEmpty()) lines.add(Components.state(VaadinIcon.PAUSE, idle, "error"));
        return Figures.twoLines(lines.toArray(Component[]::new));
    }

    private void people(List<LateHolding> holdings) {
        Div section = new Div(new H3(text("oversight.people")));
        section.addClassName("section");
        if (holdings.isEmpty()) {
            section.add(Figures.secondary(text("oversight.delay.none")));
        } else {
            List<List<Component>> rows =
                    holdings.stream().limit(SHOWN).map(this::row).toList();
            section.add(Tables.table(
                    List.of(
                            text("oversight.people.who"),
                            text("oversight.delay.step"),
                            text("oversight.delay.place"),
                            text("oversight.overdue"),
                            text("oversight.people.oldest")),
                    rows));
            if (holdings.size() > SHOWN) {
                section.add(new Paragraph(text("oversight.people.further", holdings.size() - SHOWN)));
            }
        }
        add(section);
    }

    private List<Component> row(LateHolding one) {
        String place =
                services.areas().find(one.areaCode()).map(area -> area.name()).orElse(one.areaCode());
        return List.of(
                Figures.holders(one.people(), one.byName()),
                new Span(one.stepName()),
                new Span(place),
                number(one),
                new Span(one.oldestDue().toString()));
    }

    private Component number(LateHolding one) {
        Anchor link = new Anchor(
                LateAddress.of(one.areaCode(), supervises) + "&step=" + one.processId() + "/" + one.stepKey()
                        + "&overdue=1",
                Figures.number(one.overdue()));
        link.setAriaLabel(text("oversight.people.label", one.stepName(), one.overdue()));
        return link;
    }
}
