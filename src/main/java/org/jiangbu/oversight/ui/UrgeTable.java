package org.jiangbu.oversight.ui;

import static org.jiangbu.base.ui.Components.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.List;
import org.jiangbu.base.ui.Components;
import org.jiangbu.reminder.Urge;
import org.jiangbu.reminder.UrgeRound;

/** The latest urges of a township (催办): who asked for haste with how much, and who has seen it when. */
class UrgeTable extends Div {
    /** Receivers that are named of one urge. */
    private static final int NAMED = 6;

    private final transient TowerServices services;

    UrgeTable(TowerServices services, String code) {
        this.services = services;
        addClassNames("section", "urge-table");
        add(new H3(text("oversight.urges")));
        List<UrgeRound> rounds = services.urgeStates().latest(code);
        if (rounds.isEmpty()) {
            add(Figures.secondary(text("oversight.urges.none")));
            return;
        }
        add(Tables.table(
                List.of(text("oversight.urges.who"), text("oversight.urges.items"), text("oversight.urges.seen")),
                rounds.stream().map(this::row).toList()));
    }

    private List<Component> row(UrgeRound round) {
        return List.of(
                Figures.twoLines(
                        new Span(round.byName()), Figures.secondary(Figures.minute(round.at(), services.clock()))),
                Figures.count(round.items()),
                receivers(round));
    }

    private Component receivers(UrgeRound round) {
        Div all = new Div(Figures.seen(round.seen(), round.receivers().size()));
        all.addClassName("two-lines");
        round.receivers().stream().limit(NAMED).map(this::receiver).forEach(all::add);
        int further = round.receivers().size() - NAMED;
        if (further > 0) all.add(Figures.secondary(text("oversight.urges.further", further)));
        return all;
    }

    private Component receiver(Urge.Receiver one) {
        String name = one.leader() ? text("reminder.urge.leader", one.name()) : one.name();
        return one.seenAt() == null
                ? Components.state(VaadinIcon.ENVELOPE_O, text("reminder.urge.unseen.one", name), "contrast")
                : Components.state(
                        VaadinIcon.ENVELOPE_OPEN_O,
                        text("reminder.urge.seen.one", name, Figures.minute(one.seenAt(), services.clock())),
                        "success");
    }
}
