package org.jiangbu.declaration.ui;

import static org.jiangbu.base.ui.Components.text;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jiangbu.base.ui.Components;
import org.jiangbu.declaration.DeclarationLine;
import org.jiangbu.declaration.DeclarationSummary;
import org.jiangbu.declaration.DeclarationView;
import org.jiangbu.workflow.WorkItem;
import org.jiangbu.workflow.ui.BusinessPanel;
import org.jiangbu.workflow.ui.PanelContent;
import org.springframework.stereotype.Component;

/**
 * What verifiers see of a declaration: its lines with declared and verified values, and where they may cut; and from where
 * a returned one is corrected.
 */
@Component
public class DeclaredLinesPanel implements BusinessPanel {
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
        boolean correcting = editable
                && item.outcomes().contains("resubmit")
                && services.declarations().mayEdit(declaration.summary());
        Content content =
                new Content(declaration, services, editable && item.outcomes().contains("approve"), correcting);
        if (correcting) {
            content.addComponentAsFirst(correction(item));
        }
        return content;
    }

    /** The declaration to read only, for panels of steps that decide something else about it. */
    public PanelContent reading(String number) {
        return new Content(services.declarations().view(number), services, false, false);
    }

    private static Div correction(WorkItem item) {
        Button change =
                Components.primary(text("declaration.change"), () -> new ItemAddress(item.id()).change(item.caseKey()));
        change.setIcon(VaadinIcon.EDIT.create());
        Div correction = new Div(change, new Span(text("declaration.change.how")));
        correction.addClassNames("note", "line-whole");
        return correction;
    }

    /** The lines of one declaration. */
    private static final class Content extends PanelContent {
        private final transient List<CutFields> cuts = new ArrayList<>();
        private final transient Map<String, String> targets = new LinkedHashMap<>();

        Content(DeclarationView declaration, FormServices services, boolean cutting, boolean adding) {
            DeclarationSummary summary = declaration.summary();
            boolean verified = VerifiedSum.present(summary, services.workItems());
            addClassNames("declared-lines", "line-list");
            add(
                    new Span(VerifiedSum.sentence(summary, verified)),
                    new RouterLink(
                            text("declaration.open"),
                            DeclarationDetailView.class,
                            new RouteParameters("number", summary.number())));
            services.notes()
                    .orderedStream()
                    .flatMap(note -> note.inItem(summary).stream())
                    .forEach(this::add);
            for (DeclarationLine line : declaration.lines()) {
                LineCard card = new LineCard(line, services.texts(), summary.programmeYear(), verified);
                if (cutting) {
                    CutFields cut = new CutFields(line);
                    cut.addClassName("line-whole");
                    cuts.add(cut);
                    card.add(cut);
                }
                add(card);
                targets.put(
                        Long.toString(line.id()),
                        line.lineNo() + ". " + services.texts().item(line, summary.programmeYear()));
            }
            boolean paper =
                    services.programmes().programme(summary.programmeYear()).paperEvidence();
            add(new EvidencePanel(services.evidences(), summary.id(), declaration.evidence(), adding, paper));
        }

        @Override
        public Map<String, Object> values() {
            List<Map<String, Object>> made =
                    cuts.stream().flatMap(cut -> cut.cut().stream()).toList();
            return made.isEmpty() ? Map.of() : Map.of("cuts", made);
        }

        @Override
        public Map<String, String> targets() {
            return targets;
        }

        @Override
        public void validate() {
            cuts.forEach(CutFields::validate);
        }
    }
}
