package org.jiangbu.selfcheck.ui;

import static org.jiangbu.base.ui.Components.text;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import java.util.Objects;
import org.jiangbu.base.Refusal;
import org.jiangbu.base.ui.Components;
import org.jiangbu.selfcheck.Answer;
import org.jiangbu.selfcheck.Sheet;
import org.jiangbu.selfcheck.Verdict;
import org.jspecify.annotations.Nullable;

/** The answer to one item as it is entered: kept as soon as it is whole. */
class AnswerFields extends Div {
    private static final int LONGEST_WORDS = 1000;
    private static final int LONGEST_PROBLEM = 500;
    private static final int TYPING_MILLIS = 600;

    private final RadioButtonGroup<Verdict> verdict = new RadioButtonGroup<>();
    private final TextArea words = new TextArea(text("selfcheck.view.words"));
    private final TextArea problem = new TextArea(text("selfcheck.view.problem"));
    private final TextArea measure = new TextArea(text("selfcheck.view.measure"));
    private final Span state = new Span();
    private final Button save;
    private final Keeping keeping;
    private int revision;
    private boolean changed;

    /** Where an answer is kept. */
    interface Keeping {
        void keep(Answer.Entry entry, int revision);
    }

    AnswerFields(Sheet.Line line, Keeping keeping) {
        this.keeping = keeping;
        addClassName("answer-fields");
        @Nullable Answer answer = line.answer();
        revision = answer == null ? -1 : answer.revision();
        verdict.setLabel(text("selfcheck.view.verdict"));
        verdict.setItems(Verdict.values());
        verdict.setItemLabelGenerator(one -> text("selfcheck.verdict." + one));
        for (TextArea area : List.of(words, problem, measure)) {
            area.setMaxLength(area == words ? LONGEST_WORDS : LONGEST_PROBLEM);
            area.setValueChangeMode(ValueChangeMode.LAZY);
            area.setValueChangeTimeout(TYPING_MILLIS);
            area.setWidthFull();
            area.setMaxHeight("10em");
        }
        problem.setRequiredIndicatorVisible(true);
        measure.setRequiredIndicatorVisible(true);
        if (answer != null) {
            verdict.setValue(answer.verdict());
            words.setValue(answer.words());
            problem.setValue(answer.problem());
            measure.setValue(answer.measure());
        }
        save = new Button(text("selfcheck.view.save"), VaadinIcon.CHECK.create(), click -> save(true));
        save.addThemeVariants(ButtonVariant.LUMO_SMALL);
        Div foot = new Div(save, state);
        foot.addClassName("answer-foot");
        add(verdict, words, problem, measure, foot);
        verdict.addValueChangeListener(chosen -> touched());
        words.addValueChangeListener(typed -> touched());
        problem.addValueChangeListener(typed -> touched());
        measure.addValueChangeListener(typed -> touched());
        show(answer != null);
    }

    private void touched() {
        changed = true;
        show(false);
        save(false);
    }

    private void show(boolean kept) {
        boolean bad = verdict.getValue() != null && verdict.getValue().isProblem();
        problem.setVisible(bad);
        measure.setVisible(bad);
        save.setVisible(changed);
        state.setText(kept ? text("selfcheck.view.kept") : changed ? text("selfcheck.view.not-kept") : "");
        state.setClassName("secondary");
    }

    /** Keeps the answer if it is whole; says what is missing only where that was asked for. */
    private void save(boolean asked) {
        if (verdict.getValue() == null) {
            if (asked) Components.warn(text("selfcheck.view.verdict.missing"));
            return;
        }
        try {
            keeping.keep(
                    new Answer.Entry(
                            Objects.requireNonNull(verdict.getValue()),
                            words.getValue(),
                            problem.getValue(),
                            measure.getValue()),
                    revision);
            revision++;
            changed = false;
            show(true);
        } catch (Refusal refusal) {
            boolean incomplete = refusal.key().startsWith("selfcheck.answer.");
            if (asked || !incomplete) Components.warn(text(refusal.key(), refusal.args()));
        }
    }

    /** Whether something was entered that is not kept. */
    boolean isUnsaved() {
        return changed;
    }
}
