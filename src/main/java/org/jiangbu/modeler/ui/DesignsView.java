package org.jiangbu.modeler.ui;

import static org.jiangbu.base.ui.Components.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jiangbu.base.Refusal;
import org.jiangbu.base.ui.Card;
import org.jiangbu.base.ui.Components;
import org.jiangbu.modeler.Designs;
import org.jiangbu.modeler.Draft;
import org.jiangbu.security.Roles;
import org.jiangbu.workflow.release.Release;

/** The flows in force and the drafts that are on their way. */
@Route("modeler")
@Menu(title = "modeler.view.title", order = 70, icon = "vaadin:sitemap")
@RolesAllowed({Roles.FLOW_DESIGNER, Roles.COUNTY_LEADER, Roles.COUNTY_REVIEWER, Roles.AUDITOR})
public class DesignsView extends Div implements HasDynamicTitle {
    private final transient ModelerServices services;
    private final boolean designs;

    DesignsView(ModelerServices services) {
        this.services = services;
        designs = services.designs().mayDesign();
        addClassNames("page", "designs");
        List<Draft> standing = services.designs().standing();
        standing.stream().filter(Draft::unattended).forEach(draft -> add(OfferNote.of(draft, services)));
        add(new H3(text("modeler.drafts")), drafts(standing), new H3(text("modeler.flows")), flows());
    }

    private Component drafts(List<Draft> standing) {
        if (standing.isEmpty()) {
            return Components.empty(
                    VaadinIcon.PENCIL,
                    text("modeler.drafts.none"),
                    text(designs ? "modeler.drafts.none.next" : "modeler.drafts.none.others"));
        }
        Div cards = new Div();
        cards.addClassName("flow-cards");
        standing.forEach(draft -> cards.add(card(draft)));
        return cards;
    }

    private Card card(Draft draft) {
        Card card = new Card(new RouterLink(draft.title(), DraftView.class, draft.id()), DraftState.of(draft));
        card.addClassName("flow-card");
        card.note(services.process(draft.processId()) + " · " + DraftState.origin(draft));
        card.note(
                draft.changedBy() == null
                        ? text("modeler.changed.never", services.time(draft.changedAt()))
                        : text("modeler.changed", draft.changedBy(), services.time(draft.changedAt())));
        Draft.Return returned = draft.returned();
        if (returned != null) card.note(DraftState.returned(returned, services.time(returned.at())));
        return card;
    }

    private Component flows() {
        List<Release> inForce = services.publishing().inForce();
        Map<Long, String> names = services.names(inForce.stream());
        Map<String, String> processes = services.models().processes();
        Div cards = new Div();
        cards.addClassName("flow-cards");
        inForce.forEach(release ->
                cards.add(card(release, processes.getOrDefault(release.processId(), release.processId()), names)));
        return cards;
    }

    private Card card(Release release, String name, Map<Long, String> names) {
        Optional<Refusal> refusal = services.publishing().refusal(release);
        Card card = new Card(
                name, refusal.isPresent() ? VersionWords.withheld(release) : VersionWords.state(release, true));
        card.addClassName("flow-card");
        card.note(VersionWords.published(release, names, services.time(release.at())));
        refusal.ifPresent(why -> card.add(VersionWords.why(why, services.messages())));
        Div acts = new Div();
        acts.addClassName("flow-acts");
        if (refusal.isEmpty()) {
            acts.add(new RouterLink(text("modeler.look"), LookView.class, LookView.of(release.processId())));
        }
        acts.add(new RouterLink(text("modeler.versions"), VersionsView.class, release.processId()));
        if (designs && refusal.isEmpty()) acts.add(newDraft(release, name));
        card.add(acts);
        return card;
    }

    private Button newDraft(Release release, String name) {
        Button open = new Button(text("modeler.draft.new"), VaadinIcon.PLUS.create(), click -> ask(release, name));
        open.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        open.setAriaLabel(text("modeler.draft.new.of", name));
        return open;
    }

    private void ask(Release release, String name) {
        new WordsDialog(
                        text("modeler.draft.new.of", name),
                        text("modeler.draft.new.consequence", release.version()),
                        text("modeler.draft.title"),
                        Designs.LONGEST_TITLE,
                        text("modeler.draft.open"),
                        title -> {
                            long id = services.designs().open(release, title);
                            getUI().ifPresent(ui -> ui.navigate(DraftView.class, id));
                        },
                        services.messages())
                .open();
    }

    @Override
    public String getPageTitle() {
        return text("modeler.view.title");
    }
}
