package org.jiangbu.disbursement.ui;

import static org.jiangbu.base.ui.Components.text;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.orderedlayout.HorizontalLayout;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import org.jiangbu.approval.ApprovalForms;
import org.jiangbu.approval.ui.PrintButton;
import org.jiangbu.base.ui.Components;
import org.jiangbu.disbursement.BatchDetail;
import org.jiangbu.disbursement.BatchStatus;
import org.jiangbu.disbursement.BatchSummary;
import org.jiangbu.disbursement.Batches;
import org.jiangbu.disbursement.fund.Funds;
import org.jiangbu.region.Areas;
import org.jiangbu.security.Roles;

/** One payment batch: its sums and papers, its lines, the bank's file and result. */
@Route("batches/:no")
@RolesAllowed({
    Roles.COUNTY_FINANCE,
    Roles.COUNTY_REVIEWER,
    Roles.COUNTY_LEADER,
    Roles.AUDITOR,
    Roles.TOWNSHIP_FINANCE,
    Roles.TOWNSHIP_CLERK,
    Roles.TOWNSHIP_LEADER
})
public class BatchView extends VerticalLayout implements BeforeEnterObserver, HasDynamicTitle {
    private final transient Batches batches;
    private final transient Funds funds;
    private final transient Areas areas;
    private final transient ApprovalForms forms;
    private final transient Clock clock;
    private String no = "";

    public BatchView(Batches batches, Funds funds, Areas areas, ApprovalForms forms, Clock clock) {
        this.batches = batches;
        this.funds = funds;
        this.areas = areas;
        this.forms = forms;
        this.clock = clock;
        setSizeFull();
    }

    static RouteParameters parameters(String no) {
        return new RouteParameters("no", no);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        no = event.getRouteParameters().get("no").orElse("");
        refresh();
    }

    private void refresh() {
        BatchDetail detail = batches.detail(no);
        removeAll();
        LinesGrid lines = LinesGrid.wide(areas);
        lines.setItems(detail.lines());
        lines.setSizeFull();
        add(header(detail));
        add(new SelfCheckBox(batches.lateSelfCheck(no), areas));
        if (detail.summary().status() == BatchStatus.SHORT) add(new ShortageBox(batches, funds, clock, no));
        add(new BatchFacts(detail, areas), lines);
    }

    private HorizontalLayout header(BatchDetail detail) {
        BatchSummary summary = detail.summary();
        H2 title = new H2(text("disbursement.ui.batch.title", no));
        HorizontalLayout header = new HorizontalLayout(title, Statuses.of(summary));
        header.setWidthFull();
        header.setWrap(true);
        header.setAlignItems(Alignment.CENTER);
        header.expand(title);
        if (!detail.files().isEmpty() && batches.mayTakeFile(summary.areaCode())) {
            header.add(new Button(
                    text("disbursement.ui.bankfile"),
                    event -> new BankFileDialog(batches, no, detail.files(), this::refresh).open()));
        }
        boolean exported = batches.mayBook(summary.areaCode()) && summary.status() == BatchStatus.EXPORTED;
        if (exported && summary.bankLines() == 0) {
            header.add(Components.primary(text("disbursement.ui.settle"), this::settle));
        } else if (exported) {
            header.add(Components.primary(
                    text("disbursement.ui.result.upload"), () -> new ResultDialog(batches, no, this::refresh).open()));
        }
        header.add(new PrintButton(forms, no));
        String roster = summary.rosterNumber();
        if (batches.mayBook(summary.areaCode()) && summary.status() == BatchStatus.CANCELLED && roster != null) {
            header.add(new Button(text("disbursement.ui.reopen"), event -> reopen(roster)));
        }
        return header;
    }

    private void settle() {
        batches.settleWithoutBank(no);
        Components.done(text("disbursement.ui.result.booked"));
        refresh();
    }

    private void reopen(String rosterNumber) {
        String opened = batches.openFor(rosterNumber);
        Components.done(text("disbursement.ui.reopened", opened));
        getUI().ifPresent(ui -> ui.navigate(BatchView.class, parameters(opened)));
    }

    @Override
    public String getPageTitle() {
        return text("disbursement.ui.batch.title", no);
    }
}
