package org.jiangbu.disbursement.ui;

import static org.jiangbu.base.ui.Components.text;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.util.List;
import org.jiangbu.base.Money;
import org.jiangbu.base.ui.Components;
import org.jiangbu.disbursement.Batches;
import org.jiangbu.disbursement.bank.BankFile;
import org.jiangbu.disbursement.bank.BankFileFacts;
import org.jiangbu.disbursement.bank.BankFileFormat;

/** Hands over the bank's file once its purpose is stated, with its control figures beside it. */
class BankFileDialog extends Dialog {
    private final transient Batches batches;
    private final String batchNo;
    private final Select<BankFileFormat> format = new Select<>();
    private final TextField purpose = new TextField(text("disbursement.ui.purpose"));
    private final Div ready = new Div();

    BankFileDialog(Batches batches, String batchNo, List<BankFileFacts> files, Runnable done) {
        this.batches = batches;
        this.batchNo = batchNo;
        setHeaderTitle(text("disbursement.ui.bankfile"));
        setWidth("min(40rem, 95vw)");
        addOpenedChangeListener(event -> {
            if (!event.isOpened()) done.run();
        });
        format.setLabel(text("disbursement.ui.format"));
        format.setItems(files.stream().map(BankFileFacts::format).toList());
        format.setItemLabelGenerator(one -> text("disbursement.ui.format." + one));
        format.setValue(files.get(0).format());
        purpose.setMaxLength(200);
        purpose.setHelperText(text("disbursement.ui.purpose.help"));
        add(new FormLayout(format, purpose), ready);
        getFooter()
                .add(
                        new Button(text("base.ui.cancel"), event -> close()),
                        Components.primary(text("disbursement.ui.bankfile.write"), this::write));
    }

    private void write() {
        BankFile file = batches.bankFile(batchNo, format.getValue(), purpose.getValue());
        Anchor download = new Anchor(
                DownloadHandler.fromInputStream(event -> new DownloadResponse(
                        new ByteArrayInputStream(file.content()),
                        file.fileName(),
                        file.facts().format().contentType(),
                        file.content().length)),
                text("disbursement.ui.download", file.fileName()));
        BankFileFacts facts = file.facts();
        ready.removeAll();
        ready.add(
                new Paragraph(text(
                        "disbursement.ui.control",
                        facts.count(),
                        Money.ofFen(facts.sumFen()).format(),
                        facts.sha256())),
                download);
    }
}
