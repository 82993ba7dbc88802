package org.jiangbu.oversight.ui;

import static org.jiangbu.base.ui.Components.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import org.jiangbu.base.ui.Components;
import org.jiangbu.oversight.Outlook;
import org.jiangbu.oversight.TownshipProgress;

/** The townships as a plain table, seen on paper only: it breaks between rows and repeats its head on every page. */
class PrintedBoard extends Div {
    /** Households, declared, verified, paid and the share of what is done. */
    private static final Set<Integer> FIGURES = Set.of(1, 2, 3, 4, 5);

    private final transient TowerServices services;

    PrintedBoard(TowerServices services) {
        this.services = services;
        addClassName("printed-board");
        getElement().setAttribute("aria-hidden", "true");
    }

    void show(List<TownshipProgress> townships, Map<String, Outlook> outlooks) {
        removeAll();
        List<String> heads = Stream.of(
                        "township",
                        "households",
                        "declared",
                        "verified",
                        "paid",
                        "done",
                        "overdue",
                        "self-check",
                        "outlook",
                        "holding")
                .map(key -> text("oversight." + key))
                .toList();
        List<List<Component>> rows = new ArrayList<>(townships.stream()
                .map(one -> List.<Component>of(
                        new Span(one.name()),
                        Figures.count(one.households()),
                        Figures.count(one.declarations().declared()),
                        Figures.count(one.declarations().verified()),
                        Figures.twoLines(Figures.count(one.declarations().paid()), Components.amount(one.paidFen())),
                        new DoneBar(one.done()),
                        Figures.twoLines(Figures.count(one.overdue()), Figures.late(one)),
                        Figures.selfCheck(one),
                        Figures.outlook(outlooks.get(one.code()), services.calendar()),
                        Figures.holding(outlooks.get(one.code()))))
                .toList());
        rows.add(total(townships));
        add(Tables.table(heads, FIGURES, rows));
    }

    private static List<Component> total(List<TownshipProgress> townships) {
        return List.of(
                new Span(text("oversight.total")),
                sum(townships, TownshipProgress::households),
                sum(townships, one -> one.declarations().declared()),
                sum(townships, one -> one.declarations().verified()),
                Figures.twoLines(
                        sum(townships, one -> one.declarations().paid()),
                        Components.amount(townships.stream()
                                .mapToLong(TownshipProgress::paidFen)
                                .sum())),
                new Span(text(
                        "oversight.percent", TownshipProgress.done(townships).toPlainString())),
                sum(townships, TownshipProgress::overdue),
                new Span(),
                new Span(),
                new Span());
    }

    private static Span sum(List<TownshipProgress> townships, ToLongFunction<TownshipProgress> figure) {
        return Figures.count(townships.stream().mapToLong(figure).sum());
    }
}
