package org.jiangbu.oversight.ui;

import static org.jiangbu.base.ui.Components.text;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.server.HttpStatusCode;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.util.Locale;
import java.util.function.Function;
import org.jiangbu.base.Messages;
import org.jiangbu.base.Refusal;
import org.jiangbu.base.ui.Components;
import org.jiangbu.oversight.BoardExport.Form;

/** A list to take away: as a workbook, and to print. It is written when it is asked for, with the rights of who asks. */
class ExportLinks extends Div {
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final String PDF = "application/pdf";

    private final transient Messages messages;

    /** @param key of its words in the message files, which name the workbook, the print and the file */
    ExportLinks(String key, Messages messages, Function<Form, byte[]> write) {
        this.messages = messages;
        addClassName("export-links");
        add(
                link(text(key), text(key + ".file"), Form.XLSX, write),
                link(text(key + ".pdf"), text(key + ".file"), Form.PDF, write));
    }

    private Anchor link(String words, String name, Form form, Function<Form, byte[]> write) {
        String file = name + "." + form.name().toLowerCase(Locale.ROOT);
        Anchor link = new Anchor(
                DownloadHandler.fromInputStream(event -> {
                    try {
                        byte[] content = write.apply(form);
                        String mime = form == Form.XLSX ? XLSX : PDF;
                        return new DownloadResponse(new ByteArrayInputStream(content), file, mime, content.length);
                    } catch (Refusal refusal) {
                        event.getUI().access(() -> Components.warn(refusal.sentence(messages)));
                        return DownloadResponse.error(HttpStatusCode.CONFLICT.getCode());
                    }
                }),
                "");
        Button button = new Button(words, (form == Form.XLSX ? VaadinIcon.DOWNLOAD : VaadinIcon.PRINT).create());
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        link.add(button);
        return link;
    }
}
