package org.jiangbu.modeler.ui;

import static org.jiangbu.base.ui.Components.text;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jiangbu.base.Refusal;
import org.jiangbu.base.ui.Card;
import org.jiangbu.base.ui.Components;
import org.jiangbu.modeler.Publishing;
import org.jiangbu.security.Roles;
import org.jiangbu.workflow.release.Release;

/** The versions of a process: who put each in force, when and why; an earlier one can be asked for again. */
@Route("modeler/versions")
@RolesAllowed({Roles.FLOW_DESIGNER, Roles.COUNTY_LEADER, Roles.COUNTY_REVIEWER, Roles.AUDITOR})
public class VersionsView extends Div implements HasUrlParameter<String>, HasDynamicTitle {
    private final transient ModelerServices services;
    private String name = "";

    VersionsView(ModelerServices services) {
        this.services = services;
        addClassNames("page", "designs");
    }

    @Override
    public void setParameter(BeforeEvent event, String process) {
        removeAll();
        List<Release> versions = services.publishing().versions(process);
        if (versions.isEmpty()) {
            add(Components.empty(VaadinIcon.SEARCH, text("modeler.look.unknown"), text("modeler.look.unknown.next")));
            return;
        }
        name = services.process(process);
        Map<Long, String> names = services.names(versions.stream());
        Div cards = new Div();
        cards.addClassName("version-cards");
        Release inForce = versions.get(0);
        Map<Long, Integer> running = services.moves().running(process);
        versions.forEach(version -> cards.add(card(version, inForce, names, running.getOrDefault(version.id(), 0))));
        add(new RouterLink(text("modeler.back"), DesignsView.class));
        services.designs().standing().stream()
                .filter(draft -> draft.offered() && draft.processId().equals(process))
                .forEach(draft -> add(OfferNote.beside(draft, inForce)));
        add(cards);
    }

    private Card card(Release version, Release inForce, Map<Long, String> names, int running) {
        boolean current = version.id() == inForce.id();
        Optional<Refusal> refusal = services.publishing().refusal(version);
        Card card = new Card(
                text("modeler.version", version.version()),
                refusal.isPresent() ? VersionWords.withheld(version) : VersionWords.state(version, current));
        card.addClassName("flow-card");
        card.note(VersionWords.published(version, names, services.time(version.at())));
        if (version.again() != null) card.note(text("modeler.origin.again", version.again()));
        card.note(version.why());
        card.note(running == 0 ? text("modeler.move.running.none") : text("modeler.move.running", running));
        if (refusal.isPresent()) {
            card.add(VersionWords.why(refusal.get(), services.messages()));
            return card;
        }
        Div acts = new Div(new RouterLink(
                text("modeler.look"), LookView.class, LookView.of(version.processId(), version.version())));
        acts.addClassName("flow-acts");
        acts.add(new FilesLink(version, services.publishing()));
        if (services.designs().mayDesign() && services.publishing().isAnother(version, inForce))
            acts.add(again(version));
        if (!current && running > 0) {
            acts.add(new RouterLink(text("modeler.move"), MoveView.class, MoveView.of(version)));
        }
        card.add(acts);
        return card;
    }

    private Button again(Release version) {
        Button again = new Button(text("modeler.again"), VaadinIcon.ARROW_BACKWARD.create(), click -> ask(version));
        again.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        again.setAriaLabel(text("modeler.again.of", version.version()));
        return again;
    }

    private void ask(Release version) {
        new WordsDialog(
                        text("modeler.again.of", version.version()),
                        text("modeler.again.consequence"),
                        text("modeler.why.field"),
                        Publishing.LONGEST_WHY,
                        text("modeler.ask"),
                        why -> {
                            long id = services.publishing()
                                    .askAgain(version, text("modeler.again.title", version.version()), why);
                            getUI().ifPresent(ui -> ui.navigate(DraftView.class, id));
                        },
                        services.messages())
                .open();
    }

    @Override
    public String getPageTitle() {
        return text("modeler.versions.title", name);
    }
}
