package org.jiangbu.modeler.ui;

import static org.jiangbu.base.ui.Components.text;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.List;
import org.jiangbu.base.Messages;
import org.jiangbu.base.ui.Components;
import org.jiangbu.workflow.check.Finding;

/** How what the checker found is shown: what forbids to publish apart from what could be better. */
public final class FindingSign {
    private FindingSign() {}

    public static Span of(Finding finding) {
        return finding.refused()
                ? Components.state(VaadinIcon.BAN, text("modeler.findings.refused"), "error")
                : Components.state(VaadinIcon.LIGHTBULB, text("modeler.findings.advice"), "contrast");
    }

    /** Each with its sign and its sentence, and whether more is looked at once they are mended. */
    public static UnorderedList list(List<Finding> findings, Messages messages) {
        UnorderedList list = new UnorderedList();
        list.addClassName("table-findings");
        findings.forEach(finding -> list.add(new ListItem(of(finding), new Span(finding.sentence(messages)))));
        if (findings.stream().anyMatch(Finding::halting)) list.add(new ListItem(text("check.halted")));
        return list;
    }
}
