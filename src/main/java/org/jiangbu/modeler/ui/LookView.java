package org.jiangbu.modeler.ui;

import static org.jiangbu.base.ui.Components.text;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import java.util.Map;
import java.util.Optional;
import org.jiangbu.base.Refusal;
import org.jiangbu.base.ui.Components;
import org.jiangbu.modeler.ui.editor.ProcessEditor;
import org.jiangbu.security.Roles;
import org.jiangbu.workflow.release.ModelFiles;
import org.jiangbu.workflow.release.Release;

/** A version of a process in the editor, to be looked at and tried; nothing is stored. Without a number, what is in force. */
@Route("modeler/look/:process/:version?([0-9]{1,9})")
@RolesAllowed({Roles.FLOW_DESIGNER, Roles.COUNTY_LEADER, Roles.COUNTY_REVIEWER, Roles.AUDITOR})
public class LookView extends Div implements BeforeEnterObserver, HasDynamicTitle {
    private final transient ModelerServices services;
    private String name = "";

    LookView(ModelerServices services) {
        this.services = services;
        addClassNames("page", "drawing", "looking");
    }

    static RouteParameters of(String process) {
        return new RouteParameters("process", process);
    }

    static RouteParameters of(String process, int version) {
        return new RouteParameters(Map.of("process", process, "version", Integer.toString(version)));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        String process = event.getRouteParameters().get("process").orElse("");
        Optional<Integer> version = event.getRouteParameters().getInteger("version");
        services.publishing().versions(process).stream()
                .filter(one -> version.isEmpty() || one.version() == version.get())
                .findFirst()
                .ifPresentOrElse(
                        this::show,
                        () -> add(Components.empty(
                                VaadinIcon.SEARCH, text("modeler.look.unknown"), text("modeler.look.unknown.next"))));
    }

    private void show(Release release) {
        name = text("modeler.look.named", services.process(release.processId()), release.version());
        Optional<Refusal> refusal = services.publishing().refusal(release);
        if (refusal.isPresent()) {
            RouterLink back = new RouterLink(text("modeler.back"), DesignsView.class);
            add(back, VersionWords.why(refusal.get(), services.messages()));
            return;
        }
        ModelFiles files = services.publishing().files(release);
        ProcessEditor editor = new ProcessEditor(services.words(), files.besideTexts());
        editor.open(files.modelText(), 0);
        Paragraph hint = new Paragraph(text("modeler.look.hint"));
        hint.addClassName("secondary");
        HeatPanel heat = new HeatPanel(services.heat().of(release), services.steps(release), editor);
        add(new RouterLink(text("modeler.back"), DesignsView.class), hint, editor, heat);
    }

    @Override
    public String getPageTitle() {
        return text("modeler.look.title", name);
    }
}
