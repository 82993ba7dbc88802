package org.jiangbu.modeler.ui;

import static org.jiangbu.base.ui.Components.text;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.RouterLink;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jiangbu.base.Refusal;
import org.jiangbu.base.Wording;
import org.jiangbu.base.ui.Components;
import org.jiangbu.form.FormDefinition;
import org.jiangbu.form.FormField;
import org.jiangbu.modeler.Draft;
import org.jiangbu.modeler.ui.form.FormView;

/** The forms of a draft, which its steps can show. */
class FormBox extends Div {
    private final transient ModelerServices services;
    private final transient Draft draft;
    private final transient Runnable changed;
    private final transient Map<String, Wording> names;

    /** @param changed shows the draft anew */
    FormBox(ModelerServices services, Draft draft, boolean open, Runnable changed) {
        this.services = services;
        this.draft = draft;
        this.changed = changed;
        this.names = services.inspection().formNames(draft.id());
        addClassName("form-box");
        add(new H3(text("modeler.forms")), new Paragraph(text("modeler.forms.hint")));
        UnorderedList list = new UnorderedList();
        list.addClassName("field-rows");
        List<Draft.File> forms = services.files().forms(draft.id());
        forms.forEach(form -> list.add(row(form, open)));
        add(list);
        if (open) {
            Button add = new Button(text("modeler.form.new"), VaadinIcon.PLUS.create(), click -> create());
            add.setDisableOnClick(true);
            add(add);
        }
    }

    private ListItem row(Draft.File form, boolean open) {
        RouterLink link = new RouterLink(
                FormView.title(names, form.key(), services.messages()),
                FormView.class,
                FormView.of(draft.id(), form.key()));
        Span about = new Span(form.key() + " · " + about(form));
        about.addClassName("secondary");
        Div what = new Div(link, about);
        what.addClassName("two-lines");
        ListItem row = new ListItem(what);
        if (open) row.add(remove(form));
        return row;
    }

    private String about(Draft.File form) {
        try {
            String fields = FormDefinition.parse(
                            form.content(), services.messages().locale())
                    .fields()
                    .stream()
                    .map(FormField::label)
                    .collect(Collectors.joining(text("modeler.form.and")));
            return fields.isEmpty() ? text("modeler.fields.none") : fields;
        } catch (Refusal refusal) {
            return refusal.sentence(services.messages());
        }
    }

    private void create() {
        String key = services.files().newForm(draft.id());
        getUI().ifPresent(ui -> ui.navigate(FormView.class, FormView.of(draft.id(), key)));
    }

    private Button remove(Draft.File form) {
        Button remove = new Button(VaadinIcon.TRASH.create(), click -> Components.confirm(
                        text("modeler.form.remove.question", FormView.title(names, form.key(), services.messages())),
                        text("modeler.form.remove.consequence"),
                        text("modeler.remove"),
                        () -> {
                            services.files().remove(draft.id(), form.name());
                            changed.run();
                        })
                .open());
        remove.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ICON);
        remove.setAriaLabel(text("modeler.form.remove", FormView.title(names, form.key(), services.messages())));
        return remove;
    }
}
