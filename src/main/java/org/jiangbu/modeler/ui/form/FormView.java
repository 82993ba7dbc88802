package org.jiangbu.modeler.ui.form;

import static org.jiangbu.base.ui.Components.text;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jiangbu.base.Messages;
import org.jiangbu.base.Refusal;
import org.jiangbu.base.Wording;
import org.jiangbu.base.ui.Components;
import org.jiangbu.form.FormDefinition;
import org.jiangbu.modeler.Designs;
import org.jiangbu.modeler.Draft;
import org.jiangbu.modeler.DraftFiles;
import org.jiangbu.modeler.DraftInspection;
import org.jiangbu.modeler.ui.DraftView;
import org.jiangbu.modeler.ui.FindingSign;
import org.jiangbu.security.RoleBook;
import org.jiangbu.security.Roles;
import org.jiangbu.workflow.check.Finding;

/** A form of a draft: its fields to be changed one by one, each change kept at once, beside what a role will see. */
@Route("modeler/form/:draft/:key")
@RolesAllowed({Roles.FLOW_DESIGNER, Roles.COUNTY_LEADER, Roles.COUNTY_REVIEWER, Roles.AUDITOR})
public class FormView extends Div implements BeforeEnterObserver, HasDynamicTitle {
    private final transient Designs designs;
    private final transient DraftFiles files;
    private final transient DraftInspection inspection;
    private final transient RoleBook roles;
    private final transient Messages messages;
    private String key = "";
    private String title = "";
    private Wording named = new Wording("", null);
    private long draft;

    FormView(Designs designs, DraftFiles files, DraftInspection inspection, RoleBook roles, Messages messages) {
        this.designs = designs;
        this.files = files;
        this.inspection = inspection;
        this.roles = roles;
        this.messages = messages;
        addClassNames("page", "form-drawing");
    }

    public static RouteParameters of(long draft, String key) {
        return new RouteParameters(Map.of("draft", Long.toString(draft), "key", key));
    }

    /**
     * What a form is called on the screen.
     *
     * @param names of the draft's forms, as far as they have any
     */
    public static String title(Map<String, Wording> names, String key, Messages messages) {
        Wording name = names.get(key);
        return name == null ? text("modeler.form.unused") : name.in(messages.locale());
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        draft = event.getRouteParameters()
                .get("draft")
                .filter(number -> number.matches("[0-9]{1,18}"))
                .map(Long::valueOf)
                .orElse(0L);
        key = event.getRouteParameters().get("key").orElse("");
        refresh();
    }

    private void refresh() {
        removeAll();
        Draft shown = designs.get(draft);
        add(new RouterLink(text("modeler.form.back", shown.title()), DraftView.class, draft));
        Optional<Draft.File> form =
                files.forms(draft).stream().filter(one -> one.key().equals(key)).findFirst();
        if (form.isEmpty()) {
            add(Components.empty(
                    VaadinIcon.SEARCH, text("modeler.form.unknown", key), text("modeler.form.unknown.next")));
            return;
        }
        boolean open = shown.state() == Draft.State.OPEN && designs.mayDesign();
        Map<String, Wording> titles = inspection.formNames(draft);
        named = titles.getOrDefault(key, new Wording("", null));
        title = title(titles, key, messages);
        Span under = new Span(key);
        under.addClassName("secondary");
        Div head = new Div(new H2(title), under);
        head.addClassName("draft-head");
        List<Finding> found = inspection.findings(draft, form.get().name());
        add(
                head,
                new Paragraph(text(open ? "modeler.form.hint" : "modeler.form.read-only")),
                FindingSign.list(found, messages));
        paper(form.get()).ifPresent(paper -> {
            if (open) {
                head.add(new Button(
                        text("modeler.form.rename"), VaadinIcon.PENCIL.create(), click -> rename(form.get(), paper)));
            }
            Map<String, String> names = names();
            Div desk = new Div(
                    new FieldRows(paper, found, open, names, messages, change -> change(form.get(), change)),
                    preview(form.get(), names));
            desk.addClassName("form-desk");
            add(desk);
        });
    }

    /** The form to be changed field by field, nothing if its file is none; the findings say so. */
    private static Optional<FormPaper> paper(Draft.File form) {
        try {
            return Optional.of(FormPaper.of(form.content()));
        } catch (Refusal unreadable) {
            return Optional.empty();
        }
    }

    /** What a role will see; of a form that cannot be shown to anybody, why. */
    private Div preview(Draft.File form, Map<String, String> names) {
        try {
            return new FormPreview(form.content(), inspection.showing(draft, key), names, messages);
        } catch (Refusal refusal) {
            return new Div(new Paragraph(refusal.sentence(messages)));
        }
    }

    private void rename(Draft.File form, FormPaper paper) {
        Wording now = paper.name().chinese().isBlank() ? named : paper.name();
        new TitleDialog(now, messages, name -> change(form, changed -> changed.call(name))).open();
    }

    private Map<String, String> names() {
        Map<String, String> names = new LinkedHashMap<>();
        roles.all().forEach(role -> names.put(role.name(), roles.title(role.name())));
        names.remove(Roles.ADMIN);
        return names;
    }

    /**
     * Changes the form as it was seen and keeps it; what could not be shown to anybody is refused. Either way the page shows
     * what is kept then.
     */
    private void change(Draft.File seen, Consumer<FormPaper> change) {
        FormPaper paper = FormPaper.of(seen.content());
        change.accept(paper);
        String json = paper.json();
        FormDefinition.parse(json);
        try {
            files.write(draft, seen.name(), json, seen.revision());
        } finally {
            refresh();
        }
    }

    /** Does what was asked, or says why not. */
    static void guarded(Messages messages, Runnable act) {
        try {
            act.run();
        } catch (Refusal refusal) {
            Components.warn(refusal.sentence(messages));
        }
    }

    @Override
    public String getPageTitle() {
        return text("modeler.form.page", title.isEmpty() ? key : title);
    }
}
