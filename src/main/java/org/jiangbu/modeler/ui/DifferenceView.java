package org.jiangbu.modeler.ui;

import static org.jiangbu.base.ui.Components.text;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Optional;
import org.jiangbu.base.Refusal;
import org.jiangbu.base.ui.Components;
import org.jiangbu.base.ui.MainLayout;
import org.jiangbu.modeler.Draft;
import org.jiangbu.security.Roles;
import org.jiangbu.workflow.release.Release;
import org.jspecify.annotations.Nullable;

/** What a draft changes, against the version from which it comes or any other; the version is in the address. */
@Route(value = "modeler/difference/:draft", layout = MainLayout.class)
@RolesAllowed({Roles.FLOW_DESIGNER, Roles.COUNTY_LEADER, Roles.COUNTY_REVIEWER, Roles.AUDITOR})
public class DifferenceView extends VerticalLayout implements BeforeEnterObserver, HasDynamicTitle {
    private static final String VERSION = "version";

    private final transient ModelerServices services;
    private String title = "";

    DifferenceView(ModelerServices services) {
        this.services = services;
        setSizeFull();
        setSpacing(false);
        addClassName("difference-view");
    }

    static RouteParameters of(long draft) {
        return new RouteParameters("draft", Long.toString(draft));
    }

    /** Address of the draft's difference from that version. */
    static String against(long draft, int version) {
        return "modeler/difference/" + draft + "?" + VERSION + "=" + version;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        title = "";
        String number = event.getRouteParameters().get("draft").orElse("");
        Optional<String> asked = event.getLocation().getQueryParameters().getSingleParameter(VERSION);
        try {
            show(services.designs().get(number.matches("\\d{1,18}") ? Long.parseLong(number) : 0), asked.orElse(null));
        } catch (Refusal refused) {
            add(Components.empty(
                    VaadinIcon.SEARCH, text(refused.key(), refused.args()), text("difference.view.unknown.next")));
        }
    }

    private void show(Draft draft, @Nullable String asked) {
        title = draft.title();
        H2 heading = new H2(title);
        add(new RouterLink(text("difference.view.back"), DraftView.class, draft.id()));
        List<Release> versions = services.publishing().versions(draft.processId());
        Optional<Release> base = services.differences().base(draft.id());
        if (versions.isEmpty() || base.isEmpty()) {
            add(
                    heading,
                    Components.empty(
                            VaadinIcon.INFO_CIRCLE_O,
                            text("difference.view.version.none"),
                            text("difference.view.version.none.next")));
            return;
        }
        Optional<Release> version = asked == null
                ? base
                : versions.stream()
                        .filter(one -> String.valueOf(one.version()).equals(asked))
                        .findFirst();
        Div head = new Div(heading, chooser(draft, versions, base.get(), version.orElse(null)));
        head.addClassName("head");
        add(head);
        version.ifPresentOrElse(
                one -> compare(draft, one),
                () -> add(Components.empty(
                        VaadinIcon.SEARCH,
                        text("difference.view.version.unknown", asked),
                        text("difference.view.version.unknown.next"))));
    }

    private void compare(Draft draft, Release version) {
        Optional<Refusal> refusal = services.publishing().refusal(version);
        if (refusal.isPresent()) {
            add(VersionWords.why(refusal.get(), services.messages()));
            return;
        }
        DifferencePanel panel = new DifferencePanel(services.words(), services.messages());
        panel.show(
                services.differences().of(draft.id(), version),
                text("difference.view.before.version", version.version()),
                text("difference.view.after.draft"));
        add(panel);
        expand(panel);
    }

    private Select<Release> chooser(Draft draft, List<Release> versions, Release base, @Nullable Release chosen) {
        Select<Release> chooser = new Select<>();
        chooser.setLabel(text("difference.view.compare"));
        chooser.setItems(versions);
        chooser.setItemLabelGenerator(one -> text(name(one, base, versions.get(0)), one.version()));
        if (chosen != null) {
            versions.stream().filter(one -> one.id() == chosen.id()).findFirst().ifPresent(chooser::setValue);
        }
        chooser.addValueChangeListener(change -> {
            if (change.isFromClient() && change.getValue() != null) {
                String number = String.valueOf(change.getValue().version());
                getUI().ifPresent(ui ->
                        ui.navigate("modeler/difference/" + draft.id(), QueryParameters.of(VERSION, number)));
            }
        });
        return chooser;
    }

    private static String name(Release one, Release base, Release inForce) {
        boolean isBase = one.id() == base.id();
        boolean isInForce = one.id() == inForce.id();
        if (isBase && isInForce) return "difference.view.version.base-in-force";
        if (isBase) return "difference.view.version.base";
        return isInForce ? "difference.view.version.in-force" : "difference.view.version";
    }

    @Override
    public String getPageTitle() {
        return title.isEmpty() ? text("difference.view.title.plain") : text("difference.view.title", title);
    }
}
