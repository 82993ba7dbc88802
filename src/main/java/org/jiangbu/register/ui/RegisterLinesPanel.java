package org.jiangbu.register.ui;

import static org.jiangbu.base.ui.Components.text;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.RouterLink;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
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
        private final Map<String, ReturnMark.Said> marks = new LinkedHashMap<>();

        Content(RosterView roster, boolean editable) {
            Grid<RosterLine> grid = RosterLines.bare(rosters.lines(roster.number()));
            CardRows.always(grid, text("register.view.title"), line -> card(line, editable));
            grid.setHeight("28rem");
            add(
                    new RouterLink(
                            text("register.view.open", roster.number()), RosterDetailView.class, roster.number()),
                    new RosterFacts(roster),
                    new RosterVersions(changes.versions(roster.number()), areas, clock));
            if (editable) add(new Paragraph(text("register.view.mark-help")));
            add(grid);
        }

        private Card card(RosterLine line, boolean editable) {
            Card card = RosterLines.card(areas, line);
            if (editable) {
                card.add(new ReturnMark(line.headName(), Long.toString(line.decisionId()), marks));
            } else if (line.returnedReason() != null) {
                card.add(Components.state(
                        VaadinIcon.ARROW_BACKWARD, text("register.view.returned", returned(line)), "warning"));
            }
            return card;
        }

        private static String returned(RosterLine line) {
            String words = Objects.toString(line.returnedReason(), "");
            return line.returnedFor() == null
                    ? words
                    : text("register.view.returned-for", text("register.return-reason." + line.returnedFor()), words);
        }

        @Override
        public Map<String, Object> values() {
            if (marks.isEmpty()) return Map.of();
            Map<String, String> words = new LinkedHashMap<>();
            Map<String, String> codes = new LinkedHashMap<>();
            marks.forEach((line, said) -> {
                words.put(line, said.words());
                codes.put(line, Objects.toString(said.code(), ""));
            });
            return Map.of(
                    "returnedLines",
                    marks.keySet().stream().map(Long::valueOf).toList(),
                    "reasons",
                    words,
                    "reasonCodes",
                    codes);
        }

        @Override
        public void validate() {
            if (!marks.values().stream().allMatch(said -> said.complete(SHORTEST_REASON))) {
                throw new Refusal("register.mark-incomplete", SHORTEST_REASON);
            }
        }
    }
}
