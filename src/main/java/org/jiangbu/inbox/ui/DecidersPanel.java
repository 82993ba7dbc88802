package org.jiangbu.inbox.ui;

import static org.jiangbu.base.ui.Components.text;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import org.jiangbu.base.ui.Components;
import org.jiangbu.workflow.Quorum;
import org.jiangbu.workflow.WorkItem;
import org.jiangbu.workflow.holding.Deciders;
import org.jiangbu.workflow.seat.Seat;

/** Who decides a step together, whose turn it is, and what each has said so far. */
class DecidersPanel extends Div {
    DecidersPanel(ItemServices services, WorkItem item, Deciders.Panel panel) {
        add(new Paragraph(rule(panel.quorum())));
        OrderedList seats = new OrderedList();
        seats.addClassName("deciders");
        for (Seat seat : panel.seats()) {
            Span role = new Span(services.roles().title(seat.role()));
            role.addClassName("secondary");
            seats.add(new ListItem(new Span(seat.personName()), role, state(item, seat)));
        }
        add(seats);
    }

    /** How many it takes, as an official would say it. */
    static String rule(Quorum quorum) {
        return text("inbox.deciders." + quorum.kind(), quorum.needed());
    }

    private static Span state(WorkItem item, Seat seat) {
        if (seat.outcome() != null) {
            boolean forward = seat.outcome().equals(item.outcomes().get(0));
            return Components.state(
                    forward ? VaadinIcon.CHECK : VaadinIcon.CLOSE_SMALL,
                    item.outcomeName(seat.outcome()),
                    forward ? "success" : "error");
        }
        return seat.turn()
                ? Components.state(VaadinIcon.PENCIL, text("inbox.deciders.turn"), "")
                : Components.state(VaadinIcon.HOURGLASS, text("inbox.deciders.later"), "contrast");
    }
}
