package org.jiangbu.modeler.ui;

import static org.jiangbu.base.ui.Components.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.RouterLink;
import java.util.List;
import java.util.function.Consumer;
import org.jiangbu.base.Refusal;
import org.jiangbu.base.ui.Components;
import org.jiangbu.modeler.Draft;
import org.jiangbu.modeler.Publishing;
import org.jiangbu.workflow.check.Finding;
import org.jiangbu.workflow.release.Release;

/** What the reader can do with a draft as it stands: ask for it, take that back, publish it, give it up. */
class DraftActs extends Div {
    private final transient ModelerServices services;
    private final transient Draft draft;
    private final transient Runnable givenUp;
    private final transient Runnable changed;
    private final boolean behind;
    private final Button ask = new Button(text("modeler.ask"), VaadinIcon.PAPERPLANE.create());
    private final Span wrong = new Span();

    /**
     * @param settled goes on once all that was drawn is kept
     * @param givenUp called once the draft is given up, with whatever was drawn last
     * @param changed shows the draft anew
     */
    DraftActs(
            ModelerServices services,
            Draft draft,
            Consumer<Consumer<Draft>> settled,
            Runnable givenUp,
            Runnable changed) {
        this.services = services;
        this.draft = draft;
        this.givenUp = givenUp;
        this.changed = changed;
        this.behind = services.publishing().meanwhile(draft).isPresent();
        addClassNames("view-bar", "draft-acts");
        boolean designs = services.designs().mayDesign();
        if (draft.state() == Draft.State.OPEN && designs) {
            ask.addClickListener(click -> settled.accept(this::ask));
            wrong.addClassName("secondary");
            wrong.setVisible(false);
            Button discard = new Button(text("modeler.discard"), VaadinIcon.TRASH.create(), click -> discard());
            discard.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ERROR);
            add(ask, wrong, discard);
        }
        add(new RouterLink(text("modeler.difference"), DifferenceView.class, DifferenceView.of(draft.id())));
        if (draft.state() != Draft.State.ASKED) return;
        if (services.publishing().mayPublish(draft)) {
            Button publish = Components.primary(text("modeler.publish"), this::publish);
            publish.setIcon(VaadinIcon.CHECK.create());
            add(publish, words("modeler.send-back", VaadinIcon.ARROW_BACKWARD));
        } else if (designs) {
            add(words("modeler.withdraw", VaadinIcon.ARROW_BACKWARD));
        } else {
            add(new Span(text("modeler.asked.read-only")));
        }
    }

    /** As long as something refuses the draft it cannot be asked for, and the gravest says why; nor once another version came between. */
    void judged(List<Finding> findings) {
        List<Finding> refused = findings.stream().filter(Finding::refused).toList();
        boolean fit = refused.isEmpty() && !behind;
        ask.setEnabled(fit);
        ask.setThemeName(fit ? ButtonVariant.LUMO_PRIMARY.getVariantName() : "");
        wrong.setVisible(!refused.isEmpty());
        if (!refused.isEmpty()) {
            String first = refused.get(0).rule().title(services.messages());
            wrong.setText(text("modeler.ask.refused", refused.size(), first));
        }
    }

    private void ask(Draft now) {
        new WordsDialog(
                        text("modeler.ask.of", now.title()),
                        text("modeler.ask.consequence"),
                        text("modeler.why.field"),
                        Publishing.LONGEST_WHY,
                        text("modeler.ask"),
                        why -> {
                            services.publishing().ask(now.id(), now.revision(), why);
                            done("modeler.ask.done");
                        },
                        services.messages())
                .open();
    }

    /** Takes the request back, or refuses it: the same act with other words. */
    private Button words(String key, VaadinIcon icon) {
        return new Button(text(key), icon.create(), click -> new WordsDialog(
                        text(key + ".of", draft.title()),
                        text(draft.again() == null ? key + ".consequence" : "modeler.again.end"),
                        text("modeler.why.field"),
                        Publishing.LONGEST_WHY,
                        text(key),
                        why -> {
                            services.publishing().sendBack(draft.id(), why);
                            done(key + ".done");
                        },
                        services.messages())
                .open());
    }

    private void publish() {
        ConfirmDialog dialog = Components.confirm(
                text("modeler.publish.of", services.process(draft.processId())),
                "",
                text("modeler.publish"),
                () -> guarded(() -> {
                    Release release = services.publishing().publish(draft.id());
                    Components.done(text("modeler.publish.done", release.version()));
                    getUI().ifPresent(ui -> ui.navigate(VersionsView.class, release.processId()));
                }));
        dialog.setText(services.publishing()
                .refusalInForce(draft)
                .<Component>map(this::unseen)
                .orElseGet(() -> new PublishReview(services, draft)));
        dialog.setWidth("min(40rem, 96vw)");
        // it may be left by the link to the replay
        addDetachListener(left -> dialog.close());
        dialog.open();
    }

    /** What takes the place of a version that cannot be read is published without knowing what it changes. */
    private Div unseen(Refusal why) {
        return new Div(
                VersionWords.why(why, services.messages()),
                new Paragraph(text("modeler.publish.unseen")),
                new Paragraph(text("modeler.publish.consequence")));
    }

    private void discard() {
        Components.confirm(
                        text("modeler.discard.of", draft.title()),
                        text("modeler.discard.consequence"),
                        text("modeler.discard"),
                        () -> guarded(() -> {
                            services.designs().discard(draft.id());
                            givenUp.run();
                            Components.done(text("modeler.discard.done"));
                            getUI().ifPresent(ui -> ui.navigate(DesignsView.class));
                        }))
                .open();
    }

    private void done(String key) {
        Components.done(text(key));
        changed.run();
    }

    private void guarded(Runnable act) {
        try {
            act.run();
        } catch (Refusal refusal) {
            Components.warn(refusal.sentence(services.messages()));
            changed.run();
        }
    }
}
