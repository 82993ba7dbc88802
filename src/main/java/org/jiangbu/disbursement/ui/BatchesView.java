package org.jiangbu.disbursement.ui;

import static org.jiangbu.base.ui.Components.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.jiangbu.base.Messages;
import org.jiangbu.base.Money;
import org.jiangbu.base.ui.Card;
import org.jiangbu.base.ui.CardRows;
import org.jiangbu.base.ui.Components;
import org.jiangbu.disbursement.BatchSummary;
import org.jiangbu.disbursement.Batches;
import org.jiangbu.disbursement.RepaymentDue;
import org.jiangbu.policy.Programmes;
import org.jiangbu.region.Areas;
import org.jiangbu.security.CurrentUser;
import org.jiangbu.security.Roles;

/** Payment batches of the person's areas, and what waits to be paid again. */
@Route("batches")
@Menu(title = "disbursement.ui.batches", order = 61, icon = "vaadin:money-exchange")
@RolesAllowed({
    Roles.COUNTY_FINANCE,
    Roles.COUNTY_REVIEWER,
    Roles.COUNTY_LEADER,
    Roles.AUDITOR,
    Roles.HEADQUARTERS,
    Roles.TOWNSHIP_FINANCE,
    Roles.TOWNSHIP_CLERK,
    Roles.TOWNSHIP_LEADER
})
public class BatchesView extends VerticalLayout implements HasDynamicTitle {
    private final transient Batches batches;
    private final transient Areas areas;
    private final VerticalLayout due = new VerticalLayout();
    private final Grid<BatchSummary> grid = Components.grid(
            BatchSummary.class,
            Components.empty(
                    VaadinIcon.MONEY_EXCHANGE,
                    text("disbursement.ui.batches.none"),
                    text("disbursement.ui.batches.none-next")));

    public BatchesView(Batches batches, Programmes programmes, Areas areas, CurrentUser user, Messages messages) {
        this.batches = batches;
        this.areas = areas;
        due.setPadding(false);
        setSizeFull();
        if (user.hasRole(Roles.COUNTY_LEADER)) add(new GateChoice(programmes, messages));
        add(due, grid());
        refresh();
    }

    private Grid<BatchSummary> grid() {
        grid.addComponentColumn(batch -> new RouterLink(batch.no(), BatchView.class, BatchView.parameters(batch.no())))
                .setHeader(text("disbursement.ui.batch"))
                .setAutoWidth(true);
        grid.addColumn(batch -> areas.fullName(batch.areaCode()))
                .setHeader(text("disbursement.ui.area"))
                .setAutoWidth(true);
        grid.addColumn(batch -> batch.rosterNumber() == null ? text("disbursement.ui.repayment") : batch.rosterNumber())
                .setHeader(text("disbursement.ui.roster"))
                .setAutoWidth(true);
        grid.addComponentColumn(Statuses::of)
                .setHeader(text("disbursement.ui.status"))
                .setAutoWidth(true);
        grid.addColumn(BatchSummary::bankLines)
                .setHeader(text("disbursement.ui.bank-lines"))
                .setTextAlign(ColumnTextAlign.END);
        grid.addComponentColumn(batch -> Components.amount(batch.amountFen()))
                .setHeader(text("disbursement.ui.amount"))
                .setTextAlign(ColumnTextAlign.END)
                .setAutoWidth(true);
        grid.addComponentColumn(batch -> Components.amount(batch.paidFen()))
                .setHeader(text("disbursement.ui.paid"))
                .setTextAlign(ColumnTextAlign.END)
                .setAutoWidth(true);
        grid.addColumn(Statuses::failed)
                .setHeader(text("disbursement.ui.failed"))
                .setAutoWidth(true)
                .setTextAlign(ColumnTextAlign.END);
        CardRows.follow(grid, text("disbursement.ui.batches"), this::card);
        grid.setSizeFull();
        return grid;
    }

    private Component card(BatchSummary batch) {
        RouterLink link = new RouterLink(batch.no(), BatchView.class, BatchView.parameters(batch.no()));
        return new Card(link, Statuses.of(batch))
                .note(areas.fullName(batch.areaCode()) + " · "
                        + (batch.rosterNumber() == null ? text("disbursement.ui.repayment") : batch.rosterNumber()))
                .fact(text("disbursement.ui.bank-lines"), new Span(String.valueOf(batch.bankLines())))
                .amount(text("disbursement.ui.amount"), batch.amountFen())
                .amount(text("disbursement.ui.paid"), batch.paidFen())
                .fact(text("disbursement.ui.failed"), new Span(Statuses.failed(batch)));
    }

    private void refresh() {
        grid.setItems(batches.list());
        List<RepaymentDue> waiting = batches.repaymentsDue().stream()
                .filter(one -> batches.mayBook(one.areaCode()))
                .toList();
        due.removeAll();
        due.setVisible(!waiting.isEmpty());
        waiting.forEach(one -> due.add(Components.primary(
                text(
                        "disbursement.ui.repay",
                        areas.fullName(one.areaCode()),
                        one.programmeYear(),
                        one.lines(),
                        Money.ofFen(one.amountFen()).format()),
                () -> repay(one))));
    }

    private void repay(RepaymentDue one) {
        String no = batches.openRepayment(one.programmeYear(), one.areaCode());
        Components.done(text("disbursement.ui.repayment.opened", no));
        UI.getCurrent().navigate(BatchView.class, BatchView.parameters(no));
    }

    @Override
    public String getPageTitle() {
        return text("disbursement.ui.batches");
    }
}
