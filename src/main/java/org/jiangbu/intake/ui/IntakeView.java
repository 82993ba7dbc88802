package org.jiangbu.intake.ui;

import static org.jiangbu.base.ui.Components.text;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import org.jiangbu.base.ui.Components;
import org.jiangbu.intake.ImportPreview;
import org.jiangbu.intake.RegisterImports;
import org.jiangbu.policy.Programmes;
import org.jiangbu.security.Roles;

/** Registers of the person's areas: upload one, see those that came before. */
@Route("intake")
@Menu(title = "intake.menu", order = 31, icon = "vaadin:file-table")
@RolesAllowed({Roles.ENTRY_CLERK, Roles.TOWNSHIP_CLERK})
public class IntakeView extends VerticalLayout implements HasDynamicTitle {
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    public IntakeView(RegisterImports imports, Programmes programmes, Clock clock) {
        setSizeFull();
        Grid<ImportPreview> grid = Components.grid(
                ImportPreview.class,
                Components.empty(
                        VaadinIcon.FILE_TABLE,
                        text("intake.view.imports.empty"),
                        text("intake.view.imports.empty.next")));
        grid.addComponentColumn(upload -> new RouterLink(upload.fileName(), ImportView.class, upload.id()))
                .setHeader(text("intake.view.file"))
                .setWidth("12rem")
                .setFlexGrow(1);
        grid.addThemeVariants(GridVariant.LUMO_WRAP_CELL_CONTENT);
        grid.addColumn(upload -> MINUTE.format(upload.uploadedAt().atZone(clock.getZone())))
                .setHeader(text("intake.view.uploaded"))
                .setWidth("10.5rem")
                .setFlexGrow(0);
        grid.addComponentColumn(Verdicts::of)
                .setHeader(text("intake.view.status"))
                .setWidth("7.5rem")
                .setFlexGrow(0);
        grid.addColumn(upload -> upload.acceptedRows() + " / " + upload.warnedRows() + " / " + upload.refusedRows())
                .setHeader(text("intake.view.counts"))
                .setWidth("10rem")
                .setFlexGrow(0);
        grid.addItemClickListener(click -> show(click.getItem()));
        grid.setItems(imports.list());
        add(new UploadForm(imports, programmes, IntakeView::show), new H3(text("intake.view.imports")), grid);
        setFlexGrow(1, grid);
    }

    private static void show(ImportPreview upload) {
        UI.getCurrent().navigate(ImportView.class, upload.id());
    }

    @Override
    public String getPageTitle() {
        return text("intake.title");
    }
}
