package org.jiangbu.selfcheck.ui;

import static org.jiangbu.base.ui.Components.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import org.jiangbu.base.Refusal;
import org.jiangbu.base.ui.Components;
import org.jiangbu.base.ui.FilePreview;
import org.jiangbu.selfcheck.CheckFile;
import org.jiangbu.selfcheck.CheckFiles;

/** The files of an item or of a finding, to look at and, while it is open, to add to. */
class FileBox extends Div {
    private final CheckFiles files;
    private final List<CheckFile> shown;
    private final boolean editable;
    private final UnorderedList list = new UnorderedList();

    /** @param keep stores a file by its name and content */
    FileBox(CheckFiles files, List<CheckFile> present, boolean editable, BiFunction<String, byte[], CheckFile> keep) {
        this.files = files;
        this.shown = new ArrayList<>(present);
        this.editable = editable;
        addClassName("evidence");
        add(list);
        if (editable) {
            add(Components.fileUpload(
                    (name, content) -> {
                        shown.add(keep.apply(name, content));
                        refresh();
                        Components.done(text("selfcheck.view.file.added"));
                    },
                    CheckFiles.MAX_BYTES,
                    "image/jpeg",
                    "image/png",
                    "image/webp",
                    "application/pdf"));
        }
        refresh();
    }

    private void refresh() {
        list.removeAll();
        shown.forEach(file -> list.add(item(file)));
        list.setVisible(!shown.isEmpty());
    }

    private ListItem item(CheckFile file) {
        ListItem item = new ListItem(shown(file));
        if (editable) {
            Button out = new Button(VaadinIcon.TRASH.create(), click -> ask(file));
            out.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ICON);
            out.setAriaLabel(text("selfcheck.view.file.remove", file.fileName()));
            item.add(out);
        }
        return item;
    }

    /** A paper to look at; for who may not open it, that there is one. */
    static Component shown(CheckFile file) {
        return file.open()
                ? new FilePreview("files/self-check/" + file.id(), file.mime(), file.fileName())
                : Components.state(VaadinIcon.FILE_TEXT_O, text("selfcheck.view.file.closed"), "contrast");
    }

    private void ask(CheckFile file) {
        Components.confirm(
                        text("selfcheck.view.file.remove.question", file.fileName()),
                        text("selfcheck.view.file.remove.consequence"),
                        text("selfcheck.view.file.remove.do"),
                        () -> remove(file))
                .open();
    }

    private void remove(CheckFile file) {
        try {
            files.remove(file.id());
        } catch (Refusal refusal) {
            Components.warn(text(refusal.key(), refusal.args()));
            return;
        }
        shown.remove(file);
        refresh();
    }
}
