package org.jiangbu.summary.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.server.HttpStatusCode;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.util.function.Supplier;
import org.jiangbu.base.Refusal;
import org.jiangbu.summary.SummaryVersion.Form;

/** Fetches a report as a file at a click. */
class ReportLink extends Anchor {
    /** @param name of the file, without its ending */
    ReportLink(String label, String description, String name, Form form, Supplier<byte[]> report) {
        Button button = new Button(label, (form == Form.WORD ? VaadinIcon.FILE_TEXT_O : VaadinIcon.PRINT).create());
        button.setAriaLabel(description);
        add(button);
        setHref(DownloadHandler.fromInputStream(event -> {
            try {
                byte[] content = report.get();
                return new DownloadResponse(
                        new ByteArrayInputStream(content), name + "." + form.ending(), form.mime(), content.length);
            } catch (Refusal refusal) {
                return DownloadResponse.error(HttpStatusCode.NOT_FOUND.getCode());
            }
        }));
    }
}
