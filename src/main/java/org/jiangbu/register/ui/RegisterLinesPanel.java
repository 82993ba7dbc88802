package org.jiangbu.register.ui;

import static org.jiangbu.base.ui.Components.text;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.RouterLink;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jiangbu.base.Refusal;
import org.jiangbu.base.ui.Card;
import org.jiangbu.base.ui.CardRows;
import org.jiangbu.base.ui.Components;
import org.jiangbu.region.Areas;
import org.jiangbu.register.RosterChanges;
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
    private final RosterChanges changes;
    private final Areas areas;
    private final Clock clock;

    RegisterLinesPanel(Rosters rosters, RosterChanges changes, Areas areas, Clock clock) {
        this.rosters = rosters;
        this.changes = changes;
        this.areas = areas;
        this.clock = clock;
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
            Grid<RosterLine> grid = RosterLines.bare(rosters.lines(roster.number()));
            CardRows.always(grid, text("register.view.title"), line -> card(line, marks));
            grid.setHeight("28rem");
            add(
                    new RouterLink(
                            text("register.view.open", roster.number()), RosterDetailView.class, roster.number()),
                    new RosterFacts(roster),
                    new RosterVersions(changes.versions(roster.number()), areas, clock));
            if (marks) add(new Paragraph(text("register.view.mark-help")));
            add(grid);
        }

        private Card card(RosterLine line, boolean marks) {
            Card card = RosterLines.card(areas, line);
            if (marks) {
                card.add(reason(line));
            } else if (line.returnedReason() != null) {
                card.add(Components.state(
                        VaadinIcon.ARROW_BACKWARD, text("register.view.returned", line.returnedReason()), "warning"));
            }
            return card;
        }

        private TextField reason(RosterLine line) {
            String key = Long.toString(line.decisionId());
            TextField field = new TextField();
            field.setAriaLabel(text("register.view.reason-for", line.headName()));
            field.setPlaceholder(text("register.view.reason"));
            field.setMaxLength(200);
            field.setWidthFull();
            field.setClearButtonVisible(true);
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
