package org.jiangbu.inbox.ui;

import static org.jiangbu.base.ui.Components.text;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextArea;
import org.jiangbu.base.Refusal;
import org.jiangbu.base.ui.Components;
import org.jiangbu.base.ui.Keys;
import org.jiangbu.correspondence.Comment;
import org.jiangbu.correspondence.Consultation;
import org.jiangbu.correspondence.Copy;
import org.jiangbu.workflow.WorkItem;
import org.jspecify.annotations.Nullable;

/** What people say to each other about a case: questions with their answers, copies, comments. It renews only itself. */
class LetterSection extends Div {
    private static final int LONGEST = 1000;

    private final ItemServices services;
    private final String caseKey;
    private final @Nullable WorkItem item;
    private final boolean mayDecide;
    private transient Runnable said = () -> {};
    private final Span waiting = new Span();

    /** @param item the open item that the person looks at, if there is one */
    LetterSection(ItemServices services, String caseKey, @Nullable WorkItem item, boolean mayDecide) {
        this.services = services;
        this.caseKey = caseKey;
        this.item = item;
        this.mayDecide = mayDecide;
        addClassName("letters");
        waiting.addClassName("letters-waiting");
        show();
    }

    /** Called when the person has asked, answered or sent something. */
    void onSaid(Runnable then) {
        said = then;
    }

    /** Says beside the buttons how many opinions are still missing; deciding is possible all the same. */
    Span waiting() {
        return waiting;
    }

    /** Whether the person is asked and has not answered. */
    boolean asksMe() {
        return services.letters().consultations().of(caseKey).stream().anyMatch(this::toMe);
    }

    boolean mayAsk() {
        return item != null && mayDecide;
    }

    boolean maySend() {
        return services.letters().copies().maySend(caseKey);
    }

    void ask() {
        if (item == null) return;
        long itemId = item.id();
        LetterDialog.ask(
                        services,
                        services.letters().consultations().candidates(itemId),
                        (persons, words, by) -> act(
                                "inbox.letter.asked",
                                () -> services.letters().consultations().ask(itemId, persons, words, by)))
                .open();
    }

    void copy() {
        LetterDialog.copy(
                        services,
                        services.letters().copies().candidates(caseKey),
                        (persons, words, by) -> act(
                                "inbox.letter.copied",
                                () -> services.letters().copies().send(caseKey, persons, words)))
                .open();
    }

    private void show() {
        removeAll();
        Div buttons = new Div();
        buttons.addClassName("letters-buttons");
        if (mayAsk()) buttons.add(tertiary("inbox.letter.ask", this::ask));
        if (maySend()) buttons.add(tertiary("inbox.letter.copy", this::copy));
        if (buttons.getElement().getChildCount() > 0) add(buttons);
        long open = 0;
        for (Consultation one : services.letters().consultations().of(caseKey)) {
            if (one.open()) open++;
            add(question(one));
        }
        services.letters().copies().of(caseKey).forEach(one -> add(copyLine(one)));
        services.letters().comments().of(caseKey).forEach(one -> add(comment(one)));
        add(writing(
                "inbox.letter.comment",
                words -> act(
                        "inbox.letter.commented",
                        () -> services.letters().comments().add(caseKey, words))));
        waiting.setText(open == 0 ? "" : text("inbox.letter.waiting", open));
        waiting.setVisible(open > 0);
    }

