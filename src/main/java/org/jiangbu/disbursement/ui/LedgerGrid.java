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
import org.jiangbu.disbursement.fund.FundEntry;
import org.jiangbu.region.Areas;

/** The ledger of one fund (资金台账), newest first. */
class LedgerGrid extends Grid<FundEntry> {
    LedgerGrid(Areas areas) {
        super(FundEntry.class, false);
        addThemeVariants(GridVariant.LUMO_NO_BORDER, GridVariant.LUMO_ROW_STRIPES);
        setEmptyStateComponent(Components.empty(
                VaadinIcon.LIST, text("disbursement.ui.ledger.none"), text("disbursement.ui.ledger.none-next")));
        addColumn(FundEntry::id).setHeader(text("disbursement.ui.number")).setAutoWidth(true);
        addColumn(entry -> text("disbursement.ui.kind." + entry.kind()))
                .setHeader(text("disbursement.ui.kind"))
                .setAutoWidth(true);
        addComponentColumn(entry -> new TwoLines(entry.documentNo(), entry.documentDate()))
                .setHeader(text("disbursement.ui.document"))
                .setAutoWidth(true);
        addColumn(entry -> areas.fullName(entry.areaCode()))
                .setHeader(text("disbursement.ui.area"))
                .setAutoWidth(true);
        addColumn(FundEntry::batchNo).setHeader(text("disbursement.ui.batch")).setAutoWidth(true);
        amount("arrived", FundEntry::arrivedFen);
        amount("allocated", FundEntry::allocatedFen);
        amount("reserved", FundEntry::reservedFen);
        amount("held", FundEntry::heldFen);
        amount("paid", FundEntry::paidFen);
        setHeight("24em");
        CardRows.follow(this, text("disbursement.ui.ledger"), entry -> card(entry, areas));
    }

    private static Component card(FundEntry entry, Areas areas) {
        Card card = new Card(text("disbursement.ui.kind." + entry.kind()))
                .note(areas.fullName(entry.areaCode()) + (entry.batchNo() == null ? "" : " · " + entry.batchNo()))
                .note(entry.documentNo() == null ? "" : entry.documentNo() + " · " + entry.documentDate());
        figure(card, "arrived", entry.arrivedFen());
        figure(card, "allocated", entry.allocatedFen());
        figure(card, "reserved", entry.reservedFen());
        figure(card, "held", entry.heldFen());
        figure(card, "paid", entry.paidFen());
        return card;
    }

    private static void figure(Card card, String name, long fen) {
        if (fen != 0) card.amount(text("disbursement.ui." + name), fen);
    }

    private void amount(String name, ToLongFunction<FundEntry> fen) {
        addComponentColumn(entry -> Components.amount(fen.applyAsLong(entry) == 0 ? null : fen.applyAsLong(entry)))
                .setHeader(text("disbursement.ui." + name))
                .setTextAlign(ColumnTextAlign.END)
                .setAutoWidth(true);
    }
}
