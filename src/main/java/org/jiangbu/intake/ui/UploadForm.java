package org.jiangbu.intake.ui;

import static org.jiangbu.base.ui.Components.text;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.orderedlayout.HorizontalLayout;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.upload.Upload;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.jiangbu.base.ui.Components;
import org.jiangbu.intake.ImportPreview;
import org.jiangbu.intake.RegisterImports;
import org.jiangbu.intake.reading.WorkbookGuard;
import org.jiangbu.policy.Programme;
import org.jiangbu.policy.Programmes;

/** Takes a register for a programme year and hands its preview on. */
class UploadForm extends VerticalLayout {
    private final transient RegisterImports imports;
    private final transient Consumer<ImportPreview> received;
    private final Select<Programme> programme = new Select<>();
    private final Checkbox initialLoad = new Checkbox(text("intake.view.initial-load"));

    UploadForm(RegisterImports imports, Programmes programmes, Consumer<ImportPreview> received) {
        this.imports = imports;
        this.received = received;
        setPadding(false);
        setSpacing(false);
        List<Programme> open =
                programmes.all().stream().filter(Programme::isOpen).toList();
        programme.setLabel(text("intake.view.programme"));
        programme.setItems(open);
        programme.setItemLabelGenerator(p -> p.name(locale()));
        open.stream().findFirst().ifPresent(programme::setValue);
        initialLoad.setTooltipText(text("intake.view.initial-load.hint"));
        programme.setWidth("20rem");
        Upload upload = Components.fileUpload(this::received, WorkbookGuard.MAX_FILE_BYTES, ".xlsx");
        upload.setWidthFull();
        HorizontalLayout choices = new HorizontalLayout(programme, initialLoad);
        choices.setAlignItems(Alignment.BASELINE);
        choices.setWrap(true);
        Span hint = new Span(text("intake.view.initial-load.hint"));
        hint.addClassName("hint");
        add(
                choices,
                hint,
                new Paragraph(text("intake.view.upload.hint", WorkbookGuard.MAX_FILE_BYTES / 1024 / 1024)),
                upload);
    }

    private void received(String fileName, byte[] content) {
        Programme chosen = programme.getValue();
        if (chosen == null) {
            return;
        }
        received.accept(
                imports.upload(fileName, new ByteArrayInputStream(content), chosen.year(), initialLoad.getValue()));
    }

    private Locale locale() {
        return getLocale();
    }
}