    private Div question(Consultation one) {
        Div letter = letter(text("inbox.letter.question", one.byName(), one.toName()), minute(one.at()));
        letter.add(words(one.question()));
        if (one.open() && one.answerBy() != null) {
            letter.add(services.dueDates().label(one.answerBy()));
        }
        switch (one.state()) {
            case OPEN -> letter.add(Components.state(VaadinIcon.HOURGLASS, text("inbox.letter.OPEN"), "warning"));
            case RECALLED ->
                letter.add(Components.state(VaadinIcon.ROTATE_LEFT, text("inbox.letter.RECALLED"), "contrast"));
            case PASSED -> letter.add(Components.state(VaadinIcon.EXCHANGE, text("inbox.letter.PASSED"), "contrast"));
            case ANSWERED ->
                letter.add(
                        Components.state(VaadinIcon.REPLY, text("inbox.letter.ANSWERED"), "success"),
                        words(one.answer() == null ? "" : one.answer()));
        }
        if (toMe(one)) {
            letter.add(writing(
                    "inbox.letter.answer",
                    words -> act(
                            "inbox.letter.answered",
                            () -> services.letters().consultations().answer(one.id(), words))));
        }
        if (one.open() && one.byPerson() == services.user().id()) {
            letter.add(tertiary(
                    "inbox.letter.recall",
                    () -> guarded(
                            "inbox.letter.recalled",
                            () -> services.letters().consultations().recall(one.id()))));
        }
        return letter;
    }

    private boolean toMe(Consultation one) {
        return one.open() && one.toPerson() == services.user().id();
    }

    private Div copyLine(Copy one) {
        Div letter = letter(text("inbox.letter.copyLine", one.byName(), one.toName()), minute(one.at()));
        letter.add(
                one.readAt() == null
                        ? Components.state(VaadinIcon.ENVELOPE_O, text("inbox.letter.unread"), "contrast")
                        : Components.state(
                                VaadinIcon.ENVELOPE_OPEN_O,
                                text("inbox.letter.read", minute(one.readAt())),
                                "success"));
        if (one.note() != null) letter.add(words(one.note()));
        return letter;
    }

    private Div comment(Comment one) {
        Div letter = letter(one.byName(), minute(one.at()));
        letter.add(words(one.words() == null ? text("inbox.letter.withdrawn") : one.words()));
        if (one.mine() && one.words() != null) {
            letter.add(tertiary("inbox.letter.withdraw", () -> Components.confirm(
                            text("inbox.letter.withdraw.question"),
                            text("inbox.letter.withdraw.consequence"),
                            text("inbox.letter.withdraw"),
                            () -> guarded(
                                    "inbox.letter.withdrawDone",
                                    () -> services.letters().comments().withdraw(one.id())))
                    .open()));
        }
        return letter;
    }

    private static Div letter(String who, String when) {
        Span name = new Span(who);
        name.getStyle().set("font-weight", "600");
        Span at = new Span(when);
        at.addClassName("secondary");
        Div letter = new Div(name, at);
        letter.addClassName("letter");
        return letter;
    }

    private static Div words(String said) {
        Div words = new Div(said);
        words.addClassName("letter-words");
        return words;
    }

    private Div writing(String key, java.util.function.Consumer<String> written) {
        TextArea words = new TextArea(text(key));
        words.setMaxLength(LONGEST);
        words.setWidthFull();
        if (key.equals("inbox.letter.comment")) Keys.goesTo("KeyE", words);
        Button send = new Button(text(key + ".send"));
        send.addClickListener(click -> {
            try {
                written.accept(words.getValue());
            } catch (Refusal refusal) {
                words.setErrorMessage(refusal.sentence(services.messages()));
                words.setInvalid(true);
                words.focus();
            }
        });
        Div writing = new Div(words, send);
        writing.addClassName("letter-writing");
        return writing;
    }

    private Button tertiary(String key, Runnable act) {
        Button button = new Button(text(key), click -> act.run());
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        return button;
    }

    private void act(String doneKey, Runnable act) {
        act.run();
        Components.done(text(doneKey));
        show();
        said.run();
    }

    private void guarded(String doneKey, Runnable act) {
        try {
            act(doneKey, act);
        } catch (Refusal refusal) {
            Components.warn(refusal.sentence(services.messages()));
            show();
        }
    }

    private String minute(java.time.Instant at) {
        return Timeline.MINUTE.format(at.atZone(services.clock().getZone()));
    }
}
