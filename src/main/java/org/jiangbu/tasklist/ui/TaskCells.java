package org.jiangbu.tasklist.ui;

import static org.jiangbu.base.ui.Components.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.progressbar.ProgressBar;
import java.math.BigDecimal;
import org.jiangbu.base.ui.Card;
import org.jiangbu.base.ui.Components;
import org.jiangbu.tasklist.Result;
import org.jiangbu.tasklist.TaskLists;
import org.jiangbu.tasklist.TaskRow;
import org.jiangbu.tasklist.TaskWords;
import org.jspecify.annotations.Nullable;

/** What a task looks like in a list, on the desk and on the phone. */
final class TaskCells {
    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

    private TaskCells() {}

    /** The task, and below it what is in its way. */
    static Component task(TaskRow row) {
        Div cell = new Div(new Span(row.plan().task()));
        cell.addClassName("task-cell");
        if (row.struck()) cell.addClassName("task-struck");
        if (!row.plan().problem().isEmpty()) {
            Span problem = new Span(text("tasklist.view.problem.is", row.plan().problem()));
            problem.addClassName("secondary");
            cell.add(problem);
        }
        return cell;
    }

    static Span target(TaskRow row) {
        return value(TaskWords.target(row), row.plan().targetFigure());
    }

    static Span done(TaskRow row) {
        return value(TaskWords.done(row), row.plan().doneFigure());
    }

    /** Where a value comes from is said at it. */
    private static Span value(String words, @Nullable String figure) {
        Span value = new Span(words);
        value.addClassName("amount");
        if (figure != null) {
            value.setTitle(text("tasklist.view.drawn", text(TaskLists.figureName(figure))));
            value.addClassName("task-drawn");
        }
        return value;
    }

    static Component rate(TaskRow row) {
        Div cell = new Div();
        cell.addClassName("done-bar");
        row.rate().ifPresent(rate -> {
            ProgressBar bar =
                    new ProgressBar(0, WHOLE.doubleValue(), rate.min(WHOLE).doubleValue());
            bar.getElement().setAttribute("aria-label", text("tasklist.view.rate.label", TaskWords.rate(row)));
            cell.add(bar);
        });
        cell.add(new Span(TaskWords.rate(row)));
        return cell;
    }

    /** Icon and word; and whether somebody has confirmed it. */
    static Component result(TaskRow row) {
        if (row.struck()) return Components.state(VaadinIcon.BAN, text("tasklist.view.struck"), "contrast");
        Div cell = new Div(mark(row.holds()));
        cell.addClassName("task-result");
        String note = row.result() == null
                ? text("tasklist.view.result.unconfirmed")
                : row.outdated()
                        ? text("tasklist.view.result.outdated", text("tasklist.result." + row.proposed()))
                        : row.reason();
        if (!note.isEmpty()) {
            Span said = new Span(note);
            said.addClassName("secondary");
            cell.add(said);
        }
        return cell;
    }

    static Span mark(Result result) {
        String word = text("tasklist.result." + result);
        return switch (result) {
            case COMPLETE -> Components.state(VaadinIcon.CHECK_CIRCLE, word, "success");
            case MOSTLY -> Components.state(VaadinIcon.ADJUST, word, "warning");
            case OPEN -> Components.state(VaadinIcon.CIRCLE_THIN, word, "contrast");
        };
    }

    static Component due(TaskRow row) {
        Div cell = new Div(new Span(row.dueOn().map(Object::toString).orElse("–")));
        cell.addClassName("task-cell");
        if (row.workdaysLate() > 0) {
            cell.add(Components.state(
                    VaadinIcon.EXCLAMATION_CIRCLE, text("tasklist.view.late", row.workdaysLate()), "error"));
        }
        return cell;
    }

    /** Until when, and below it who answers for it. */
    static Component term(TaskRow row) {
        Span owner = new Span((row.plan().ownerUnit() + " " + row.plan().ownerPerson()).strip());
        owner.addClassName("secondary");
        Div cell = new Div(due(row), owner);
        cell.addClassName("task-cell");
        return cell;
    }

    static Card card(TaskRow row, Component open) {
        Card card = new Card(row.position() + " " + row.plan().project(), mark(row));
        card.add(task(row));
        card.fact(text("tasklist.view.target"), target(row))
                .fact(text("tasklist.view.done"), done(row))
                .fact(text("tasklist.view.rate"), rate(row))
                .fact(text("tasklist.view.due"), due(row))
                .fact(
                        text("tasklist.view.owner-unit"),
                        new Span((row.plan().ownerUnit() + " " + row.plan().ownerPerson()).strip()))
                .fact(text("tasklist.view.evidence"), new Span(text("tasklist.view.files", row.files())));
        card.add(open);
        return card;
    }

    private static Component mark(TaskRow row) {
        return row.struck()
                ? Components.state(VaadinIcon.BAN, text("tasklist.view.struck"), "contrast")
                : mark(row.holds());
    }
}
