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
import java.time.LocalDate;
import java.util.Map;
import org.jiangbu.base.Refusal;
import org.jiangbu.base.ui.Components;
import org.jiangbu.base.ui.Unsaved;
import org.jiangbu.selfcheck.Answer;
import org.jiangbu.selfcheck.Sheet;
import org.jiangbu.selfcheck.Verdict;
import org.jspecify.annotations.Nullable;

/** The answer to one item as it is entered: kept as soon as it is whole. */
class AnswerFields extends Div {
    private static final int LONGEST_WORDS = 1000;
    private static final int TYPING_MILLIS = 600;

    private final RadioButtonGroup<Verdict> verdict = new RadioButtonGroup<>();
    private final TextArea words = new TextArea(text("selfcheck.view.words"));
    private final ProblemFields problem;
    private final Span state = new Span();
    private final Button save;
    private final Keeping keeping;
    private int revision;
    private boolean changed;

    /** Where an answer is kept. */
    interface Keeping {
        void keep(Answer.Entry entry, int revision);
    }

    /** @param owners names of those who may answer for a problem, by person */
    AnswerFields(Sheet.Line line, Map<Long, String> owners, LocalDate usualTerm, Keeping keeping) {
        this.keeping = keeping;
        addClassName("answer-fields");
        @Nullable Answer answer = line.answer();
        revision = answer == null ? -1 : answer.revision();
        problem = new ProblemFields(answer, owners, usualTerm, this::touched);
        verdict.setLabel(text("selfcheck.view.verdict"));
        verdict.setItems(Verdict.values());
        verdict.setItemLabelGenerator(one -> text("selfcheck.verdict." + one));
        prepare(words, LONGEST_WORDS);
        words.setRequiredIndicatorVisible(line.figure() == null);
        if (answer != null) {
            verdict.setValue(answer.verdict());
            words.setValue(answer.words());
        }
        save = new Button(text("selfcheck.view.save"), VaadinIcon.CHECK.create(), click -> save(true));
        save.addThemeVariants(ButtonVariant.LUMO_SMALL);
        state.addClassName("secondary");
        state.getElement().setAttribute("role", "status");
        Div foot = new Div(save, state);
        foot.addClassName("answer-foot");
        add(verdict, words, problem, foot);
        verdict.addValueChangeListener(chosen -> touched());
        words.addValueChangeListener(typed -> touched());
        show(answer != null);
    }

    static void prepare(TextArea area, int longest) {
        area.setMaxLength(longest);
        area.setValueChangeMode(ValueChangeMode.LAZY);
        area.setValueChangeTimeout(TYPING_MILLIS);
        area.setWidthFull();
        area.setMaxHeight("10em");
    }

    private void touched() {
        changed = true;
        show(false);
        save(false);
    }

    private void show(boolean kept) {
        problem.setVisible(verdict.getValue() != null && verdict.getValue().isProblem());
        save.setVisible(changed);
        state.setText(kept ? text("selfcheck.view.kept") : changed ? text("selfcheck.view.not-kept") : "");
        Unsaved.mark(this, changed);
    }

    /** Keeps the answer if it is whole; says what is missing only where that was asked for. */
    private void save(boolean asked) {
        Verdict chosen = verdict.getValue();
        if (chosen == null) {
            if (asked) Components.warn(text("selfcheck.view.verdict.missing"));
            return;
        }
        try {
            keeping.keep(
                    new Answer.Entry(
                            chosen,
                            words.getValue(),
                            problem.problem(),
                            problem.measure(),
                            problem.owner(),
                            problem.completeBy()),
                    revision);
            revision++;
            changed = false;
            show(true);
        } catch (Refusal refusal) {
            boolean incomplete = refusal.key().startsWith("selfcheck.answer.");
            String sentence = text(refusal.key(), refusal.args());
            if (incomplete) state.setText(text("selfcheck.view.not-kept") + " " + sentence);
            if (asked || !incomplete) Components.warn(sentence);
        }
    }

    /** Whether something was entered that is not kept. */
    boolean isUnsaved() {
        return changed;
    }
}
