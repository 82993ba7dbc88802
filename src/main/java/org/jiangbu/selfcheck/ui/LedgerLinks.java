package org.jiangbu.selfcheck.ui;

import static org.jiangbu.base.ui.Components.text;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.util.Locale;
import java.util.function.Function;
import org.jiangbu.selfcheck.Ledgers;

/** A ledger to take away: as a workbook, and to print. */
class LedgerLinks extends Div {
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final String PDF = "application/pdf";

    /**
     * @param name of the file, without its ending
     * @param write writes the ledger when it is asked for, with the rights of who asks
     */
    LedgerLinks(String name, Function<Ledgers.Form, byte[]> write) {
        addClassName("ledger-links");
        add(
                link(name, Ledgers.Form.XLSX, VaadinIcon.DOWNLOAD, "selfcheck.ledger.excel", write),
                link(name, Ledgers.Form.PDF, VaadinIcon.PRINT, "selfcheck.ledger.pdf", write));
    }

    private static Anchor link(
            String name, Ledgers.Form form, VaadinIcon icon, String words, Function<Ledgers.Form, byte[]> write) {
        String file = name + "." + form.name().toLowerCase(Locale.ROOT);
        DownloadHandler handler = DownloadHandler.fromInputStream(event -> {
            byte[] content = write.apply(form);
            String mime = form == Ledgers.Form.XLSX ? XLSX : PDF;
            return new DownloadResponse(new ByteArrayInputStream(content), file, mime, content.length);
        });
        Anchor link = new Anchor(handler, "");
        link.add(new Button(text(words), icon.create()));
        return link;
    }
}
