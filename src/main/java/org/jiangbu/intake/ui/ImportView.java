package org.jiangbu.intake.ui;

import static org.jiangbu.base.ui.Components.text;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.orderedlayout.HorizontalLayout;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.server.StreamResource;
import jakarta.annotation.security.RolesAllowed;
import java.io.ByteArrayInputStream;
import org.jiangbu.background.Runs;
import org.jiangbu.background.ui.RunProgress;
import org.jiangbu.base.Messages;
import org.jiangbu.base.ui.Components;
import org.jiangbu.intake.ImportPreview;
import org.jiangbu.intake.RegisterImports;
import org.jiangbu.security.Roles;

/** One import: what its rows were judged to be, the confirmation, the progress, and the refused rows as a workbook. */
@Route("intake/import")
@RolesAllowed({Roles.ENTRY_CLERK, Roles.TOWNSHIP_CLERK})
public class ImportView extends VerticalLayout implements HasDynamicTitle, HasUrlParameter<Long> {
    private final transient RegisterImports imports;
    private final transient Runs runs;
    private final transient Messages messages;

    public ImportView(RegisterImports imports, Runs runs, Messages messages) {
        this.imports = imports;
        this.runs = runs;
        this.messages = messages;
        setSizeFull();
    }

    @Override
    public void setParameter(BeforeEvent event, Long importId) {
        show(imports.preview(importId));
    }

    private void show(ImportPreview upload) {
        removeAll();
        add(new RouterLink(text("intake.view.back"), IntakeView.class));
        H2 name = new H2(upload.fileName());
        name.addClassName("file-name");
        HorizontalLayout head = new HorizontalLayout(name, Verdicts.of(upload));
        head.setAlignItems(Alignment.CENTER);
        head.setWrap(true);
        add(head, figures(upload));
        upload.notes().forEach(note -> add(new Paragraph(note)));
        add(actions(upload));
        Long run = upload.runId();
        if (run != null && runs.mine().stream().anyMatch(mine -> mine.id() == run)) {
            add(new RunProgress(runs, messages, run).onEnd(() -> show(imports.preview(upload.id()))));
        }
        RowsPanel rows = new RowsPanel(imports, upload);
        add(rows);
        setFlexGrow(1, rows);
    }

    private static Div figures(ImportPreview upload) {
        Div figures = new Div(
                figure("intake.view.households", String.valueOf(upload.households())),
                figure("intake.view.new-households", String.valueOf(upload.newHouseholds())),
                figure("intake.view.lines", String.valueOf(upload.lines())),
                figure("intake.view.sales", text("base.ui.yuan", upload.sales().format())),
                figure(
                        "intake.view.labour",
                        text("base.ui.yuan", upload.labourIncome().format())));
        figures.addClassName("figures");
        figures.getStyle().set("display", "flex").set("flex-wrap", "wrap").set("gap", "var(--lumo-space-l)");
        return figures;
    }

    private static Div figure(String label, String value) {
        Span name = new Span(text(label));
        name.getStyle().set("color", "var(--lumo-secondary-text-color)").set("display", "block");
        Span number = new Span(value);
        number.getStyle().set("font-weight", "600").set("font-variant-numeric", "tabular-nums");
        return new Div(name, number);
    }

    private HorizontalLayout actions(ImportPreview upload) {
        HorizontalLayout actions = new HorizontalLayout();
        actions.setWrap(true);
        if (upload.confirmable()) {
            Button confirm = Components.primary(text("intake.view.confirm"), () -> {});
            confirm.setDisableOnClick(true); // two clicks ask once
            confirm.addClickListener(event -> ask(upload, confirm));
            actions.add(confirm);
        }
        if (upload.refusedRows() > 0) {
            StreamResource file = new StreamResource(
                    "refused-" + upload.id() + ".xlsx",
                    () -> new ByteArrayInputStream(imports.refusedWorkbook(upload.id())));
            Anchor download = new Anchor(file, "");
            download.getElement().setAttribute("download", true);
            download.add(new Button(text("intake.view.download"), VaadinIcon.DOWNLOAD.create()));
            actions.add(download);
        }
        return actions;
    }

    private void ask(ImportPreview upload, Button asking) {
        ConfirmDialog question = Components.confirm(
                text("intake.view.confirm.title", upload.fileName()),
                text(
                        upload.newHouseholds() == 0 ? "intake.view.confirm.text" : "intake.view.confirm.text-new",
                        upload.households(),
                        upload.lines(),
                        upload.refusedRows(),
                        upload.newHouseholds()),
                text("intake.view.confirm"),
                () -> {
                    asking.setEnabled(true);
                    imports.confirm(upload.id());
                    show(imports.preview(upload.id()));
                });
        question.setCancelText(text("intake.view.confirm.cancel"));
        question.setConfirmButtonTheme("primary");
        question.addCancelListener(event -> asking.setEnabled(true));
        question.open();
    }

    @Override
    public String getPageTitle() {
        return text("intake.title");
    }
}
