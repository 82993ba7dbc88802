package org.jiangbu.register.ui;

import static org.jiangbu.base.ui.Components.text;

import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.List;
import java.util.function.ToLongFunction;
import org.jiangbu.base.ui.Card;
import org.jiangbu.base.ui.Components;
import org.jiangbu.region.Areas;
import org.jiangbu.register.RosterLine;

/** The lines of a roster as a list: bare, in columns, or as a card. */
final class RosterLines {
    private RosterLines() {}

    static Grid<RosterLine> bare(List<RosterLine> lines) {
        Grid<RosterLine> grid = Components.grid(
                RosterLine.class,
                Components.empty(
                        VaadinIcon.CLIPBOARD_TEXT, text("register.view.title"), text("register.view.no-lines")));
        grid.setItems(lines);
        return grid;
    }

    static Grid<RosterLine> columns(Areas areas, List<RosterLine> lines) {
        Grid<RosterLine> grid = bare(lines);
        grid.addColumn(RosterLine::position)
                .setHeader(text("register.view.position"))
                .setWidth("5rem")
                .setFlexGrow(0);
        grid.addColumn(line -> areas.fullName(line.areaCode()))
                .setHeader(text("register.view.place"))
                .setAutoWidth(true);
        grid.addColumn(RosterLine::headName)
                .setHeader(text("register.view.head"))
                .setAutoWidth(true);
        amount(grid, "register.view.sales", RosterLine::salesFen);
        amount(grid, "register.view.income", RosterLine::labourIncomeFen);
        amount(grid, "register.view.industry", RosterLine::industryFen);
        amount(grid, "register.view.labour", RosterLine::labourFen);
        amount(grid, "register.view.total", RosterLine::totalFen);
        return grid;
    }

    /** Name, place and figures; labour only where there is some. */
    static Card card(Areas areas, RosterLine line) {
        Card card = new Card(line.position() + ". " + line.headName(), Components.amount(line.totalFen()))
                .note(areas.fullName(line.areaCode()))
                .amount(text("register.view.sales"), line.salesFen())
                .amount(text("register.view.industry"), line.industryFen());
        if (line.labourIncomeFen() != 0 || line.labourFen() != 0) {
            card.amount(text("register.view.income"), line.labourIncomeFen())
                    .amount(text("register.view.labour"), line.labourFen());
        }
        return card;
    }

    private static void amount(Grid<RosterLine> grid, String header, ToLongFunction<RosterLine> fen) {
        grid.addComponentColumn(line -> Components.amount(fen.applyAsLong(line)))
                .setHeader(text(header))
                .setTextAlign(ColumnTextAlign.END)
                .setAutoWidth(true);
    }
}
