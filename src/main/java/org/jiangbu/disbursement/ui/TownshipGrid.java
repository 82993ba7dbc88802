package org.jiangbu.disbursement.ui;

import static org.jiangbu.base.ui.Components.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.IntegerField;
import java.time.Clock;
import java.time.LocalDate;
import java.util.function.ToLongFunction;
import org.jiangbu.base.ui.Card;
import org.jiangbu.base.ui.CardRows;
import org.jiangbu.base.ui.Components;
import org.jiangbu.disbursement.fund.Funds;
import org.jiangbu.disbursement.fund.TownshipFunds;
import org.jiangbu.region.Areas;

/** What each township was given and paid in a programme year. */
class TownshipGrid extends Div {
    private final transient Funds funds;
    private final IntegerField year = new IntegerField(text("disbursement.ui.year"));
    private final Grid<TownshipFunds> grid = Components.grid(
            TownshipFunds.class,
            Components.empty(
                    VaadinIcon.TABLE,
                    text("disbursement.ui.townships.none"),
                    text("disbursement.ui.townships.none-next")));

    TownshipGrid(Funds funds, Areas areas, Clock clock) {
        this.funds = funds;
        setWidthFull();
        year.setMin(2014);
        year.setMax(2099);
        year.setStepButtonsVisible(true);
        year.setValue(defaultYear(clock));
        year.addValueChangeListener(event -> refresh());
        grid.setAllRowsVisible(true);
        grid.addColumn(row -> areas.fullName(row.areaCode()))
                .setHeader(text("disbursement.ui.area"))
                .setAutoWidth(true);
        amount("allocated", TownshipFunds::allocatedFen);
        amount("reserved", TownshipFunds::reservedFen);
        amount("held", TownshipFunds::heldFen);
        amount("paid", TownshipFunds::paidFen);
        grid.addColumn(TownshipFunds::paidHouseholds)
                .setHeader(text("disbursement.ui.households"))
                .setTextAlign(ColumnTextAlign.END);
        grid.addColumn(TownshipFunds::failedLines)
                .setHeader(text("disbursement.ui.failed"))
                .setTextAlign(ColumnTextAlign.END);
        CardRows.follow(grid, text("disbursement.ui.townships"), row -> card(row, areas));
        add(year, grid);
    }

    private static Component card(TownshipFunds row, Areas areas) {
        return new Card(areas.fullName(row.areaCode()))
                .amount(text("disbursement.ui.allocated"), row.allocatedFen())
                .amount(text("disbursement.ui.reserved"), row.reservedFen())
                .amount(text("disbursement.ui.held"), row.heldFen())
                .amount(text("disbursement.ui.paid"), row.paidFen())
                .fact(text("disbursement.ui.households"), new Span(String.valueOf(row.paidHouseholds())))
                .fact(text("disbursement.ui.failed"), new Span(String.valueOf(row.failedLines())));
    }

    /** A season is paid early in the following year. */
    static int defaultYear(Clock clock) {
        return LocalDate.now(clock).minusMonths(6).getYear();
    }

    private void amount(String name, ToLongFunction<TownshipFunds> fen) {
        grid.addComponentColumn(row -> Components.amount(fen.applyAsLong(row)))
                .setHeader(text("disbursement.ui." + name))
                .setTextAlign(ColumnTextAlign.END)
                .setAutoWidth(true);
    }

    void refresh() {
        if (year.getValue() != null) grid.setItems(funds.townships(year.getValue()));
    }
}
