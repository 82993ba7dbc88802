package org.jiangbu.disbursement.ui;

import com.vaadin.flow.router.RouterLink;
import org.jiangbu.disbursement.BatchDetail;
import org.jiangbu.disbursement.Batches;
import org.jiangbu.region.Areas;
import org.jiangbu.workflow.WorkItem;
import org.jiangbu.workflow.ui.BusinessPanel;
import org.jiangbu.workflow.ui.PanelContent;
import org.springframework.stereotype.Component;

/** The lines of a batch beside its work items; it asks for nothing. */
@Component
class PaymentLinesPanel implements BusinessPanel {
    private final Batches batches;
    private final Areas areas;

    PaymentLinesPanel(Batches batches, Areas areas) {
        this.batches = batches;
        this.areas = areas;
    }

    @Override
    public String name() {
        return "payment-lines";
    }

    @Override
    public PanelContent show(WorkItem item, boolean editable) {
        BatchDetail detail = batches.detail(item.caseKey());
        LinesGrid lines = new LinesGrid(areas);
        lines.setItems(detail.lines());
        PanelContent content = new PanelContent();
        content.add(
                new RouterLink(item.caseKey(), BatchView.class, BatchView.parameters(item.caseKey())),
                Statuses.of(detail.summary()),
                new BatchFacts(detail, areas),
                lines);
        return content;
    }
}
