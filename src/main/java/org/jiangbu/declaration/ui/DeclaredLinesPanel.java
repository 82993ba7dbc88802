package org.jiangbu.declaration.ui;

import static org.jiangbu.base.ui.Components.text;

import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jiangbu.base.Money;
import org.jiangbu.base.Refusal;
import org.jiangbu.declaration.DeclarationLine;
import org.jiangbu.declaration.DeclarationSummary;
import org.jiangbu.declaration.DeclarationView;
import org.jiangbu.workflow.WorkItem;
import org.jiangbu.workflow.ui.BusinessPanel;
import org.jiangbu.workflow.ui.PanelContent;
import org.springframework.stereotype.Component;

/** What verifiers see of a declaration: its lines with declared and verified values, and where they may cut. */
@Component
class DeclaredLinesPanel implements BusinessPanel {
    private final FormServices services;

    DeclaredLinesPanel(FormServices services) {
        this.services = services;
    }

    @Override
    public String name() {
        return "declared-lines";
    }

    @Override
    public PanelContent show(WorkItem item, boolean editable) {
        DeclarationView declaration = services.declarations().view(item.caseKey());
        boolean cutting = editable && item.outcomes().contains("approve");
        return new Content(declaration.summary(), declaration.lines(), services, cutting);
    }

    /** The lines of one declaration. */
    private static final class Content extends PanelContent {
        private final transient List<CutFields> cuts = new ArrayList<>();

        Content(DeclarationSummary summary, List<DeclarationLine> lines, FormServices services, boolean cutting) {
            addClassNames("declared-lines", "line-list");
            add(new Span(text(
                    "declaration.totals",
                    Money.ofFen(summary.declaredFen()).format(),
                    Money.ofFen(summary.verifiedFen()).format())));
            services.notes()
                    .orderedStream()
                    .flatMap(note -> note.inItem(summary).stream())
                    .forEach(this::add);
            for (DeclarationLine line : lines) {
                LineCard card = new LineCard(line, services.texts(), summary.programmeYear());
                if (cutting) {
                    CutFields cut = new CutFields(line);
                    cut.addClassName("line-whole");
                    cuts.add(cut);
                    card.add(cut);
                }
                add(card);
            }
            evidence(summary, services);
        }

        private void evidence(DeclarationSummary summary, FormServices services) {
            try {
                boolean paper =
                        services.programmes().programme(summary.programmeYear()).paperEvidence();
                add(new EvidencePanel(
                        services.evidences(),
                        summary.id(),
                        services.declarations().view(summary.number()).evidence(),
                        false,
                        paper));
            } catch (Refusal notForThisPerson) {
                return;
            }
        }

        @Override
        public Map<String, Object> values() {
            List<Map<String, Object>> made =
                    cuts.stream().flatMap(cut -> cut.cut().stream()).toList();
            return made.isEmpty() ? Map.of() : Map.of("cuts", made);
        }

        @Override
        public void validate() {
            cuts.forEach(CutFields::validate);
        }
    }
}
