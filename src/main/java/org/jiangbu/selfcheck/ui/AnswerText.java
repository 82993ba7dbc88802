package org.jiangbu.selfcheck.ui;

import static org.jiangbu.base.ui.Components.text;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.Map;
import org.jiangbu.base.ui.Components;
import org.jiangbu.selfcheck.Answer;
import org.jiangbu.selfcheck.Verdict;

/** An answer to read: what was said, and of a problem what is done about it, by whom and by when. */
class AnswerText extends Div {
    /** @param names of those who answer for problems, by person */
    AnswerText(Answer.Entry answer, Map<Long, String> names) {
        addClassName("answer");
        line(answer.words());
        if (!answer.verdict().isProblem()) return;
        line(text("selfcheck.view.problem.is", answer.problem()));
        line(text("selfcheck.view.measure.is", answer.measure()));
        if (answer.ownerId() != null) {
            line(text("selfcheck.view.owner.is", names.getOrDefault(answer.ownerId(), "")));
        }
        if (answer.completeBy() != null) {
            line(text("selfcheck.view.complete-by.is", answer.completeBy().toString()));
        }
    }

    private void line(String words) {
        if (!words.isEmpty()) add(new Div(new Span(words)));
    }

    static Span state(Verdict verdict) {
        String word = text("selfcheck.verdict." + verdict);
        return switch (verdict) {
            case MET -> Components.state(VaadinIcon.CHECK_CIRCLE, word, "success");
            case PARTLY -> Components.state(VaadinIcon.ADJUST, word, "warning");
            case NOT_MET -> Components.state(VaadinIcon.CLOSE_CIRCLE, word, "error");
            case NOT_APPLICABLE -> Components.state(VaadinIcon.MINUS_CIRCLE_O, word, "contrast");
        };
    }
}
