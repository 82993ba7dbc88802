package org.jiangbu.inbox.ui;

import static org.jiangbu.base.ui.Components.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jiangbu.base.Refusal;
import org.jiangbu.base.ui.Components;
import org.jiangbu.base.ui.Keys;
import org.jiangbu.base.ui.Unsaved;
import org.jiangbu.form.FormFields;
import org.jiangbu.reminder.Urge;
import org.jiangbu.reminder.ui.UrgeList;
import org.jiangbu.workflow.CaseStep;
import org.jiangbu.workflow.DecideRequest;
import org.jiangbu.workflow.WorkItem;
import org.jiangbu.workflow.holding.Deciders;
import org.jiangbu.workflow.ui.PanelContent;
import org.jiangbu.workflow.ui.ProcessPicture;
import org.jspecify.annotations.Nullable;

/** One open item: what is asked and by when, business panel, form, opinions so far, process picture, outcome buttons. */
class ItemDetail extends Div {
    /** As long nobody can have seen which item has opened; a click in this time was meant for the one before. */
    private static final int UNSEEN_MILLIS = 800;

    /** How modules say that a decision wants words. */
    private static final Pattern OPINION_MISSING = Pattern.compile(".*\\.opinion[.-]missing");

    private final ItemServices services;
    private final WorkItem item;
    private final Listener listener;
    private final LetterSection letters;
    private final Div body = new Div();
    private final TextArea opinion = new TextArea(text("inbox.item.opinion"));
    /** One screen, one command: a double click or a repeated request decides once. */
    private final String commandId = UUID.randomUUID().toString();

    private @Nullable FormFields form;
    private @Nullable PanelContent panel;

    ItemDetail(ItemServices services, WorkItem item, Listener listener) {
        this.services = services;
        this.item = item;
        this.listener = listener;
        addClassName("inbox-detail");
        boolean mayDecide = services.workItems().mayDecide(item.id());
        body.addClassName("item-body");
        List<CaseStep> steps = services.workItems().history(item.caseKey());
        letters = new LetterSection(services, item.caseKey(), item, mayDecide);
        letters.onSaid(listener::said);
        HandMenu menu = new HandMenu(services, item, mayDecide, letters, new Acting());
        PaceBar pace = new PaceBar(services, item, mayDecide, new Acting());
        body.add(new ItemHead(services, item, listener, menu, pace));
        ReturnNote.of(steps).ifPresent(body::add);
        showUrges();
        boolean asked = letters.asksMe();
        if (asked) section("inbox.letters", letters);
        Optional<Deciders.Panel> deciders = services.deciders().of(item.id());
        deciders.ifPresent(sitting -> section("inbox.deciders", new DecidersPanel(services, item, sitting)));
        showPanel(mayDecide && deciders.isEmpty()); // together they say yes or no, nobody changes lines
        if (mayDecide) showForm();
        if (mayDecide) section("inbox.next", new NextSteps(services, item));
        if (!asked) section("inbox.letters", letters);
        section("inbox.item.history", Timeline.of(services, item.caseKey(), steps));
        section("inbox.item.picture", new ProcessPicture(services.workItems().picture(item.caseKey())));
        add(body, mayDecide ? actions() : readOnlyNote());
    }

    /** What the list around an item wants to know. */
    interface Listener {
        /** The item is decided; the sentence says how. */
        void decided(WorkItem item, String sentence);

        /** The item has gone to somebody else. */
        void left(WorkItem item);

        /** The item is the person's still, but no longer as shown here. */
        void renewed(WorkItem item);

        /** The item is no longer as shown here. */
        void changed(Refusal why);

        void closed();

        void said();

        /** The one before or after it in the list is wanted. */
        void passed(WorkItem item, boolean forward);
    }

    private void showPanel(boolean editable) {
        String name = item.panel();
        if (name == null) return;
        services.panel(name)
                .ifPresentOrElse(
                        offered -> {
                            panel = services.user().within(item.processId(), () -> offered.show(item, editable));
                            section("inbox.item.panel", panel);
                        },
                        () -> section("inbox.item.panel", new Paragraph(text("inbox.item.panel.missing", name))));
    }

    private void showForm() {
        Div asked = new Div();
        asked.addClassName("item-asked");
        Keys.leadsInto("Enter", asked);
        body.add(asked);
        services.workItems().form(item).ifPresent(definition -> {
            form = new FormFields(definition.forRole(item.role()), services.messages());
            asked.add(CaseDialog.section("inbox.item.form", form));
        });
        opinion.setMaxLength(1000);
        opinion.setHelperText(text("inbox.item.opinion.hint"));
        opinion.setWidthFull();
        if (!formHasWords()) {
            Keys.goesTo("KeyO", opinion);
            asked.add(opinion, new PhraseMenu(services.phrases(), services.messages(), opinion));
        }
    }

    /** Whoever has to act is told by whom it is urged; whoever urged sees who knows. */
    private void showUrges() {
        services.reminders().itemOpened(item.id());
        List<Urge> urges = services.urges().of(item.caseKey()).stream()
                .filter(urge -> urge.itemId() == item.id())
                .toList();
        if (!urges.isEmpty())
            section("reminder.urges", new UrgeList(urges, services.clock().getZone()));
    }

