package org.jiangbu.register.ui;

import static org.jiangbu.base.ui.Components.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.DescriptionList.Description;
import com.vaadin.flow.component.html.DescriptionList.Term;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.Locale;
import org.jiangbu.base.Money;
import org.jiangbu.base.ui.Components;
import org.jiangbu.register.RosterStatus;
import org.jiangbu.register.RosterView;

/** What stands above the lines of a roster: status, sums, plan document and digest. */
class RosterFacts extends Div {
    RosterFacts(RosterView roster) {
        addClassName("facts");
        fact("register.view.status", status(roster));
        fact("register.view.version", new Span(version(roster)));
        fact("register.view.households", new Span(String.valueOf(roster.households())));
        fact("register.view.industry", Components.amount(roster.industryFen()));
        fact("register.view.labour", Components.amount(roster.labourFen()));
        fact("register.view.total", Components.amount(roster.totalFen()));
        if (roster.planNo() != null) {
            fact("register.view.plan-document", new Span(roster.planNo() + " · " + roster.planDate()));
        }
        if (getLocale().getLanguage().equals(Locale.CHINESE.getLanguage())) {
            fact(
                            "register.view.capital",
                            new Span(Money.ofFen(roster.totalFen()).capital()))
                    .addClassName("wide");
        }
        if (roster.digest() != null) {
            fact("register.view.digest-label", new Span(roster.digest())).addClassName("wide");
        }
    }

    private Div fact(String key, Component value) {
        Div fact = new Div(new Term(text(key)), new Description(value));
        fact.addClassName("fact");
        add(fact);
        return fact;
    }

    private static String version(RosterView roster) {
        return roster.version() == 0
                ? text("register.view.version.none")
                : text("register.view.version.number", roster.version());
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
