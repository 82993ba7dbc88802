package org.jiangbu.register.ui;

import static org.jiangbu.base.ui.Components.text;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.textfield.TextField;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jiangbu.base.Refusal;
import org.jiangbu.region.Areas;
import org.jiangbu.register.RosterLine;
import org.jiangbu.register.RosterStatus;
import org.jiangbu.register.RosterView;
import org.jiangbu.register.Rosters;
import org.jiangbu.workflow.WorkItem;
import org.jiangbu.workflow.ui.BusinessPanel;
import org.jiangbu.workflow.ui.PanelContent;
import org.springframework.stereotype.Component;

/** The lines of a roster under decision; a reason beside a line marks it to go back to the township. */
@Component
class RegisterLinesPanel implements BusinessPanel {
    private final Rosters rosters;
    private final Areas areas;

    RegisterLinesPanel(Rosters rosters, Areas areas) {
        this.rosters = rosters;
        this.areas = areas;
    }

    @Override
    public String name() {
        return "register-lines";
    }

    @Override
    public PanelContent show(WorkItem item, boolean editable) {
        RosterView roster = rosters.view(item.caseKey());
        return new Content(roster, editable && roster.status() == RosterStatus.LOCKED);
    }

    private final class Content extends PanelContent {
        private static final int SHORTEST_REASON = 5;
        private final Map<String, String> reasons = new LinkedHashMap<>();

        Content(RosterView roster, boolean marks) {
            Grid<RosterLine> grid = RosterLines.grid(areas, rosters.lines(roster.number()));
            if (marks) {
                grid.addComponentColumn(this::reason)
                        .setHeader(text("register.view.return-line"))
                        .setAutoWidth(true);
            } else {
                grid.addColumn(line -> line.returnedReason() == null ? "" : line.returnedReason())
                        .setHeader(text("register.view.return-line"))
                        .setAutoWidth(true);
            }
            grid.setHeight("28rem");
            add(new RosterFacts(roster), grid);
        }

        private TextField reason(RosterLine line) {
            String key = Long.toString(line.decisionId());
            TextField field = new TextField();
            field.setAriaLabel(text("register.view.reason-for", line.headName()));
            field.setPlaceholder(text("register.view.reason"));
            field.setMaxLength(200);
            field.setValue(reasons.getOrDefault(key, ""));
            field.addValueChangeListener(changed -> {
                if (changed.getValue().isBlank()) {
                    reasons.remove(key);
                } else {
                    reasons.put(key, changed.getValue().strip());
                }
            });
            return field;
        }

        @Override
        public Map<String, Object> values() {
            return reasons.isEmpty()
                    ? Map.of()
                    : Map.of(
                            "returnedLines",
                            reasons.keySet().stream().map(Long::valueOf).toList(),
                            "reasons",
                            Map.copyOf(reasons));
        }

        @Override
        public void validate() {
            if (reasons.values().stream().anyMatch(reason -> reason.length() < SHORTEST_REASON)) {
                throw new Refusal("register.reason-missing", SHORTEST_REASON);
            }
        }
    }
}
