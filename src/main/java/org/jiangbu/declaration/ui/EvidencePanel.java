package org.jiangbu.declaration.ui;

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
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.upload.Upload;
import java.util.ArrayList;
import java.util.List;
import org.jiangbu.base.Refusal;
import org.jiangbu.base.ui.Components;
import org.jiangbu.base.ui.FilePreview;
import org.jiangbu.declaration.EvidenceInfo;
import org.jiangbu.declaration.EvidenceType;
import org.jiangbu.declaration.Evidences;

/** Evidence of a declaration, to look at and, while it may be changed, to add to. */
class EvidencePanel extends Div {
    private final Evidences evidences;
    private final long declarationId;
    private final UnorderedList list = new UnorderedList();
    private final List<EvidenceInfo> shown;
    private final boolean editable;

    EvidencePanel(
            Evidences evidences, long declarationId, List<EvidenceInfo> present, boolean editable, boolean paper) {
        this.evidences = evidences;
        this.declarationId = declarationId;
        this.editable = editable;
        this.shown = new ArrayList<>(present);
        addClassName("evidence");
        add(new H3(text("declaration.evidence")));
        if (paper) {
            Paragraph hint = new Paragraph(text("declaration.evidence.paper"));
            hint.addClassName("secondary");
            add(hint);
        }
        add(list);
        if (editable) {
            add(uploading());
        }
        refresh();
    }

    private Div uploading() {
        Select<EvidenceType> type = new Select<>();
        type.setLabel(text("declaration.evidence.type"));
        type.setItems(EvidenceType.values());
        type.setItemLabelGenerator(one -> text(one.messageKey()));
        type.setValue(EvidenceType.SIGNED_FORM);
        Upload upload = Components.fileUpload(
                (name, content) -> keep(type.getValue(), name, content),
                Evidences.MAX_BYTES,
                "image/jpeg",
                "image/png",
                "image/webp",
                "application/pdf");
        Div adding = new Div(type, upload);
        adding.addClassName("evidence-add");
        return adding;
    }

    private void keep(EvidenceType type, String fileName, byte[] content) {
        EvidenceInfo info = evidences.add(declarationId, type, fileName, content);
        shown.removeIf(one -> one.id() == info.id());
        shown.add(info);
        refresh();
        Components.done(text("declaration.evidence.added"));
    }

    private void refresh() {
        list.removeAll();
        if (shown.isEmpty()) {
            ListItem none = new ListItem(text("declaration.evidence.none"));
            none.addClassName("secondary");
            list.add(none);
        }
        shown.forEach(info -> list.add(item(info)));
    }

    private ListItem item(EvidenceInfo info) {
        FilePreview link = new FilePreview("files/evidence/" + info.id(), info.mime(), info.fileName());
        Span type = new Span(text("declaration.evidence." + info.type()));
        Span size = new Span(text("declaration.evidence.size", Math.max(1, info.bytes() / 1024)));
        size.addClassName("secondary");
        ListItem item = new ListItem(type, link, size);
        if (info.alsoAt() != null) {
            item.add(Components.state(
                    VaadinIcon.WARNING, text("declaration.evidence.shared", info.alsoAt()), "warning"));
        }
        if (editable) {
            Button out = new Button(VaadinIcon.TRASH.create(), event -> ask(info));
            out.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ICON);
            out.setAriaLabel(text("declaration.evidence.remove", info.fileName()));
            out.setTooltipText(text("declaration.evidence.remove", info.fileName()));
            item.add(out);
        }
        return item;
    }

    private void ask(EvidenceInfo info) {
        Components.confirm(
                        text("declaration.evidence.remove.question", info.fileName()),
                        text("declaration.evidence.remove.consequence"),
                        text("declaration.evidence.remove.do"),
                        () -> remove(info))
                .open();
    }

    private void remove(EvidenceInfo info) {
        try {
            evidences.remove(info.id());
        } catch (Refusal refusal) {
            Components.warn(text(refusal.key(), refusal.args()));
            return;
        }
        shown.remove(info);
        refresh();
        Components.done(text("declaration.evidence.removed"));
    }
}
