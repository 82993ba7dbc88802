package org.jiangbu.modeler.ui;

import static org.jiangbu.base.ui.Components.text;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H4;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.RouterLink;
import java.util.List;
import org.jiangbu.background.Run;
import org.jiangbu.base.ui.Components;
import org.jiangbu.modeler.Draft;
import org.jiangbu.modeler.DraftReplay;
import org.jiangbu.modeler.replay.ReplayResult;

/** What came of replaying a draft as it is now, in short; or that nobody has replayed it since it was changed. */
class ReplayNote extends Div {
    private final transient ModelerServices services;
    private final transient Draft draft;

    ReplayNote(ModelerServices services, Draft draft) {
        this.services = services;
        this.draft = draft;
        addClassName("replay-note");
        add(new H4(text("replay.note")));
        List<DraftReplay> ended = services.replays().ended(draft.id());
        ended.stream()
                .filter(replay -> !replay.outdated(draft))
                .findFirst()
                .ifPresentOrElse(this::show, () -> none(ended));
    }

    private void show(DraftReplay replay) {
        ReplayResult result = services.replays().result(replay.id());
        int other = result.otherEnds().size();
        int dead = result.deadEnds().size();
        UnorderedList said = new UnorderedList(
                new ListItem(text("replay.done", Integer.toString(result.season()), result.cases())),
                new ListItem(text("replay.note.ends", result.cases() - other - dead, other, dead)));
        if (!result.leftOut().isEmpty()) {
            said.add(new ListItem(text("replay.note.left-out", result.leftOut().size())));
        }
        said.add(new ListItem(text(
                "replay.days",
                result.before().median(),
                result.after().median(),
                result.before().high(),
                result.after().high())));
        Span origin = new Span(text("replay.begun", replay.startedByName(), services.time(replay.startedAt())));
        origin.addClassName("secondary");
        add(ReplaySentences.state(result), said, origin, link("replay.note.look"));
    }

    private void none(List<DraftReplay> outdated) {
        add(Components.state(VaadinIcon.EXCLAMATION_CIRCLE_O, text("replay.note.none"), "warning"));
        outdated.stream()
                .findFirst()
                .ifPresent(
                        replay -> add(new Paragraph(text("replay.note.outdated", services.time(replay.startedAt())))));
        services.replays()
                .unended(draft.id())
                .filter(replay -> !replay.outdated(draft))
                .ifPresent(this::underWay);
        add(link("replay.note.run"));
    }

    private void underWay(DraftReplay replay) {
        Run run = services.replays().progress(replay.id());
        if (!run.atRest()) {
            add(new Paragraph(text("replay.note.under-way", replay.startedByName(), run.done(), run.total())));
        }
    }

    private RouterLink link(String key) {
        RouterLink link = ReplayView.link(text(key), draft.id());
        link.addClassName("touch-link");
        return link;
    }
}
