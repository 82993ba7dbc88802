package org.jiangbu.selfcheck.ui;

import static org.jiangbu.base.ui.Components.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.DescriptionList.Description;
import com.vaadin.flow.component.html.DescriptionList.Term;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.time.format.DateTimeFormatter;
import org.jiangbu.base.AppClock;
import org.jiangbu.base.ui.Components;
import org.jiangbu.selfcheck.SelfCheck;

/** What stands above a check: how far it has come, by when it was wanted and how late it is. */
class CheckFacts extends Div {
    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(AppClock.ZONE);

    CheckFacts(SelfCheck check) {
        addClassName("facts");
        fact("selfcheck.view.state", state(check));
        fact("selfcheck.view.due", new Span(check.dueOn().toString()));
        fact("selfcheck.view.late", late(check));
        if (check.submittedAt() != null) fact("selfcheck.view.submitted", new Span(submitted(check)));
        if (check.correctBy() != null && (check.filling() || check.givenBack())) {
            fact("selfcheck.view.correct-by", new Span(check.correctBy().toString()));
        }
    }

    private void fact(String key, Component value) {
        fact(this, key, value);
    }

    static Div fact(Div facts, String key, Component value) {
        Div fact = new Div(new Term(text(key)), new Description(value));
        fact.addClassName("fact");
        facts.add(fact);
        return fact;
    }

    /** When it was first handed in, by the server's time; a dash as long as it was not. */
    static String submitted(SelfCheck check) {
        return check.submittedAt() == null ? "–" : MINUTE.format(check.submittedAt());
    }

    static Span state(SelfCheck check) {
        if (check.standing().equals("correcting")) {
            return Components.state(VaadinIcon.ARROW_BACKWARD, text("selfcheck.state.correcting"), "warning");
        }
        VaadinIcon icon =
                switch (check.state()) {
                    case FILLING -> VaadinIcon.EDIT;
                    case SIGNING -> VaadinIcon.PENCIL;
                    case SUBMITTED -> VaadinIcon.HOURGLASS;
                    case RECTIFYING -> VaadinIcon.WRENCH;
                    case CLOSED -> VaadinIcon.CHECK_CIRCLE;
                };
        return Components.state(
                icon,
                text("selfcheck.state." + check.standing()),
                check.state() == SelfCheck.State.CLOSED ? "success" : "contrast");
    }

    static Span late(SelfCheck check) {
        if (check.correctionLate() > 0) {
            return Components.state(
                    VaadinIcon.EXCLAMATION_CIRCLE,
                    text("selfcheck.view.correction-late", check.correctionLate()),
                    "error");
        }
        if (check.workdaysLate() == 0) {
            return Components.state(VaadinIcon.CHECK_CIRCLE, text("selfcheck.view.in-time"), "success");
        }
        boolean handedIn = check.submittedAt() != null;
        return Components.state(
                VaadinIcon.EXCLAMATION_CIRCLE,
                text(handedIn ? "selfcheck.view.was-late" : "selfcheck.view.workdays-late", check.workdaysLate()),
                handedIn ? "warning" : "error");
    }
}
