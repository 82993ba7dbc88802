package org.jiangbu.declaration.ui;

import static org.jiangbu.base.ui.Components.text;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.BeforeLeaveEvent;
import com.vaadin.flow.router.BeforeLeaveObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Optional;
import java.util.UUID;
import org.jiangbu.approval.ui.PrintButton;
import org.jiangbu.base.Refusal;
import org.jiangbu.base.ui.Components;
import org.jiangbu.base.ui.MainLayout;
import org.jiangbu.base.ui.Unsaved;
import org.jiangbu.declaration.DeclarationStatus;
import org.jiangbu.declaration.DeclarationSummary;
import org.jiangbu.declaration.DeclarationView;
import org.jiangbu.security.Roles;
import org.jspecify.annotations.Nullable;

/** One declaration: to write while it is a draft or returned, to read afterwards. */
@Route(value = "declarations/:number", layout = MainLayout.class)
@RolesAllowed({
    Roles.ENTRY_CLERK,
    Roles.ASSIGNED_CADRE,
    Roles.VILLAGE_CADRE,
    Roles.STATIONED_TEAM,
    Roles.TOWNSHIP_CLERK,
    Roles.TOWNSHIP_LEADER,
    Roles.TOWNSHIP_FINANCE,
    Roles.COUNTY_REVIEWER,
    Roles.COUNTY_LEADER,
    Roles.COUNTY_FINANCE,
    Roles.AUDITOR
})
public class DeclarationDetailView extends Div implements BeforeEnterObserver, BeforeLeaveObserver, HasDynamicTitle {
    private final FormServices services;
    private final Div body = new Div();
    private String command = UUID.randomUUID().toString();
    private String number = "";
    private @Nullable DeclarationForm form;
    /** The open item from which the person came to correct, and to which the way leads back. */
    private Optional<ItemAddress> item = Optional.empty();

    public DeclarationDetailView(FormServices services) {
        this.services = services;
        addClassNames("declaration", "page");
        body.addClassName("declaration-body");
        add(body);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        number = event.getRouteParameters().get("number").orElse("");
        item = ItemAddress.of(event.getLocation().getQueryParameters());
        show();
    }

    @Override
    public void beforeLeave(BeforeLeaveEvent event) {
        if (form != null && form.changed()) {
            new Unsaved(text("declaration.unsaved"), text("declaration.unsaved.consequence"), text("declaration.leave"))
                    .ask(event);
        }
    }

    @Override
    public String getPageTitle() {
        return text("declaration.title", number);
    }

    private void show() {
        body.removeAll();
        form = null;
        try {
            DeclarationView view = services.declarations().view(number);
            boolean editable = services.declarations().mayEdit(view.summary());
            body.add(head(view.summary()));
            if (editable) {
                write(view);
            } else {
                read(view);
            }
        } catch (Refusal refusal) {
            body.add(Components.empty(
                    com.vaadin.flow.component.icon.VaadinIcon.SEARCH,
                    text(refusal.key(), refusal.args()),
                    text("declaration.unknown.next")));
        }
    }

    private Div head(DeclarationSummary summary) {
        Span place = new Span(services.areas().fullName(summary.areaCode()) + " · " + summary.number());
        place.addClassName("secondary");
        Div head = new Div(new H2(summary.headName()), StatusMark.of(summary.status()), place);
        head.addClassName("declaration-head");
        item.ifPresent(from -> head.addComponentAsFirst(from.back()));
        return head;
    }

    private void write(DeclarationView view) {
        DeclarationForm written = new DeclarationForm(services, view);
        form = written;
        notes(view.summary());
        body.add(written, evidence(view, true));
        boolean returned = view.summary().status() == DeclarationStatus.RETURNED;
        TextArea note = new TextArea(text("declaration.field.correction-note"));
        note.setVisible(returned);
        note.setMaxLength(500);
        note.setWidthFull();
        body.add(note);
        if (returned) {
            history(view.summary());
        }
        Div actions = new Div(
                act("declaration.save", false, () -> {
                    save(view.summary(), written);
                    item.ifPresent(ItemAddress::open);
                }),
                returned
                        ? act("declaration.resubmit", true, () -> resubmit(view.summary(), written, note.getValue()))
                        : act("declaration.submit", true, () -> submit(view.summary(), written)));
        withdrawal(view.summary(), actions);
        actions.addClassName("action-bar");
        body.add(actions);
    }

