package org.jiangbu.modeler.ui.form;

import static org.jiangbu.base.ui.Components.text;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jiangbu.base.Messages;
import org.jiangbu.base.ui.Components;
import org.jiangbu.modeler.ui.FindingSign;
import org.jiangbu.workflow.check.Finding;

/** The fields of a form from top to bottom: changed, moved, taken out, and new ones of a chosen kind. */
class FieldRows extends Div {
    private final transient FormPaper paper;
    private final transient List<Finding> findings;
    private final boolean open;
    private final Map<String, String> roles;
    private final transient Messages messages;
    private final transient Consumer<Consumer<FormPaper>> change;

    /**
     * @param findings what is wrong with the form, the gravest first
     * @param open whether the form may be changed
     * @param change keeps a change of the form, or refuses it
     */
    FieldRows(
            FormPaper paper,
            List<Finding> findings,
            boolean open,
            Map<String, String> roles,
            Messages messages,
            Consumer<Consumer<FormPaper>> change) {
        this.paper = paper;
        this.findings = findings;
        this.open = open;
        this.roles = roles;
        this.messages = messages;
        this.change = change;
        add(new H3(text("modeler.fields")));
        if (paper.size() == 0) add(new Paragraph(text("modeler.fields.none")));
        OrderedList list = new OrderedList();
        list.addClassName("field-rows");
        for (int i = 0; i < paper.size(); i++) list.add(row(i));
        add(list);
        if (open) add(adding());
    }

    private ListItem row(int index) {
        Span name = new Span(label(index));
        name.addClassName("card-title");
        Span about = new Span(paper.isField(index) ? about(paper.field(index)) : text("modeler.field.other"));
        about.addClassName("secondary");
        Div what = new Div(name, about);
        what.addClassName("two-lines");
        ListItem row = new ListItem(what);
        findings.stream()
                .filter(finding -> paper.has(index, finding.elementId()))
                .findFirst()
                .ifPresent(finding -> row.add(FindingSign.of(finding)));
        if (open) row.add(acts(index));
        return row;
    }

    private String label(int index) {
        return paper.label(index).in(messages.locale());
    }

    private String about(FieldDraft field) {
        List<String> said = new ArrayList<>();
        said.add(text("modeler.kind." + field.kind()));
        if (field.required()) said.add(text("modeler.field.required"));
        if (field.readOnly()) said.add(text("modeler.field.readOnly"));
        if (!field.editableBy().isEmpty()) {
            said.add(text(
                    "modeler.field.only",
                    String.join(
                            text("modeler.form.and"),
                            field.editableBy().stream()
                                    .map(role -> roles.getOrDefault(role, role))
                                    .sorted()
                                    .toList())));
        }
        return String.join(" · ", said);
    }

    private Div acts(int index) {
        String name = label(index);
        Div acts = new Div();
        acts.addClassName("rung-acts");
        if (paper.isField(index)) {
            acts.add(act(VaadinIcon.PENCIL, "modeler.field.change", name, () -> edit(index)));
        }
        if (index > 0) acts.add(act(VaadinIcon.ARROW_UP, "modeler.field.up", name, () -> move(index, -1)));
        if (index + 1 < paper.size()) {
            acts.add(act(VaadinIcon.ARROW_DOWN, "modeler.field.down", name, () -> move(index, 1)));
        }
        acts.add(act(VaadinIcon.TRASH, "modeler.field.remove", name, () -> remove(index)));
        return acts;
    }

    private static Button act(VaadinIcon icon, String key, String name, Runnable act) {
        Button button = new Button(icon.create(), click -> act.run());
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ICON);
        button.setAriaLabel(text(key, name));
        button.setTooltipText(text(key, name));
        return button;
    }

    private void edit(int index) {
        new FieldDialog(
                        text("modeler.field.change", label(index)),
                        paper.field(index),
                        roles,
                        messages,
                        field -> change.accept(now -> now.change(index, field)))
                .open();
    }

    private void move(int index, int by) {
        FormView.guarded(messages, () -> change.accept(now -> now.move(index, by)));
    }

    private void remove(int index) {
        Components.confirm(
                        text("modeler.field.remove.question", label(index)),
                        text("modeler.field.remove.consequence"),
                        text("modeler.remove"),
                        () -> FormView.guarded(messages, () -> change.accept(now -> now.remove(index))))
                .open();
    }

    private Div adding() {
        Div kinds = new Div(new Span(text("modeler.field.add")));
        kinds.addClassName("flow-acts");
        for (FieldKind kind : FieldKind.values()) {
            Button add = new Button(text("modeler.kind." + kind), VaadinIcon.PLUS.create(), click -> new FieldDialog(
                            text("modeler.field.new", text("modeler.kind." + kind)),
                            FieldDraft.of(kind),
                            roles,
                            messages,
                            field -> change.accept(now -> now.add(field)))
                    .open());
            add.addThemeVariants(ButtonVariant.LUMO_SMALL);
            kinds.add(add);
        }
        return kinds;
    }
}
