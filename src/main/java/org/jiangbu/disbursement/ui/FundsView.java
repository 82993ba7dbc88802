package org.jiangbu.disbursement.ui;

import static org.jiangbu.base.ui.Components.text;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.orderedlayout.HorizontalLayout;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.List;
import java.util.function.ToLongFunction;
import org.jiangbu.base.ui.Components;
import org.jiangbu.disbursement.FundBalance;
import org.jiangbu.disbursement.Funds;
import org.jiangbu.region.Areas;
import org.jiangbu.security.Roles;
import org.jspecify.annotations.Nullable;

/** The funds: what arrived, was allocated, reserved and paid, with the ledger of each; county finance books here. */
@Route("funds")
@Menu(title = "disbursement.ui.funds", order = 60, icon = "vaadin:coins")
@RolesAllowed({Roles.COUNTY_FINANCE, Roles.COUNTY_REVIEWER, Roles.COUNTY_LEADER, Roles.AUDITOR, Roles.HEADQUARTERS})
public class FundsView extends VerticalLayout implements HasDynamicTitle {
    private final transient Funds funds;
    private final transient Clock clock;
    private final Grid<FundBalance> grid = Components.grid(
            FundBalance.class,
            Components.empty(
                    VaadinIcon.COINS, text("disbursement.ui.funds.none"), text("disbursement.ui.funds.none-next")));
    private final LedgerGrid ledger;
    private final TownshipGrid townships;

    public FundsView(Funds funds, Areas areas, Clock clock) {
        this.funds = funds;
        this.clock = clock;
        this.ledger = new LedgerGrid(areas);
        this.townships = new TownshipGrid(funds, areas, clock);
        add(header(), balances(), new H3(text("disbursement.ui.townships")), townships);
        add(new H3(text("disbursement.ui.ledger")), ledger);
        refresh();
    }

    private HorizontalLayout header() {
        HorizontalLayout header = new HorizontalLayout(new H2(text("disbursement.ui.funds")));
        header.setWidthFull();
        header.setWrap(true);
        header.expand(header.getComponentAt(0));
        if (funds.mayBook()) {
            header.add(
                    Components.primary(
                            text("disbursement.ui.arrival.add"),
                            () -> new ArrivalDialog(funds, clock, this::refresh).open()),
                    new Button(text("disbursement.ui.fund.add"), event -> new FundDialog(funds, this::refresh).open()),
                    new Button(
                            text("disbursement.ui.fund.assign"),
                            event -> new AssignDialog(funds, clock, this::refresh).open()));
        }
        return header;
    }

    private Grid<FundBalance> balances() {
        grid.setAllRowsVisible(true);
        grid.addColumn(FundBalance::code)
                .setHeader(text("disbursement.ui.fund.code"))
                .setAutoWidth(true);
        grid.addColumn(FundBalance::name)
                .setHeader(text("disbursement.ui.fund.name"))
                .setAutoWidth(true);
        grid.addColumn(FundBalance::source)
                .setHeader(text("disbursement.ui.fund.source"))
                .setAutoWidth(true);
        grid.addColumn(FundsView::uses)
                .setHeader(text("disbursement.ui.fund.uses"))
                .setAutoWidth(true);
        amount("arrived", FundBalance::arrivedFen);
        amount("allocated", FundBalance::allocatedFen);
        amount("reserved", FundBalance::reservedFen);
        amount("paid", FundBalance::paidFen);
        amount("returned", FundBalance::returnedFen);
        amount("balance", FundBalance::balanceFen);
        grid.addColumn(fund -> fund.progressPercent() + "%")
                .setHeader(text("disbursement.ui.progress"))
                .setTextAlign(ColumnTextAlign.END)
                .setAutoWidth(true);
        grid.asSingleSelect().addValueChangeListener(event -> showLedger(event.getValue()));
        return grid;
    }

    private void amount(String name, ToLongFunction<FundBalance> fen) {
        grid.addComponentColumn(fund -> Components.amount(fen.applyAsLong(fund)))
                .setHeader(text("disbursement.ui." + name))
                .setTextAlign(ColumnTextAlign.END)
                .setAutoWidth(true);
    }

    private static String uses(FundBalance fund) {
        return String.join(
                "、",
                fund.uses().stream()
                        .map(use -> use.substring(0, 4) + " " + text("disbursement.ui.use." + use.substring(5)))
                        .toList());
    }

    private void showLedger(@Nullable FundBalance fund) {
        ledger.setItems(fund == null ? List.of() : funds.entries(fund.fundId(), 200));
    }

    private void refresh() {
        List<FundBalance> balances = funds.balances();
        grid.setItems(balances);
        if (!balances.isEmpty()) grid.select(balances.get(0));
        townships.refresh();
    }

    @Override
    public String getPageTitle() {
        return text("disbursement.ui.funds");
    }
}