    private void read(DeclarationView view) {
        DeclarationSummary summary = view.summary();
        boolean verified = VerifiedSum.present(summary, services.workItems());
        body.add(new Span(VerifiedSum.sentence(summary, verified)));
        notes(summary);
        body.add(new H3(text("declaration.lines")));
        Div lines = new Div();
        lines.addClassName("line-list");
        view.lines()
                .forEach(line -> lines.add(new LineCard(line, services.texts(), summary.programmeYear(), verified)));
        body.add(lines);
        if (view.proxyReason() != null) {
            body.add(new Span(text("declaration.entered-because", view.proxyReason())));
        }
        body.add(evidence(view, false));
        history(summary);
        Div actions = new Div();
        actions.addClassName("action-bar");
        withdrawal(summary, actions);
        body.add(actions);
    }

    private void notes(DeclarationSummary summary) {
        services.notes()
                .orderedStream()
                .flatMap(note -> note.onPage(summary, this::show).stream())
                .forEach(body::add);
    }

    private EvidencePanel evidence(DeclarationView view, boolean editable) {
        boolean paper =
                services.programmes().programme(view.summary().programmeYear()).paperEvidence();
        return new EvidencePanel(services.evidences(), view.summary().id(), view.evidence(), editable, paper);
    }

    private void history(DeclarationSummary summary) {
        if (summary.submittedAt() == null) {
            return;
        }
        try {
            body.add(new CaseHistory(
                    services.workItems().history(summary.number()),
                    services.workItems().facts(summary.number())));
            body.add(new PrintButton(services.approvalForms(), summary.number()));
        } catch (Refusal notForThisPerson) {
            return;
        }
    }

    private int save(DeclarationSummary seen, DeclarationForm written) {
        int revision = services.declarations().save(seen.id(), seen.revision(), written.value());
        written.saved();
        Components.done(text("declaration.saved"));
        show();
        return revision;
    }

    private void submit(DeclarationSummary seen, DeclarationForm written) {
        save(seen, written);
        services.declarations().submit(seen.id(), command);
        Components.done(text("declaration.submitted", seen.number()));
        show();
    }

    private void resubmit(DeclarationSummary seen, DeclarationForm written, String note) {
        save(seen, written);
        services.declarations().resubmit(seen.id(), note, command);
        Components.done(text("declaration.submitted", seen.number()));
        command = UUID.randomUUID().toString();
        if (item.isPresent()) {
            ItemAddress.openInbox();
        } else {
            show();
        }
    }

    private void withdrawal(DeclarationSummary summary, Div actions) {
        if (!services.declarations().mayWithdraw(summary)) {
            return;
        }
        Button withdraw = new Button(text("declaration.withdraw"), event -> Components.confirm(
                        text("declaration.withdraw.question", summary.headName()),
                        text("declaration.withdraw.consequence"),
                        text("declaration.withdraw"),
                        () -> {
                            services.declarations().withdraw(summary.id());
                            Components.done(text("declaration.withdrawn"));
                            show();
                        })
                .open());
        withdraw.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ERROR);
        actions.add(withdraw);
    }

    /** A click counts once; after a refusal the button can be pressed again. */
    private static Button act(String key, boolean primary, Runnable act) {
        Button button = new Button(text(key));
        button.setDisableOnClick(true);
        if (primary) {
            button.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        }
        button.addClickListener(event -> {
            try {
                act.run();
            } catch (Refusal refusal) {
                Components.warn(text(refusal.key(), refusal.args()));
            } finally {
                button.setEnabled(true);
            }
        });
        return button;
    }
}
