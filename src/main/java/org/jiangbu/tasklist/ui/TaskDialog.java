package org.jiangbu.tasklist.ui;

import static org.jiangbu.base.ui.Components.text;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.H3;
import org.jiangbu.base.ui.Components;
import org.jiangbu.tasklist.Result;
import org.jiangbu.tasklist.TaskFiles;
import org.jiangbu.tasklist.TaskList;
import org.jiangbu.tasklist.TaskLists;
import org.jiangbu.tasklist.TaskRow;
import org.jiangbu.tasklist.Tasks;
import org.jspecify.annotations.Nullable;

/** One task: what is typed of it, what it comes to, and what proves it. A refusal leaves it open with what was entered. */
class TaskDialog extends Dialog {
    private final transient Tasks tasks;
    private final int year;
    private final @Nullable TaskRow row;
    private final TaskFields fields;
    private final transient Runnable changed;

    /** @param row the task; null for a new one */
    TaskDialog(TaskLists lists, Tasks tasks, TaskFiles files, TaskList list, @Nullable TaskRow row, Runnable changed) {
        this.tasks = tasks;
        this.year = list.programmeYear();
        this.row = row;
        this.changed = changed;
        boolean editable = lists.mayEdit() && list.status() != TaskList.Status.CLOSED && (row == null || !row.struck());
        fields = new TaskFields(lists.figures(), editable);
        setHeaderTitle(
                row == null
                        ? text("tasklist.view.add")
                        : row.position() + " " + row.plan().project());
        setWidth("min(46rem, 96vw)");
        addClassName("task-dialog");
        add(fields);
        if (row != null) {
            fields.show(row.plan());
            if (!row.struck()) add(new ResultBox(row, editable, this::confirm));
            add(new H3(text("tasklist.view.evidence")), new TaskFileBox(files, year, row.id(), editable));
            if (editable && list.status() == TaskList.Status.DRAFT) getFooter().add(strike(row));
        }
        getFooter().add(new Button(text(editable ? "base.ui.cancel" : "base.ui.close"), click -> close()));
        if (editable) {
            Button save = Components.primary(text("tasklist.view.save"), this::save);
            save.setDisableOnClick(true);
            getFooter().add(save);
        }
        // files are kept at once
        addOpenedChangeListener(opened -> {
            if (!opened.isOpened() && this.row != null && editable) changed.run();
        });
    }

    private void save() {
        try {
            if (row == null) {
                tasks.add(year, fields.plan());
            } else {
                tasks.change(year, row.id(), fields.plan(), row.revision());
            }
        } finally {
            getFooter().getElement().getChildren().forEach(child -> child.setEnabled(true));
        }
        close();
        Components.done(text(row == null ? "tasklist.view.added" : "tasklist.view.saved"));
        changed.run();
    }

    private void confirm(Result result, String reason) {
        if (row == null) return;
        tasks.confirm(year, row.id(), result, reason, row.revision());
        close();
        Components.done(text("tasklist.view.result.confirmed"));
    }

    private Button strike(TaskRow task) {
        Button strike = new Button(text("tasklist.view.strike"), click -> Components.confirm(
                        text("tasklist.view.strike.question", task.position()),
                        text("tasklist.view.strike.consequence"),
                        text("tasklist.view.strike"),
                        () -> {
                            tasks.strike(year, task.id(), task.revision());
                            close();
                            Components.done(text("tasklist.view.struck.done"));
                        })
                .open());
        strike.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ERROR);
        strike.addClassName("task-strike");
        return strike;
    }
}
