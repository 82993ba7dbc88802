package org.jiangbu.selfcheck.ui;

import static java.util.stream.Collectors.joining;
import static org.jiangbu.base.ui.Components.text;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.RouterLink;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jiangbu.base.Refusal;
import org.jiangbu.base.ui.Components;
import org.jiangbu.base.ui.Unsaved;
import org.jiangbu.security.Roles;
import org.jiangbu.selfcheck.SelfCheck;
import org.jiangbu.selfcheck.Sheet;
import org.jiangbu.workflow.WorkItem;
import org.jiangbu.workflow.ui.BusinessPanel;
import org.jiangbu.workflow.ui.PanelContent;
import org.springframework.stereotype.Component;

/** A self-check under decision: answered by who fills it in, given back item by item by the county. */
@Component
class CheckPanel implements BusinessPanel {
    /** Outcomes by which a check goes up: filled in, signed. */
    private static final Set<String> HANDING_IN = Set.of("submit", "sign");

    private final CheckServices services;

    CheckPanel(CheckServices services) {
        this.services = services;
    }

    @Override
    public String name() {
        return "self-check";
    }

    @Override
    public PanelContent show(WorkItem item, boolean editable) {
        Sheet sheet = services.checks().sheet(item.caseKey());
        boolean returning = editable && item.role().equals(Roles.COUNTY_REVIEWER);
        return new Content(services, sheet, returning);
    }

    private static final class Content extends PanelContent {
        private final SheetLines lines;
        private final boolean returning;

        Content(CheckServices services, Sheet sheet, boolean returning) {
            this.returning = returning;
            lines = new SheetLines(services, sheet, returning);
            add(
                    new RouterLink(
                            text("selfcheck.view.open"),
                            SelfCheckView.class,
                            sheet.check().caseKey()),
                    new CheckFacts(sheet.check()));
            String reason = services.parts().reason(sheet.check());
            if (reason != null) {
                add(Components.state(
                        VaadinIcon.ARROW_BACKWARD, text("selfcheck.view.part.returned", reason), "warning"));
            }
            villages(services, sheet.check());
            if (sheet.editable() && !sheet.correcting()) add(new Paragraph(text("selfcheck.view.fill-help")));
            if (returning) add(new Paragraph(text("selfcheck.view.return-help")));
            add(lines);
        }

        /** For which villages the township waits. */
        private void villages(CheckServices services, SelfCheck check) {
            List<SelfCheck> open = services.checks().partsOf(check.caseKey()).stream()
                    .filter(SelfCheck::filling)
                    .toList();
            if (open.isEmpty()) return;
            add(
                    new Paragraph(text("selfcheck.view.parts.open", open.size())),
                    new PartCards(open, services.parts(), services.areas()));
        }

        @Override
        public Map<String, Object> values() {
            if (lines.returned().isEmpty()) return Map.of();
            Map<String, String> reasons = new LinkedHashMap<>();
            lines.returned().forEach((item, reason) -> reasons.put(Long.toString(item), reason));
            return Map.of("returnedItems", reasons);
        }

        @Override
        public Optional<String> explanation() {
            return lines.positionsReturned().isEmpty()
                    ? Optional.empty()
                    : Optional.of(text("selfcheck.return.opinion", positions()));
        }

        /** The items for which a reason of return is written. */
        private String positions() {
            return lines.positionsReturned().stream()
                    .map(String::valueOf)
                    .collect(joining(text("selfcheck.list.comma")));
        }

        @Override
        public Optional<Unsaved> unsaved() {
            return lines.unsaved();
        }

        /** Told where it is handed in: by the clerk to the leader, by the leader to the county, by a village to the township. */
        @Override
        public Optional<String> caution(String outcome) {
            List<String> doubts = HANDING_IN.contains(outcome) ? lines.doubts().whenComplete() : List.of();
            return doubts.isEmpty()
                    ? Optional.empty()
                    : Optional.of(String.join(text("selfcheck.list.sentences"), doubts));
        }

        @Override
        public void require(String outcome) {
            if (returning && outcome.equals("return") && lines.returned().isEmpty()) {
                throw new Refusal("selfcheck.return.nothing");
            }
            if (returning && outcome.equals("accept") && !lines.returned().isEmpty()) {
                throw new Refusal("selfcheck.accept.reasons", positions());
            }
        }

        @Override
        public void validate() {
            if (lines.isUnsaved()) throw new Refusal("selfcheck.view.unsaved");
        }
    }
}
