package org.jiangbu.tasklist.ui;

import static org.jiangbu.base.ui.Components.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.function.ValueProvider;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.OptionalParameter;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import org.jiangbu.base.AppClock;
import org.jiangbu.base.ui.CardRows;
import org.jiangbu.base.ui.Components;
import org.jiangbu.security.Roles;
import org.jiangbu.tasklist.Result;
import org.jiangbu.tasklist.TaskExports;
import org.jiangbu.tasklist.TaskFiles;
import org.jiangbu.tasklist.TaskList;
import org.jiangbu.tasklist.TaskLists;
import org.jiangbu.tasklist.TaskRow;
import org.jiangbu.tasklist.Tasks;
import org.jspecify.annotations.Nullable;

/** 九大工程任务清单 of a year, with how far each task is (R22). */
@Route("tasks")
@Menu(title = "tasklist.title", order = 28, icon = "vaadin:list-ol")
@RolesAllowed({Roles.COUNTY_REVIEWER, Roles.COUNTY_LEADER, Roles.AUDITOR, Roles.HEADQUARTERS})
public class TaskListView extends VerticalLayout implements HasUrlParameter<Integer>, HasDynamicTitle {
    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(AppClock.ZONE);

    private final transient TaskLists lists;
    private final transient Tasks tasks;
    private final transient TaskFiles files;
    private final transient TaskExports exports;
    private final Select<Integer> year = new Select<>();
    private final Div head = new Div();
    private final Div foot = new Div();
    private final Grid<TaskRow> grid = Components.grid(
            TaskRow.class,
            Components.empty(VaadinIcon.LIST_OL, text("tasklist.view.none"), text("tasklist.view.none.wait")));

    public TaskListView(TaskLists lists, Tasks tasks, TaskFiles files, TaskExports exports, Clock clock) {
        this.lists = lists;
        this.tasks = tasks;
        this.files = files;
        this.exports = exports;
        TreeSet<Integer> years = new TreeSet<>(Comparator.reverseOrder());
        years.addAll(lists.years());
        int now = LocalDate.now(clock).getYear();
        years.addAll(List.of(now, now - 1));
        year.setLabel(text("tasklist.view.year"));
        year.setItems(years);
        year.setValue(lists.years().stream().findFirst().orElse(years.first()));
        year.addValueChangeListener(chosen -> {
            if (chosen.isFromClient()) getUI().ifPresent(ui -> ui.navigate(TaskListView.class, chosen.getValue()));
        });
        head.addClassName("tasks-head");
        foot.addClassName("tasks-foot");
        columns();
        setSizeFull();
        add(head, grid, foot);
    }

    @Override
    public void setParameter(BeforeEvent event, @OptionalParameter @Nullable Integer programmeYear) {
        if (programmeYear != null) {
            if (year.getListDataView().getItems().noneMatch(programmeYear::equals)) {
                year.getListDataView().addItem(programmeYear);
            }
            year.setValue(programmeYear);
        }
        refresh();
    }

