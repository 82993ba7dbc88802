package org.jiangbu.reminder.ui;

import static org.jiangbu.base.ui.Components.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.jiangbu.base.Messages;
import org.jiangbu.base.Refusal;
import org.jiangbu.base.ui.Components;
import org.jiangbu.reminder.ladder.Ladder;
import org.jiangbu.reminder.ladder.LadderState;
import org.jiangbu.reminder.ladder.Rung;
import org.jiangbu.reminder.ladder.RungWords;
import org.jiangbu.security.Roles;

/** The ladder of deadlines (E1): who is told when, and how much stands where today; the county's leader changes it. */
@Route("ladder")
@Menu(title = "reminder.ladder", order = 29, icon = "vaadin:alarm")
@RolesAllowed({Roles.COUNTY_LEADER, Roles.COUNTY_REVIEWER, Roles.HEADQUARTERS, Roles.AUDITOR})
public class LadderView extends Div implements HasDynamicTitle {
    private final transient Ladder ladder;
    private final transient RungWords words;
    private final transient Messages messages;
    private final boolean mayEdit;
    private final Paragraph inForce = new Paragraph();
    private final Button restore = new Button(text("reminder.ladder.restore"), click -> askRestore());
    private final OrderedList rungs = new OrderedList();
    private transient LadderState state = new LadderState(0, true, List.of());

    public LadderView(Ladder ladder, RungWords words, Messages messages) {
        this.ladder = ladder;
        this.words = words;
        this.messages = messages;
        this.mayEdit = ladder.mayEdit();
        addClassNames("page", "ladder");
        rungs.addClassName("rungs");
        rungs.getElement().setAttribute("aria-label", text("reminder.ladder.list"));
        inForce.addClassName("secondary");
        add(new Paragraph(text("reminder.ladder.intro")), inForce);
        if (mayEdit) {
            Button add = Components.primary(text("reminder.ladder.add"), this::openNew);
            add.setIcon(VaadinIcon.PLUS.create());
            Div bar = new Div(add, restore);
            bar.addClassName("view-bar");
            add(bar);
        } else {
            add(new Paragraph(text("reminder.ladder.read-only")));
        }
        add(rungs);
        refresh();
    }

    private void refresh() {
        state = ladder.read();
        inForce.setText(text(state.usual() ? "reminder.ladder.usual" : "reminder.ladder.own"));
        restore.setEnabled(!state.usual());
        rungs.removeAll();
        state.rungs().forEach(one -> rungs.add(row(one)));
    }

    private ListItem row(LadderState.Standing one) {
        Span sentence = new Span(words.sentence(one.rung()));
        sentence.addClassName("rung-sentence");
        Span standing = new Span(text("reminder.ladder.standing", one.items()));
        standing.addClassName("secondary");
        Div what = new Div(sentence, standing);
        what.addClassName("two-lines");
        ListItem row = new ListItem(icon(one.rung()), what);
        row.addClassName("rung");
        if (mayEdit) row.add(acts(one.rung()));
        return row;
    }

    private static Component icon(Rung rung) {
        VaadinIcon icon = !rung.toHolders()
                ? VaadinIcon.TRENDING_UP
                : rung.early() ? VaadinIcon.ALARM : VaadinIcon.EXCLAMATION_CIRCLE;
        return icon.create();
    }

    private Div acts(Rung rung) {
        Button change = new Button(text("reminder.ladder.change"), click -> openOld(rung));
        change.setAriaLabel(text("reminder.ladder.change.label", words.sentence(rung)));
        Button remove = new Button(text("reminder.ladder.remove"), click -> askRemove(rung));
        remove.addThemeVariants(ButtonVariant.LUMO_ERROR);
        remove.setAriaLabel(text("reminder.ladder.remove.label", words.sentence(rung)));
        for (Button one : List.of(change, remove)) {
            one.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        }
        Div acts = new Div(change, remove);
        acts.addClassName("rung-acts");
        return acts;
    }

    private void openNew() {
        int revision = state.revision();
        new RungDialog(
                        text("reminder.ladder.add"),
                        new Rung(1, Rung.HOLDER),
                        words,
                        messages,
                        rung -> ladder.add(rung, revision),
                        this::saved)
                .open();
    }

    private void openOld(Rung old) {
        int revision = state.revision();
        new RungDialog(
                        text("reminder.ladder.change.label", words.sentence(old)),
                        old,
                        words,
                        messages,
                        rung -> ladder.change(old, rung, revision),
                        this::saved)
                .open();
    }

    private void askRemove(Rung rung) {
        int revision = state.revision();
        Components.confirm(
                        text("reminder.ladder.remove.question"),
                        text("reminder.ladder.remove.consequence", words.sentence(rung)),
                        text("reminder.ladder.remove"),
                        () -> act(() -> ladder.remove(rung, revision)))
                .open();
    }

    private void askRestore() {
        int revision = state.revision();
        Components.confirm(
                        text("reminder.ladder.restore.question"),
                        text("reminder.ladder.restore.consequence"),
                        text("reminder.ladder.restore"),
                        () -> act(() -> ladder.restore(revision)))
                .open();
    }

    private void act(Runnable change) {
        try {
            change.run();
            saved();
        } catch (Refusal refusal) {
            Components.warn(refusal.sentence(messages));
            refresh();
        }
    }

    private void saved() {
        Components.done(text("reminder.ladder.saved"));
        refresh();
    }

    @Override
    public String getPageTitle() {
        return text("reminder.ladder");
    }
}
