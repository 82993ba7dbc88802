package org.jiangbu.tasklist.ui;

import static org.jiangbu.base.ui.Components.text;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.List;
import org.jiangbu.base.ui.Components;
import org.jiangbu.base.ui.FilePreview;
import org.jiangbu.tasklist.TaskFile;
import org.jiangbu.tasklist.TaskFiles;

/** The evidence of a task, to look at and, while the list is not closed, to add to. */
class TaskFileBox extends Div {
    private final transient TaskFiles files;
    private final int year;
    private final long rowId;
    private final boolean editable;
    private final UnorderedList list = new UnorderedList();
    private final Span none = new Span(text("tasklist.view.files.none"));

    TaskFileBox(TaskFiles files, int year, long rowId, boolean editable) {
        this.files = files;
        this.year = year;
        this.rowId = rowId;
        this.editable = editable;
        addClassName("evidence");
        none.addClassName("secondary");
        add(none, list);
        if (editable) {
            add(Components.fileUpload(
                    (name, content) -> {
                        files.add(year, rowId, name, content);
                        refresh();
                        Components.done(text("tasklist.view.file.added"));
                    },
                    TaskFiles.MAX_BYTES,
                    "image/jpeg",
                    "image/png",
                    "image/webp",
                    "application/pdf"));
        }
        refresh();
    }

    private void refresh() {
        List<TaskFile> present = files.of(year, rowId);
        list.removeAll();
        present.forEach(file -> list.add(item(file)));
        list.setVisible(!present.isEmpty());
        none.setVisible(present.isEmpty());
    }

    private ListItem item(TaskFile file) {
        ListItem item = new ListItem(new FilePreview("files/tasks/" + file.id(), file.mime(), file.fileName()));
        if (editable) {
            Button out = new Button(VaadinIcon.TRASH.create(), click -> ask(file));
            out.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ICON);
            out.setAriaLabel(text("tasklist.view.file.remove", file.fileName()));
            item.add(out);
        }
        return item;
    }

    private void ask(TaskFile file) {
        Components.confirm(
                        text("tasklist.view.file.remove.question", file.fileName()),
                        text("tasklist.view.file.remove.consequence"),
                        text("tasklist.view.file.remove.do"),
                        () -> {
                            files.remove(file.id());
                            refresh();
                        })
                .open();
    }
}
