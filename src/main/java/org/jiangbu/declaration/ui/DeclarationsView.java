package org.jiangbu.declaration.ui;

import static org.jiangbu.base.ui.Components.text;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParam;
import com.vaadin.flow.router.RouteParameters;
import jakarta.annotation.security.RolesAllowed;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jiangbu.base.ui.Components;
import org.jiangbu.base.ui.MainLayout;
import org.jiangbu.declaration.DeclarationQuery;
import org.jiangbu.declaration.DeclarationStatus;
import org.jiangbu.declaration.DeclarationSummary;
import org.jiangbu.security.CurrentUser;
import org.jiangbu.security.Roles;
import org.jspecify.annotations.Nullable;

/** Declarations of the person's places, newest first; search and status stand in the address. */
@Route(value = "declarations", layout = MainLayout.class)
@Menu(title = "declaration.menu", order = 30, icon = "vaadin:file-text-o")
@RolesAllowed({
    Roles.ENTRY_CLERK,
    Roles.ASSIGNED_CADRE,
    Roles.VILLAGE_CADRE,
    Roles.STATIONED_TEAM,
    Roles.TOWNSHIP_CLERK,
    Roles.TOWNSHIP_LEADER,
    Roles.TOWNSHIP_FINANCE,
    Roles.COUNTY_REVIEWER,
    Roles.COUNTY_LEADER,
    Roles.COUNTY_FINANCE,
    Roles.AUDITOR
})
public class DeclarationsView extends Div implements BeforeEnterObserver, HasDynamicTitle {
    private static final int NARROW_PIXELS = 700;
    private static final String SEARCH = "q";
    private static final String STATUS = "status";

    private final FormServices services;
    private final TextField search = Components.search(text("declaration.search"), text("declaration.search.how"));
    private final Select<DeclarationStatus> status = new Select<>();
    private final Grid<DeclarationSummary> grid;
    private final Grid.Column<DeclarationSummary> card;

    public DeclarationsView(FormServices services, CurrentUser user) {
        this.services = services;
        addClassNames("declarations", "page");
        boolean enters = Stream.of(Roles.ENTRY_CLERK, Roles.TOWNSHIP_CLERK).anyMatch(user::hasRole);
        grid = Components.grid(DeclarationSummary.class, empty(enters));
        card = grid.addColumn(new ComponentRenderer<>(this::card));
        card.setVisible(false);
        columns();
        grid.addItemClickListener(click -> open(click.getItem()));
        status.setItems(DeclarationStatus.values());
        status.setItemLabelGenerator(one -> one == null ? text("declaration.status.any") : text(one.messageKey()));
        status.setEmptySelectionAllowed(true);
        status.setEmptySelectionCaption(text("declaration.status.any"));
        status.setAriaLabel(text("declaration.status"));
        search.addValueChangeListener(event -> go(event.isFromClient()));
        status.addValueChangeListener(event -> go(event.isFromClient()));
        Div bar = new Div(search, status);
        bar.addClassName("filter-bar");
        if (enters) {
            bar.add(Components.primary(
                    text("declaration.new"), () -> getUI().ifPresent(ui -> ui.navigate(NewDeclarationView.class))));
        }
        add(bar, grid);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        QueryParameters asked = event.getLocation().getQueryParameters();
        search.setValue(asked.getSingleParameter(SEARCH).orElse(""));
        status.setValue(asked.getSingleParameter(STATUS)
                .flatMap(name -> Stream.of(DeclarationStatus.values())
                        .filter(one -> one.name().equals(name))
                        .findFirst())
                .orElse(null));
        String words = search.getValue();
        DeclarationStatus wanted = status.getValue();
        grid.setItems(query -> services
                .declarations()
                .search(new DeclarationQuery(null, null, wanted, words, query.getOffset(), query.getLimit()))
                .stream());
    }

    @Override
    public String getPageTitle() {
        return text("declaration.menu");
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        attached.getUI().getPage().retrieveExtendedClientDetails(client -> fit(client.getBodyClientWidth()));
        attached.getUI().getPage().addBrowserWindowResizeListener(resized -> fit(resized.getWidth()));
    }

    private void columns() {
        grid.addColumn(DeclarationSummary::headName)
                .setHeader(text("declaration.column.head"))
                .setAutoWidth(true);
        grid.addColumn(one -> services.areas().fullName(one.areaCode()))
                .setHeader(text("declaration.column.place"))
                .setFlexGrow(2);
        grid.addColumn(DeclarationSummary::number)
                .setHeader(text("declaration.column.number"))
                .setAutoWidth(true);
        grid.addColumn(one -> services.texts().category(one.category())).setHeader(text("declaration.column.category"));
        grid.addColumn(new ComponentRenderer<>(one -> Components.amount(one.declaredFen())))
                .setHeader(text("declaration.column.declared"))
                .setTextAlign(ColumnTextAlign.END);
        grid.addColumn(new ComponentRenderer<>(one -> Components.amount(one.verifiedFen())))
                .setHeader(text("declaration.column.verified"))
                .setTextAlign(ColumnTextAlign.END);
        grid.addColumn(new ComponentRenderer<>(one -> StatusMark.of(one.status())))
                .setHeader(text("declaration.status"))
                .setAutoWidth(true);
    }

    private Div card(DeclarationSummary one) {
        Span name = new Span(one.headName());
        name.addClassName("line-title");
        Span place = new Span(services.areas().fullName(one.areaCode()) + " · " + one.number());
        place.addClassName("secondary");
        Div content = new Div(name, Components.amount(one.declaredFen()), place, StatusMark.of(one.status()));
        content.addClassName("line-card");
        return content;
    }

    private com.vaadin.flow.component.Component empty(boolean enters) {
        return Components.empty(
                VaadinIcon.FILE_TEXT_O,
                text("declaration.empty"),
                text(enters ? "declaration.empty.next" : "declaration.empty.read"));
    }

    private void fit(int width) {
        boolean narrow = width < NARROW_PIXELS;
        grid.getColumns().forEach(column -> column.setVisible((column == card) == narrow));
    }

    private void open(DeclarationSummary one) {
        getUI().ifPresent(ui ->
                ui.navigate(DeclarationDetailView.class, new RouteParameters(new RouteParam("number", one.number()))));
    }

    private void go(boolean fromClient) {
        if (!fromClient) {
            return;
        }
        Map<String, List<String>> asked = new HashMap<>();
        if (!search.isEmpty()) {
            asked.put(SEARCH, List.of(search.getValue()));
        }
        @Nullable DeclarationStatus wanted = status.getValue();
        if (wanted != null) {
            asked.put(STATUS, List.of(wanted.name()));
        }
        getUI().ifPresent(ui -> ui.navigate(DeclarationsView.class, new QueryParameters(asked)));
    }
}
