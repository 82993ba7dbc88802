package org.jiangbu.modeler.ui;

import static org.jiangbu.base.ui.Components.text;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.List;
import org.jiangbu.base.ui.Components;
import org.jiangbu.modeler.Draft;
import org.jiangbu.modeler.DraftReplay;
import org.jiangbu.workflow.past.PastCases.Season;

/** By whom and when something was replayed, and what has changed since: the draft, or the cases that are over. */
class ReplayOrigin extends Div {
    ReplayOrigin(ReplayServices services, Draft draft, DraftReplay replay, List<Season> seasons) {
        addClassName("replay-origin");
        String begun = services.modeler().time(replay.startedAt());
        if (replay.outdated(draft)) {
            Div outdated = new Div(
                    Components.state(VaadinIcon.CLOCK, text("replay.outdated"), "warning"),
                    new Paragraph(text(
                            "replay.outdated.why", begun, services.modeler().time(draft.changedAt()))));
            outdated.addClassName("replay-outdated");
            outdated.getElement().setAttribute("role", "status");
            add(outdated);
        }
        Paragraph origin = new Paragraph(text("replay.begun", replay.startedByName(), begun));
        origin.addClassName("secondary");
        add(origin);
        int more = seasons.stream()
                        .filter(season -> season.year() == replay.season())
                        .mapToInt(Season::cases)
                        .sum()
                - replay.finished();
        if (more > 0) add(new Paragraph(text("replay.more", Integer.toString(replay.season()), more)));
    }
}
