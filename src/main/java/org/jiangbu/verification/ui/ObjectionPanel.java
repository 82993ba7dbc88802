package org.jiangbu.verification.ui;

import static org.jiangbu.base.ui.Components.text;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H4;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import org.jiangbu.base.Money;
import org.jiangbu.declaration.ui.DeclaredLinesPanel;
import org.jiangbu.verification.NoticeLine;
import org.jiangbu.verification.Notices;
import org.jiangbu.verification.Objection;
import org.jiangbu.verification.Objections;
import org.jiangbu.workflow.WorkItem;
import org.jiangbu.workflow.ui.BusinessPanel;
import org.jiangbu.workflow.ui.PanelContent;
import org.springframework.stereotype.Component;

/**
 * The objections against a declaration and what the village found, beside what they contest: the award as it was posted,
 * the declared and verified lines, and the evidence.
 */
@Component
class ObjectionPanel implements BusinessPanel {
    private final Objections objections;
    private final Notices notices;
    private final DeclaredLinesPanel lines;

    ObjectionPanel(Objections objections, Notices notices, DeclaredLinesPanel lines) {
        this.objections = objections;
        this.notices = notices;
        this.lines = lines;
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
        notices.posted(item.caseKey()).ifPresent(posted -> content.add(posted(posted)));
        content.add(new H4(text("verification.panel.lines")), lines.reading(item.caseKey()));
        return content;
    }

    private static Div posted(NoticeLine line) {
        Div posted = new Div(
                new H4(text("verification.panel.posted")),
                new Paragraph(text(
                        "verification.panel.posted.line",
                        line.sold(),
                        yuan(line.salesFen()),
                        yuan(line.labourFen()),
                        yuan(line.awardFen()))));
        posted.addClassName("note");
        return posted;
    }

    private static String yuan(long fen) {
        return Money.ofFen(fen).format();
    }
}
