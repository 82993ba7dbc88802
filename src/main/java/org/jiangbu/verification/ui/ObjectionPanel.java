package org.jiangbu.verification.ui;

import static org.jiangbu.base.ui.Components.text;

import com.vaadin.flow.component.html.H4;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import org.jiangbu.verification.Objection;
import org.jiangbu.verification.Objections;
import org.jiangbu.workflow.WorkItem;
import org.jiangbu.workflow.ui.BusinessPanel;
import org.jiangbu.workflow.ui.PanelContent;
import org.springframework.stereotype.Component;

/** The objections against a declaration and what the village found. */
@Component
class ObjectionPanel implements BusinessPanel {
    private final Objections objections;

    ObjectionPanel(Objections objections) {
        this.objections = objections;
    }

    @Override
    public String name() {
        return "objection";
    }

    @Override
    public PanelContent show(WorkItem item, boolean editable) {
        PanelContent content = new PanelContent();
        List<Objection> lodged = objections.of(item.caseKey());
        if (lodged.isEmpty()) {
            content.add(new Paragraph(text("verification.panel.none")));
        }
        for (Objection objection : lodged) {
            String name =
                    objection.objectorName() == null ? text("verification.panel.anonymous") : objection.objectorName();
            content.add(
                    new H4(text(
                            "verification.panel.objection", name, text("verification.channel." + objection.channel()))),
                    new Paragraph(objection.text()));
            if (objection.villageFinding() != null) {
                content.add(new Paragraph(text("verification.panel.finding", objection.villageFinding())));
            }
        }
        return content;
    }
}