    private void columns() {
        grid.addColumn(TaskRow::position)
                .setHeader(text("tasklist.view.number"))
                .setWidth("3.5rem")
                .setFlexGrow(0);
        grid.addColumn(row -> row.plan().project())
                .setHeader(text("tasklist.view.project"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addComponentColumn(TaskCells::task)
                .setHeader(text("tasklist.view.task"))
                .setWidth("11.5rem")
                .setFlexGrow(3);
        figures("tasklist.view.target", TaskCells::target);
        figures("tasklist.view.done", TaskCells::done);
        grid.addComponentColumn(TaskCells::rate)
                .setHeader(text("tasklist.view.rate"))
                .setWidth("9rem")
                .setFlexGrow(0);
        grid.addComponentColumn(TaskCells::result)
                .setHeader(text("tasklist.view.result"))
                .setWidth("8rem")
                .setFlexGrow(0);
        grid.addComponentColumn(TaskCells::term)
                .setHeader(text("tasklist.view.term"))
                .setWidth("9rem")
                .setFlexGrow(1);
        grid.addComponentColumn(row -> open(row, false))
                .setHeader(text("tasklist.view.evidence"))
                .setWidth("5.5rem")
                .setFlexGrow(0);
        CardRows.follow(grid, text("tasklist.title"), row -> TaskCells.card(row, open(row, true)));
        grid.addThemeVariants(GridVariant.LUMO_WRAP_CELL_CONTENT, GridVariant.LUMO_COMPACT);
        grid.setSizeFull();
    }

    private void figures(String key, ValueProvider<TaskRow, Component> value) {
        grid.addComponentColumn(value)
                .setHeader(text(key))
                .setTextAlign(ColumnTextAlign.END)
                .setAutoWidth(true)
                .setFlexGrow(0);
    }

    /** On the desk with how many files there are. */
    private Button open(TaskRow row, boolean wide) {
        Button open = new Button(
                wide ? text("tasklist.view.open") : text("tasklist.view.files", row.files()),
                VaadinIcon.OPEN_BOOK.create(),
                click -> lists.find(year.getValue()).ifPresent(list -> dialog(list, fresh(list, row))));
        open.addThemeVariants(wide ? ButtonVariant.LUMO_SMALL : ButtonVariant.LUMO_TERTIARY);
        open.setAriaLabel(text("tasklist.view.open.label", row.position()));
        return open;
    }

    private static TaskRow fresh(TaskList list, TaskRow row) {
        return list.rows().stream()
                .filter(one -> one.id() == row.id())
                .findFirst()
                .orElse(row);
    }

    private void dialog(TaskList list, @Nullable TaskRow row) {
        new TaskDialog(lists, tasks, files, list, row, this::refresh).open();
    }

    private void refresh() {
        head.removeAll();
        foot.removeAll();
        head.add(year);
        TaskList list = lists.find(year.getValue()).orElse(null);
        grid.setVisible(list != null);
        foot.setVisible(list != null);
        if (list == null) {
            head.add(missing());
            return;
        }
        grid.setItems(list.rows());
        head.add(
                status(list.status()),
                new TaskBar(lists, exports, list, () -> dialog(list, null), this::refresh),
                said(list));
        counts(list);
    }

    private Component missing() {
        if (!lists.mayEdit()) {
            return Components.empty(VaadinIcon.LIST_OL, text("tasklist.view.none"), text("tasklist.view.none.wait"));
        }
        Button create = Components.primary(text("tasklist.view.create", year.getValue()), () -> {
            lists.create(year.getValue());
            Components.done(text("tasklist.view.created"));
            refresh();
        });
        create.setDisableOnClick(true);
        return Components.empty(
                VaadinIcon.LIST_OL, text("tasklist.view.none"), text("tasklist.view.none.next"), create);
    }

    private static Component status(TaskList.Status status) {
        String word = text("tasklist.status." + status);
        return switch (status) {
            case DRAFT -> Components.state(VaadinIcon.PENCIL, word, "contrast");
            case ISSUED -> Components.state(VaadinIcon.PLAY_CIRCLE, word, "");
            case CLOSED -> Components.state(VaadinIcon.LOCK, word, "success");
        };
    }

    private static Component said(TaskList list) {
        Span said = new Span(text(
                list.closedAt() == null ? "tasklist.view.live" : "tasklist.view.kept",
                MINUTE.format(list.measuredAt())));
        said.addClassName("secondary");
        return said;
    }

    private void counts(TaskList list) {
        foot.add(new Span(text("tasklist.view.counts", list.standing().size())));
        for (Result result : Result.values()) {
            foot.add(new Span(text("tasklist.view.count", text("tasklist.result." + result), list.count(result))));
        }
        if (list.late() > 0) {
            foot.add(Components.state(
                    VaadinIcon.EXCLAMATION_CIRCLE, text("tasklist.view.late.count", list.late()), "error"));
        }
    }

    @Override
    public String getPageTitle() {
        return text("tasklist.title");
    }
}
