package org.jiangbu.disbursement.ui;

import static org.jiangbu.base.ui.Components.text;

import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import org.jiangbu.base.ui.Components;
import org.jiangbu.disbursement.PaymentLine;
import org.jiangbu.region.Areas;

/** The lines of a batch, accounts masked. */
class LinesGrid extends Grid<PaymentLine> {
    LinesGrid(Areas areas) {
        super(PaymentLine.class, false);
        addThemeVariants(GridVariant.LUMO_NO_BORDER, GridVariant.LUMO_ROW_STRIPES);
        addColumn(PaymentLine::seq)
                .setHeader(text("disbursement.ui.seq"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        addColumn(PaymentLine::headName).setHeader(text("disbursement.ui.head")).setAutoWidth(true);
        addColumn(line -> areas.fullName(line.areaCode()))
                .setHeader(text("disbursement.ui.area"))
                .setAutoWidth(true);
        addColumn(PaymentLine::holderName)
                .setHeader(text("disbursement.ui.holder"))
                .setAutoWidth(true);
        addColumn(PaymentLine::accountNo)
                .setHeader(text("disbursement.ui.account"))
                .setAutoWidth(true);
        addComponentColumn(line -> Components.amount(line.industryFen()))
                .setHeader(text("disbursement.ui.use.INDUSTRY"))
                .setTextAlign(ColumnTextAlign.END)
                .setAutoWidth(true);
        addComponentColumn(line -> Components.amount(line.labourFen()))
                .setHeader(text("disbursement.ui.use.LABOUR"))
                .setTextAlign(ColumnTextAlign.END)
                .setAutoWidth(true);
        addComponentColumn(line -> Components.amount(line.amountFen()))
                .setHeader(text("disbursement.ui.amount"))
                .setTextAlign(ColumnTextAlign.END)
                .setAutoWidth(true);
        addComponentColumn(Statuses::of)
                .setHeader(text("disbursement.ui.status"))
                .setAutoWidth(true);
        addColumn(Statuses::reason).setHeader(text("disbursement.ui.reason")).setAutoWidth(true);
        addColumn(PaymentLine::paidOn)
                .setHeader(text("disbursement.ui.paid-on"))
                .setAutoWidth(true);
        setMinHeight("20em");
    }
}
