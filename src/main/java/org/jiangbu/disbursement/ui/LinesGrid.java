package org.jiangbu.disbursement.ui;

import static org.jiangbu.base.ui.Components.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.function.ToLongFunction;
import org.jiangbu.base.ui.Card;
import org.jiangbu.base.ui.CardRows;
import org.jiangbu.base.ui.Components;
import org.jiangbu.disbursement.PaymentLine;
import org.jiangbu.region.Area;
import org.jiangbu.region.AreaLevel;
import org.jiangbu.region.Areas;

/** The lines of a batch, accounts masked; cards on a phone and beside a work item. */
class LinesGrid extends Grid<PaymentLine> {
    private final transient Areas areas;

    /** Columns where there is room for them. */
    static LinesGrid wide(Areas areas) {
        LinesGrid grid = new LinesGrid(areas);
        grid.columns();
        CardRows.follow(grid, text("disbursement.ui.lines"), grid::card);
        return grid;
    }

    /** Cards only. */
    static LinesGrid beside(Areas areas) {
        LinesGrid grid = new LinesGrid(areas);
        CardRows.always(grid, text("disbursement.ui.lines"), grid::card);
        return grid;
    }

    private LinesGrid(Areas areas) {
        super(PaymentLine.class, false);
        this.areas = areas;
        addThemeVariants(GridVariant.LUMO_NO_BORDER, GridVariant.LUMO_ROW_STRIPES);
        setEmptyStateComponent(Components.empty(
                VaadinIcon.LIST, text("disbursement.ui.lines.none"), text("disbursement.ui.lines.none-next")));
        setMinHeight("20em");
    }

    private Component card(PaymentLine line) {
        String holder = line.holderName() == null ? "" : line.holderName() + " " + line.accountNo();
        Card card = new Card(line.seq() + ". " + line.headName(), Statuses.of(line))
                .note(areas.fullName(line.areaCode()))
                .note(holder)
                .note(Statuses.reason(line));
        if (line.labourFen() != 0) {
            card.amount(text("disbursement.ui.use.INDUSTRY"), line.industryFen());
            card.amount(text("disbursement.ui.use.LABOUR"), line.labourFen());
        }
        return card.amount(text("disbursement.ui.amount"), line.amountFen());
    }

    private void columns() {
        addColumn(PaymentLine::seq)
                .setHeader(text("disbursement.ui.seq"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        addColumn(PaymentLine::headName).setHeader(text("disbursement.ui.head")).setAutoWidth(true);
        addColumn(line -> place(line.areaCode()))
                .setHeader(text("disbursement.ui.area"))
                .setAutoWidth(true);
        addComponentColumn(line -> new TwoLines(line.holderName(), line.accountNo()))
                .setHeader(text("disbursement.ui.payee"))
                .setAutoWidth(true);
        amount("disbursement.ui.use.INDUSTRY", PaymentLine::industryFen);
        amount("disbursement.ui.use.LABOUR", PaymentLine::labourFen);
        amount("disbursement.ui.amount", PaymentLine::amountFen);
        addComponentColumn(line -> new TwoLines(Statuses.of(line), Statuses.reason(line)))
                .setHeader(text("disbursement.ui.status"))
                .setAutoWidth(true);
        addColumn(PaymentLine::paidOn)
                .setHeader(text("disbursement.ui.paid-on"))
                .setAutoWidth(true)
                .setFlexGrow(0);
    }

    private void amount(String header, ToLongFunction<PaymentLine> fen) {
        addComponentColumn(line -> Components.amount(fen.applyAsLong(line)))
                .setHeader(text(header))
                .setTextAlign(ColumnTextAlign.END)
                .setAutoWidth(true);
    }

    /** The place within the township, which the batch names already. */
    private String place(String areaCode) {
        return areas.fullName(areaCode)
                .substring(areas.fullName(Area.codeAt(areaCode, AreaLevel.TOWNSHIP))
                        .length());
    }
}
