package org.jiangbu.modeler.ui.editor;

import static org.jiangbu.base.ui.Components.text;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.jiangbu.base.ui.Components;
import org.jiangbu.base.ui.MainLayout;
import org.jiangbu.security.Roles;
import org.jiangbu.workflow.ModelFiles;
import org.jiangbu.workflow.Models;

/** The process in force in the editor, to be looked at and tried; nothing is stored. */
@Route(value = "modeler/look/:process", layout = MainLayout.class)
@RolesAllowed({Roles.COUNTY_LEADER, Roles.COUNTY_REVIEWER})
public class LookView extends VerticalLayout implements BeforeEnterObserver, HasDynamicTitle {
    private final transient ModelFiles files;
    private final transient Models models;
    private final transient EditorWords words;
    private String name = "";

    public LookView(ModelFiles files, Models models, EditorWords words) {
        this.files = files;
        this.models = models;
        this.words = words;
        setSizeFull();
        setSpacing(false);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String process = event.getRouteParameters().get("process").orElse("");
        removeAll();
        files.xml(process)
                .ifPresentOrElse(
                        xml -> show(process, xml),
                        () -> add(Components.empty(
                                VaadinIcon.SEARCH, text("modeler.look.unknown"), text("modeler.look.unknown.next"))));
    }

    private void show(String process, String xml) {
        name = models.processes().getOrDefault(process, process);
        Paragraph hint = new Paragraph(text("modeler.look.hint"));
        hint.addClassName("secondary");
        ProcessEditor editor = new ProcessEditor(words);
        editor.setWidthFull();
        editor.open(xml, 0);
        add(new H2(name), hint, editor);
        expand(editor);
    }

    @Override
    public String getPageTitle() {
        return text("modeler.look.title", name);
    }
}
