package org.jiangbu.tasklist.ui;

import static org.jiangbu.base.ui.Components.text;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import org.jiangbu.base.ui.Components;
import org.jiangbu.base.ui.DecimalField;
import org.jiangbu.selfcheck.Figure;
import org.jiangbu.tasklist.TaskLists;
import org.jiangbu.tasklist.TaskPlan;
import org.jiangbu.tasklist.TaskWords;

/** What is typed of a task. A value that is drawn from a figure cannot be typed. */
class TaskFields extends FormLayout {
    private final TextField project = field("tasklist.view.project", 60);
    private final TextArea task = area("tasklist.view.task", 200);
    private final TextField unit = field("tasklist.view.unit", 10);
    private final DecimalField target = DecimalField.ofNumber(text("tasklist.view.target"));
    private final ComboBox<String> targetFigure;
    private final DecimalField done = DecimalField.ofNumber(text("tasklist.view.done"));
    private final ComboBox<String> doneFigure;
    private final TextField ownerUnit = field("tasklist.view.owner-unit", 60);
    private final TextField owner = field("tasklist.view.owner", 40);
    private final DatePicker due = Components.datePicker(text("tasklist.view.due"));
    private final TextArea problem = area("tasklist.view.problem", 500);
    private final TextArea measure = area("tasklist.view.measure", 500);

    TaskFields(List<Figure> figures, boolean editable) {
        targetFigure = figure("tasklist.view.target.figure", figures, target);
        doneFigure = figure("tasklist.view.done.figure", figures, done);
        project.setRequiredIndicatorVisible(true);
        task.setRequiredIndicatorVisible(true);
        unit.setRequiredIndicatorVisible(true);
        setResponsiveSteps(new ResponsiveStep("0", 1), new ResponsiveStep("30em", 2));
        add(project, unit, task, target, targetFigure, done, doneFigure, ownerUnit, owner, due, problem, measure);
        setColspan(task, 2);
        setColspan(problem, 2);
        setColspan(measure, 2);
        if (!editable) readOnly();
    }

    private static TextField field(String key, int longest) {
        TextField field = new TextField(text(key));
        field.setMaxLength(longest);
        return field;
    }

    private static TextArea area(String key, int longest) {
        TextArea area = new TextArea(text(key));
        area.setMaxLength(longest);
        return area;
    }

    private static ComboBox<String> figure(String key, List<Figure> figures, DecimalField typed) {
        ComboBox<String> box = Components.comboBox(text(key));
        box.setItems(figures.stream().map(Figure::key).toList());
        box.setItemLabelGenerator(figure -> text(TaskLists.figureName(figure)));
        box.addValueChangeListener(chosen -> {
            boolean drawn = chosen.getValue() != null;
            typed.setEnabled(!drawn);
            if (drawn) typed.clear();
        });
        return box;
    }

    private void readOnly() {
        List.of(project, unit, ownerUnit, owner, target, done).forEach(field -> field.setReadOnly(true));
        List.of(task, problem, measure).forEach(area -> area.setReadOnly(true));
        targetFigure.setReadOnly(true);
        doneFigure.setReadOnly(true);
        due.setReadOnly(true);
    }

    void show(TaskPlan plan) {
        project.setValue(plan.project());
        task.setValue(plan.task());
        unit.setValue(plan.unit());
        targetFigure.setValue(plan.targetFigure());
        doneFigure.setValue(plan.doneFigure());
        target.setValue(TaskWords.number(plan.target()));
        done.setValue(TaskWords.number(plan.done()));
        ownerUnit.setValue(plan.ownerUnit());
        owner.setValue(plan.ownerPerson());
        due.setValue(plan.dueOn());
        problem.setValue(plan.problem());
        measure.setValue(plan.measure());
    }

    TaskPlan plan() {
        return new TaskPlan(
                project.getValue(),
                task.getValue(),
                unit.getValue(),
                target.number().orElse(null),
                targetFigure.getValue(),
                done.number().orElse(null),
                doneFigure.getValue(),
                ownerUnit.getValue(),
                owner.getValue(),
                due.getValue(),
                problem.getValue(),
                measure.getValue());
    }
}
