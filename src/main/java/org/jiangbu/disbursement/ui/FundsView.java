package org.jiangbu.disbursement.ui;

import static org.jiangbu.base.ui.Components.text;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.List;
import org.jiangbu.base.ui.Components;
import org.jiangbu.disbursement.fund.FundBalance;
import org.jiangbu.disbursement.fund.Funds;
import org.jiangbu.region.Areas;
import org.jiangbu.security.Roles;

/** The funds: what arrived, was allocated, reserved and paid, with the ledger of each; county finance books here. */
@Route("funds")
@Menu(title = "disbursement.ui.funds", order = 60, icon = "vaadin:coins")
@RolesAllowed({Roles.COUNTY_FINANCE, Roles.COUNTY_REVIEWER, Roles.COUNTY_LEADER, Roles.AUDITOR, Roles.HEADQUARTERS})
public class FundsView extends VerticalLayout implements HasDynamicTitle {
    private static final int LEDGER_ROWS = 200;

    private final transient Funds funds;
    private final transient Clock clock;
    private final FundCards cards = new FundCards();
    private final Select<FundBalance> chosen = new Select<>();
    private final LedgerGrid ledger;
    private final TownshipGrid townships;

    public FundsView(Funds funds, Areas areas, Clock clock) {
        this.funds = funds;
        this.clock = clock;
        this.ledger = new LedgerGrid(areas);
        this.townships = new TownshipGrid(funds, areas, clock);
        chosen.setLabel(text("disbursement.ui.fund"));
        chosen.setItemLabelGenerator(FundBalance::name);
        chosen.addValueChangeListener(event -> ledger.setItems(
                event.getValue() == null
                        ? List.of()
                        : funds.entries(event.getValue().fundId(), LEDGER_ROWS)));
        if (funds.mayBook()) add(acts());
        add(cards, new H3(text("disbursement.ui.townships")), townships);
        add(new H3(text("disbursement.ui.ledger")), chosen, ledger);
        refresh();
    }

    private Div acts() {
        Div acts = new Div(
                Components.primary(
                        text("disbursement.ui.arrival.add"),
                        () -> new ArrivalDialog(funds, clock, this::refresh).open()),
                new Button(text("disbursement.ui.fund.add"), event -> new FundDialog(funds, this::refresh).open()),
                new Button(text("disbursement.ui.fund.assign"), event -> new AssignDialog(funds, clock, this::refresh)
                        .open()));
        acts.addClassName("view-bar");
        return acts;
    }

    private void refresh() {
        List<FundBalance> balances = funds.balances();
        cards.show(balances);
        chosen.setItems(balances);
        chosen.setVisible(balances.size() > 1);
        balances.stream().findFirst().ifPresent(chosen::setValue);
        townships.refresh();
    }

    @Override
    public String getPageTitle() {
        return text("disbursement.ui.funds");
    }
}
