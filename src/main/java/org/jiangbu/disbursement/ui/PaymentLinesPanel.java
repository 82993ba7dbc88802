package org.jiangbu.disbursement.ui;

import static org.jiangbu.base.ui.Components.text;

import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.RouterLink;
import java.time.Clock;
import java.util.Set;
import org.jiangbu.base.ui.Components;
import org.jiangbu.disbursement.BatchDetail;
import org.jiangbu.disbursement.BatchStatus;
import org.jiangbu.disbursement.Batches;
import org.jiangbu.disbursement.OpenFailures;
import org.jiangbu.disbursement.fund.Funds;
import org.jiangbu.region.Areas;
import org.jiangbu.workflow.WorkItem;
import org.jiangbu.workflow.ui.BusinessPanel;
import org.jiangbu.workflow.ui.PanelContent;
import org.springframework.stereotype.Component;

/** The lines of a batch beside its work items; it asks for nothing. */
@Component
class PaymentLinesPanel implements BusinessPanel {
    private final Batches batches;
    private final Funds funds;
    private final Areas areas;
    private final Clock clock;

    PaymentLinesPanel(Batches batches, Funds funds, Areas areas, Clock clock) {
        this.batches = batches;
        this.funds = funds;
        this.areas = areas;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "payment-lines";
    }

    @Override
    public PanelContent show(WorkItem item, boolean editable) {
        BatchDetail detail = batches.detail(item.caseKey());
        LinesGrid lines = LinesGrid.beside(areas);
        lines.setItems(detail.lines());
        PanelContent content = new PanelContent();
        content.add(
                new RouterLink(item.caseKey(), BatchView.class, BatchView.parameters(item.caseKey())),
                Statuses.of(detail.summary()));
        content.add(new SelfCheckBox(batches.lateSelfCheck(item.caseKey()), areas));
        if (detail.summary().status() == BatchStatus.SHORT) {
            content.add(new ShortageBox(batches, funds, clock, item.caseKey()));
        }
        OpenFailures open = batches.openFailures(item.caseKey());
        if (open.all() > 0) {
            content.add(Components.state(
                    VaadinIcon.EXCLAMATION_CIRCLE,
                    text("disbursement.ui.open-failures", open.all(), open.toCorrect(), open.toRepay()),
                    "warning"));
        }
        BatchFacts facts = new BatchFacts(detail, areas);
        if (Set.of(BatchStatus.RESERVED, BatchStatus.PREPARED)
                .contains(detail.summary().status())) {
            facts.payees(batches.payees(item.caseKey()));
        }
        content.add(facts, lines);
        return content;
    }
}
