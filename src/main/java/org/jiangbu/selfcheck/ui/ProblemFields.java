package org.jiangbu.selfcheck.ui;

import static org.jiangbu.base.ui.Components.text;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jiangbu.base.ui.Components;
import org.jiangbu.selfcheck.Answer;
import org.jspecify.annotations.Nullable;

/** What is said about a problem: what it is, what is done about it, by whom and by when (E5). */
class ProblemFields extends Div {
    private static final int LONGEST = 500;

    private final TextArea problem = new TextArea(text("selfcheck.view.problem"));
    private final TextArea measure = new TextArea(text("selfcheck.view.measure"));
    private final ComboBox<Long> owner = Components.comboBox(text("selfcheck.view.owner"));
    private final DatePicker completeBy = Components.datePicker(text("selfcheck.view.complete-by"));

    /**
     * @param owners names of those who may answer for it, by person
     * @param usualTerm by when it is to be done unless somebody says otherwise
     */
    ProblemFields(@Nullable Answer answer, Map<Long, String> owners, LocalDate usualTerm, Runnable touched) {
        addClassName("problem-fields");
        owner.setItems(owners.keySet());
        owner.setItemLabelGenerator(person -> owners.getOrDefault(person, ""));
        completeBy.setValue(usualTerm);
        for (TextArea area : List.of(problem, measure)) {
            AnswerFields.prepare(area, LONGEST);
            area.setRequiredIndicatorVisible(true);
        }
        owner.setRequiredIndicatorVisible(true);
        completeBy.setRequiredIndicatorVisible(true);
        if (answer != null && answer.verdict().isProblem()) {
            problem.setValue(answer.problem());
            measure.setValue(answer.measure());
            if (answer.ownerId() != null && owners.containsKey(answer.ownerId())) owner.setValue(answer.ownerId());
            completeBy.setValue(answer.completeBy());
        }
        Div who = new Div(owner, completeBy);
        who.addClassName("problem-owner");
        add(problem, measure, who);
        problem.addValueChangeListener(typed -> touched.run());
        measure.addValueChangeListener(typed -> touched.run());
        owner.addValueChangeListener(chosen -> touched.run());
        completeBy.addValueChangeListener(chosen -> touched.run());
    }

    String problem() {
        return problem.getValue();
    }

    String measure() {
        return measure.getValue();
    }

    @Nullable
    Long owner() {
        return owner.getValue();
    }

    @Nullable
    LocalDate completeBy() {
        return completeBy.getValue();
    }
}
