package org.jiangbu.register.ui;

import static org.jiangbu.base.ui.Components.text;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import org.jiangbu.base.Money;
import org.jiangbu.base.ui.Components;
import org.jiangbu.register.RosterStatus;
import org.jiangbu.register.RosterView;

/** What stands above the lines of a roster: status, sums, plan document and digest. */
class RosterFacts extends Div {
    RosterFacts(RosterView roster) {
        addClassName("register-facts");
        add(
                status(roster),
                new Paragraph(text(
                        "register.panel.summary",
                        roster.households(),
                        Money.ofFen(roster.totalFen()).format(),
                        Money.ofFen(roster.industryFen()).format(),
                        Money.ofFen(roster.labourFen()).format())));
        if (roster.planNo() != null) {
            add(new Paragraph(text("register.view.plan", roster.planNo(), roster.planDate())));
        }
        if (roster.digest() != null) {
            Span digest = new Span(text("register.view.digest", roster.digest()));
            digest.getStyle().set("overflow-wrap", "anywhere");
            add(digest);
        }
    }

    static Span status(RosterView roster) {
        return Components.state(
                switch (roster.status()) {
                    case OPEN -> VaadinIcon.EDIT;
                    case LOCKED -> VaadinIcon.LOCK;
                    case APPROVED -> VaadinIcon.CHECK;
                },
                text("register.status." + roster.status()),
                roster.status() == RosterStatus.APPROVED ? "success" : "contrast");
    }
}
