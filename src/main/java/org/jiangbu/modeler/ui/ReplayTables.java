package org.jiangbu.modeler.ui;

import static org.jiangbu.base.ui.Components.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.function.Function;
import org.jiangbu.base.ui.Card;
import org.jiangbu.base.ui.CardRows;
import org.jiangbu.base.ui.Components;
import org.jiangbu.modeler.replay.ReplayResult;
import org.jiangbu.modeler.replay.ReplayResult.Load;
import org.jiangbu.modeler.replay.ReplayResult.Role;
import org.jiangbu.modeler.replay.ReplayResult.Step;
import org.jiangbu.modeler.replay.Spread;

/** The figures of a replay: step by step, and role by role, each then and now. */
final class ReplayTables {
    private final ReplayServices services;
    private final ReplayResult result;

    ReplayTables(ReplayServices services, ReplayResult result) {
        this.services = services;
        this.result = result;
    }

    /** What a step of the flow counts, and how long it waits. */
    Grid<Step> steps() {
        Grid<Step> grid = grid(
                Step.class,
                result.steps().stream()
                        .filter(step -> step.before().count() + step.after().count() > 0)
                        .toList());
        grid.addColumn(this::name).setHeader(text("replay.step")).setFlexGrow(2);
        grid.addColumn(step -> services.roles().title(step.role())).setHeader(text("replay.role"));
        figure(
                grid,
                "replay.count",
                step -> turned(step.before().count(), step.after().count()));
        figure(grid, "replay.median", step -> days(step, Spread::median));
        figure(grid, "replay.high", step -> days(step, Spread::high));
        CardRows.follow(grid, text("replay.steps"), step -> new Card(name(step))
                .note(services.roles().title(step.role()))
                .fact(
                        text("replay.count"),
                        new Span(turned(step.before().count(), step.after().count())))
                .fact(text("replay.median"), new Span(days(step, Spread::median)))
                .fact(text("replay.high"), new Span(days(step, Spread::high))));
        return grid;
    }

    private String name(Step step) {
        String name = services.name(step.name());
        if (!step.drawn()) return text("replay.step.gone", name);
        return step.before().count() == 0 ? text("replay.step.new", name) : name;
    }

    private static String days(Step step, Function<Spread, Integer> figure) {
        return turned(
                step.before().count() == 0 ? "–" : figure.apply(step.before()),
                step.after().count() == 0 ? "–" : figure.apply(step.after()));
    }

    /** What comes to a role on a working day. */
    Grid<Role> roles() {
        Grid<Role> grid = grid(Role.class, result.roles());
        grid.addColumn(this::name).setHeader(text("replay.role")).setFlexGrow(2);
        figure(
                grid,
                "replay.items",
                role -> turned(role.before().items(), role.after().items()));
        figure(grid, "replay.per-day", role -> turned(perDay(role.before()), perDay(role.after())));
        figure(
                grid,
                "replay.highest",
                role -> turned(role.before().highest(), role.after().highest()));
        grid.addColumn(role -> role.after().on().map(Object::toString).orElse("–"))
                .setHeader(text("replay.on"));
        CardRows.follow(grid, text("replay.roles"), role -> new Card(name(role))
                .fact(
                        text("replay.items"),
                        new Span(turned(role.before().items(), role.after().items())))
                .fact(text("replay.per-day"), new Span(turned(perDay(role.before()), perDay(role.after()))))
                .fact(
                        text("replay.highest"),
                        new Span(turned(role.before().highest(), role.after().highest()))));
        return grid;
    }

    private String name(Role role) {
        return services.roles().title(role.role());
    }

    /** Items on a working day, to a tenth. */
    static String perDay(Load load) {
        return BigDecimal.valueOf(load.perDay())
                .setScale(1, RoundingMode.HALF_UP)
                .toPlainString();
    }

    private static String turned(Object before, Object after) {
        return before.equals(after) ? before.toString() : text("replay.turned", before.toString(), after.toString());
    }

    private static <T> void figure(Grid<T> grid, String key, Function<T, String> figure) {
        grid.addColumn(figure::apply).setHeader(text(key)).setTextAlign(ColumnTextAlign.END);
    }

    static <T> Grid<T> grid(Class<T> type, List<T> rows) {
        Component none = Components.empty(VaadinIcon.ARCHIVE, text("replay.empty"), text("replay.empty.next"));
        Grid<T> grid = Components.grid(type, none);
        grid.setItems(rows);
        if (rows.size() <= Components.PAGE) grid.setAllRowsVisible(true);
        grid.addClassName("replay-grid");
        return grid;
    }
}