    private void section(String titleKey, Component content) {
        body.add(CaseDialog.section(titleKey, content));
    }

    private Component actions() {
        Div actions = new Div();
        actions.addClassName("item-actions");
        actions.add(letters.waiting());
        actions.addAttachListener(shown -> actions.getElement()
                .executeJs("this.inert = true; setTimeout(() => { this.inert = false; }, $0)", UNSEEN_MILLIS));
        for (String outcome : item.outcomes()) {
            boolean forward = outcome.equals(item.outcomes().get(0));
            Button button = services.outcomes().button(item, outcome, forward);
            Keys.presses("Digit" + (item.outcomes().indexOf(outcome) + 1), button);
            button.addClickListener(click -> guarded(() -> ask(outcome, forward)));
            actions.add(button);
        }
        return actions;
    }

    private Component readOnlyNote() {
        Div note = new Div(new Span(
                text(services.standingIn().isKeptFrom(item.id()) ? "inbox.item.kept-from" : "inbox.item.read-only")));
        note.addClassName("item-actions");
        return note;
    }

    private void ask(String outcome, boolean forward) {
        if (panel != null) panel.require(outcome);
        String title = text("inbox.decide.title", item.outcomeName(outcome), item.title());
        boolean explained = services.workItems().reasons(item, outcome).isEmpty()
                && (formHasWords() || explanation().isPresent());
        if (forward || explained) {
            if (panel != null) panel.validate();
            if (form != null) form.validate();
        }
        Optional<String> caution = panel == null ? Optional.empty() : panel.caution(outcome);
        if (forward && caution.isPresent()) {
            Components.confirm(
                            title,
                            caution.get(),
                            text("inbox.decide.all-the-same", item.outcomeName(outcome)),
                            () -> guarded(() -> decide(outcome, words(), null, Map.of())))
                    .open();
        } else if (forward) {
            decide(outcome, words(), null, Map.of());
        } else if (explained) {
            Components.confirm(
                            title,
                            services.outcomes().consequence(outcome)
                                    + explanation().orElse(""),
                            item.outcomeName(outcome),
                            () -> guarded(() -> decide(outcome, explaining(), null, Map.of())))
                    .open();
        } else {
            new DecisionDialog(
                            title,
                            item,
                            outcome,
                            services,
                            opinion.getValue(),
                            panel == null ? Map.of() : panel.targets(),
                            (words, reason, returning) -> guarded(() -> decide(outcome, words, reason, returning)))
                    .open();
        }
    }

    private boolean formHasWords() {
        return form != null && form.asksForWords();
    }

    /** What the person wrote: the opinion, or where the form asks for words, those. */
    private @Nullable String words() {
        String written = form != null && formHasWords()
                ? form.wordsGiven()
                : opinion.getValue().strip();
        return written.isEmpty() ? null : written;
    }

    /** What was begun here and is lost if the item is left as it is. */
    Optional<Unsaved> unsaved() {
        return panel == null ? Optional.empty() : panel.unsaved();
    }

    private Optional<String> explanation() {
        return panel == null ? Optional.empty() : panel.explanation();
    }

    /** What the person wrote, or else what they entered in the panel. */
    private @Nullable String explaining() {
        String written = words();
        return written == null ? explanation().orElse(null) : written;
    }

    private void decide(
            String outcome, @Nullable String words, @Nullable String reason, Map<String, Object> returning) {
        Map<String, Object> data = new HashMap<>();
        if (form != null) data.putAll(form.values());
        if (panel != null) data.putAll(panel.values());
        data.putAll(returning);
        services.workItems()
                .decide(new DecideRequest(item.id(), item.revision(), outcome, words, reason, data, commandId));
        listener.decided(item, text("inbox.decided", item.title(), item.outcomeName(outcome)));
    }

    /** What the screen does around acts that do not decide. */
    private final class Acting implements HandMenu.Acts {
        @Override
        public void stay(Runnable act) {
            guarded(() -> {
                act.run();
                listener.renewed(item);
            });
        }

        @Override
        public void leave(Runnable act) {
            guarded(() -> {
                act.run();
                listener.left(item);
            });
        }

        @Override
        public void ask(Runnable act) {
            guarded(act);
        }

        @Override
        public void changed(Refusal why) {
            listener.changed(why);
        }
    }

    /** A refusal is said in its sentence, at the opinion if that is what is missing; if the item has changed, the list follows. */
    private void guarded(Runnable act) {
        opinion.setInvalid(false);
        try {
            act.run();
        } catch (Refusal refusal) {
            String sentence = refusal.sentence(services.messages());
            Components.warn(sentence);
            if (refusal.key().startsWith("workflow.item.")) listener.changed(refusal);
            if (OPINION_MISSING.matcher(refusal.key()).matches()) {
                opinion.setHelperText(null);
                opinion.setErrorMessage(sentence);
                opinion.setInvalid(true);
                opinion.focus();
            }
        }
    }
}
