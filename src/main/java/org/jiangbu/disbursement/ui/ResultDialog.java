package org.jiangbu.disbursement.ui;

import static org.jiangbu.base.ui.Components.text;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H4;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.upload.Upload;
import java.io.ByteArrayInputStream;
import org.jiangbu.base.Money;
import org.jiangbu.base.ui.Components;
import org.jiangbu.disbursement.Batches;
import org.jiangbu.disbursement.ResultPreview;

/** Takes the bank's result file, shows what it says, and books it when the person agrees. */
class ResultDialog extends Dialog {
    private static final int MAX_BYTES = 5 * 1024 * 1024;
    private static final int SHOWN = 20;

    private final transient Batches batches;
    private final String batchNo;
    private final transient Runnable done;
    private final Div said = new Div();
    private final Button book;
    private byte[] file = {};

    ResultDialog(Batches batches, String batchNo, Runnable done) {
        this.batches = batches;
        this.batchNo = batchNo;
        this.done = done;
        setHeaderTitle(text("disbursement.ui.result.upload"));
        setWidth("min(48rem, 95vw)");
        Upload upload = Components.fileUpload(this::received, MAX_BYTES, ".csv", ".txt", ".xlsx");
        book = Components.primary(text("disbursement.ui.result.book"), this::book);
        book.setEnabled(false);
        book.setDisableOnClick(true);
        add(new Paragraph(text("disbursement.ui.result.help")), upload, said);
        getFooter().add(new Button(text("base.ui.cancel"), event -> close()), book);
    }

    private void received(String name, byte[] content) {
        said.removeAll();
        book.setEnabled(false);
        file = content;
        said.add(new H4(name));
        show(batches.previewResult(batchNo, new ByteArrayInputStream(file)));
    }

    private void show(ResultPreview preview) {
        said.add(new Paragraph(text(
                "disbursement.ui.result.says",
                preview.paidLines(),
                Money.ofFen(preview.paidFen()).format(),
                preview.failedLines(),
                Money.ofFen(preview.failedFen()).format())));
        UnorderedList list = new UnorderedList();
        preview.problems().stream()
                .limit(SHOWN)
                .forEach(problem -> list.add(new ListItem(
                        problem.row() == 0
                                ? problem.text()
                                : text("disbursement.ui.result.row", problem.row(), problem.text()))));
        preview.failures().stream()
                .limit(SHOWN)
                .forEach(failure -> list.add(new ListItem(text(
                        "disbursement.ui.result.failure",
                        failure.headName(),
                        Money.ofFen(failure.amountFen()).format(),
                        text("disbursement.reason." + failure.reason())))));
        said.add(list);
        if (!preview.problems().isEmpty()) said.add(new Paragraph(text("disbursement.ui.result.refused")));
        book.setEnabled(preview.problems().isEmpty() && !preview.alreadyBooked());
        if (preview.alreadyBooked()) said.add(new Paragraph(text("disbursement.ui.result.already")));
    }

    private void book() {
        batches.importResult(batchNo, new ByteArrayInputStream(file));
        Components.done(text("disbursement.ui.result.booked"));
        close();
        done.run();
    }
}
