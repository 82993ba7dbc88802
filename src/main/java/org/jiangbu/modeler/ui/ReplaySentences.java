package org.jiangbu.modeler.ui;

import static org.jiangbu.base.ui.Components.text;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.Comparator;
import org.jiangbu.base.ui.Components;
import org.jiangbu.modeler.replay.ReplayResult;
import org.jiangbu.modeler.replay.ReplayResult.Role;

/** What a replay says, in a few plain sentences. */
class ReplaySentences extends Div {
    private static final int ROLES = 4;

    private final transient ReplayServices services;
    private final UnorderedList sentences = new UnorderedList();

    ReplaySentences(ReplayServices services, ReplayResult result) {
        this.services = services;
        addClassName("replay-sentences");
        getElement().setAttribute("role", "status");
        add(verdict(result), sentences);
        if (result.finished() > result.cases() + result.leftOut().size()) {
            say(
                    "replay.newest",
                    result.finished(),
                    result.cases() + result.leftOut().size());
        }
        if (!result.leftOut().isEmpty()) {
            say("replay.left-out", result.leftOut().size(), numbers(result));
        }
        say(
                result.deadEnds().isEmpty() ? "replay.dead.none" : "replay.dead.sum",
                result.deadEnds().size());
        say(
                result.otherEnds().isEmpty() ? "replay.ends.none" : "replay.ends.sum",
                result.otherEnds().size());
        say(
                "replay.days",
                result.before().median(),
                result.after().median(),
                result.before().high(),
                result.after().high());
        roles(result);
    }

    private static Div verdict(ReplayResult result) {
        String said = text("replay.done", Integer.toString(result.season()), result.cases());
        Div verdict = new Div(said);
        verdict.addClassName("replay-verdict");
        verdict.addComponentAsFirst(state(result));
        return verdict;
    }

    /** Whether anything is different, in a word. */
    static Span state(ReplayResult result) {
        if (result.same()) return Components.state(VaadinIcon.CHECK, text("replay.same"), "success");
        return result.deadEnds().isEmpty()
                ? Components.state(VaadinIcon.EXCHANGE, text("replay.different"), "warning")
                : Components.state(VaadinIcon.BAN, text("replay.stuck"), "error");
    }

    /** Those whose work changes most. */
    private void roles(ReplayResult result) {
        result.roles().stream()
                .filter(ReplaySentences::changed)
                .sorted(Comparator.comparing((Role role) ->
                        -Math.abs(role.after().perDay() - role.before().perDay())))
                .limit(ROLES)
                .forEach(role -> say(
                        "replay.role.changed",
                        services.roles().title(role.role()),
                        ReplayTables.perDay(role.before()),
                        ReplayTables.perDay(role.after()),
                        role.before().highest(),
                        role.after().highest()));
    }

    /** As it is said: what is the same once it is rounded has not changed. */
    private static boolean changed(Role role) {
        return !ReplayTables.perDay(role.before()).equals(ReplayTables.perDay(role.after()))
                || role.before().highest() != role.after().highest();
    }

    private void say(String key, Object... args) {
        sentences.add(new ListItem(text(key, args)));
    }

    private static String numbers(ReplayResult result) {
        return String.join(
                text("replay.between"), result.leftOut().stream().limit(5).toList());
    }
}
