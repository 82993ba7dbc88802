package org.jiangbu.selfcheck.ui;

import static org.jiangbu.base.ui.Components.text;

import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.router.RouterLink;
import java.util.List;
import java.util.Objects;
import org.jiangbu.base.ui.Card;
import org.jiangbu.security.Roles;
import org.jiangbu.security.Staff;
import org.jiangbu.selfcheck.CheckFiles;
import org.jiangbu.selfcheck.Finding;
import org.jiangbu.selfcheck.Findings;
import org.jiangbu.workflow.WorkItem;
import org.jiangbu.workflow.ui.BusinessPanel;
import org.jiangbu.workflow.ui.PanelContent;
import org.springframework.stereotype.Component;

/** A finding under decision: what was found, what is to be done about it, and what proves that it was. */
@Component
class FindingPanel implements BusinessPanel {
    private final Findings findings;
    private final CheckFiles files;
    private final Staff staff;

    FindingPanel(Findings findings, CheckFiles files, Staff staff) {
        this.findings = findings;
        this.files = files;
        this.staff = staff;
    }

    @Override
    public String name() {
        return "finding";
    }

    @Override
    public PanelContent show(WorkItem item, boolean editable) {
        Finding finding = findings.view(item.caseKey());
        PanelContent content = new PanelContent();
        Card card = new Card(finding.subject(), FindingsView.state(finding))
                .note(text("selfcheck.view.problem.is", finding.problem()))
                .note(text("selfcheck.view.measure.is", finding.measure()));
        String owner = staff.names(List.of(finding.ownerId())).getOrDefault(finding.ownerId(), "");
        card.note(text("selfcheck.view.owner.is", owner))
                .note(text("selfcheck.view.complete-by.is", finding.dueOn().toString()));
        if (finding.result() != null) card.note(text("selfcheck.view.result.is", finding.result()));
        content.add(
                new RouterLink(text("selfcheck.view.open"), SelfCheckView.class, finding.checkKey()),
                card,
                new H3(text("selfcheck.view.proof")),
                new FileBox(
                        files,
                        files.of(finding.checkKey()).stream()
                                .filter(file -> Objects.equals(file.findingKey(), finding.caseKey()))
                                .toList(),
                        editable && item.role().equals(Roles.TOWNSHIP_CLERK),
                        (name, bytes) -> files.addTo(finding.caseKey(), name, bytes)));
        return content;
    }
}
