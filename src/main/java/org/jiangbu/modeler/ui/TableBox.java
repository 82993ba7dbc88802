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
import java.util.Optional;
import java.util.stream.Collectors;
import org.jiangbu.base.ui.Components;
import org.jiangbu.modeler.Draft;
import org.jiangbu.modeler.ui.table.TableView;
import org.jiangbu.workflow.check.ModelFile;
import org.jiangbu.workflow.check.TableXml;
import org.jiangbu.workflow.table.DecisionTable;

/** The decision tables of a draft, by which its system actions can decide. */
class TableBox extends Div {
    private final transient ModelerServices services;
    private final transient Draft draft;
    private final transient Runnable changed;

    /** @param changed shows the draft anew */
    TableBox(ModelerServices services, Draft draft, boolean open, Runnable changed) {
        this.services = services;
        this.draft = draft;
        this.changed = changed;
        addClassName("form-box");
        add(new H3(text("modeler.tables")), new Paragraph(text("modeler.tables.hint")));
        List<Draft.File> tables = services.files().tables(draft.id());
        UnorderedList list = new UnorderedList();
        list.addClassName("field-rows");
        tables.forEach(table -> list.add(row(table, open)));
        add(list);
        if (open) {
            Button add = new Button(text("modeler.table.new"), VaadinIcon.PLUS.create(), click -> create());
            add.setDisableOnClick(true);
            add(add);
        }
        setVisible(open || !tables.isEmpty());
    }

    private ListItem row(Draft.File file, boolean open) {
        Optional<DecisionTable> table = TableXml.read(ModelFile.of(file.name(), file.content()));
        String name = table.map(DecisionTable::name).orElse(file.key());
        RouterLink link = new RouterLink(name, TableView.class, TableView.of(draft.id(), file.key()));
        String results = table.map(DecisionTable::results).orElse(List.of()).stream()
                .collect(Collectors.joining(text("modeler.form.and")));
        Span about = new Span(file.key() + " · " + text("modeler.table.about", results));
        about.addClassName("secondary");
        Div what = new Div(link, about);
        what.addClassName("two-lines");
        ListItem row = new ListItem(what);
        if (open) row.add(remove(file, name));
        return row;
    }

    private void create() {
        String key = services.files().newTable(draft.id());
        getUI().ifPresent(ui -> ui.navigate(TableView.class, TableView.of(draft.id(), key)));
    }

    private Button remove(Draft.File file, String name) {
        Button remove = new Button(VaadinIcon.TRASH.create(), click -> Components.confirm(
                        text("modeler.table.remove.question", name),
                        text("modeler.table.remove.step"),
                        text("modeler.remove"),
                        () -> {
                            services.files().remove(draft.id(), file.name());
                            changed.run();
                        })
                .open());
        remove.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ICON);
        remove.setAriaLabel(text("modeler.table.remove", name));
        return remove;
    }
}
