package org.jiangbu.people.ui;

import static org.jiangbu.base.ui.Components.text;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jiangbu.base.IdNumber;
import org.jiangbu.base.ui.Components;
import org.jiangbu.base.ui.MainLayout;
import org.jiangbu.people.HouseholdSummary;
import org.jiangbu.security.Roles;

/** The register of households, at most 200 at a time; ID numbers are masked. */
@Route(value = "households", layout = MainLayout.class)
@Menu(title = "people.menu", order = 60, icon = "vaadin:home-o")
@RolesAllowed({
    Roles.ENTRY_CLERK,
    Roles.ASSIGNED_CADRE,
    Roles.VILLAGE_CADRE,
    Roles.TOWNSHIP_CLERK,
    Roles.TOWNSHIP_LEADER,
    Roles.TOWNSHIP_FINANCE,
    Roles.COUNTY_REVIEWER,
    Roles.AUDITOR
})
public class HouseholdsView extends Div implements BeforeEnterObserver, HasDynamicTitle {
    private static final int MOST = 200;
    private static final int NARROW_PIXELS = 700;
    private static final String SEARCH = "q";

    private final HouseholdServices services;
    private final TextField search = Components.search(text("people.search"), text("people.search.how"));
    private final Span capped = new Span(text("people.capped", MOST));
    private final Map<Long, String> cadreNames = new HashMap<>();
    private final Set<Long> waiting = new HashSet<>();
    private final Grid<HouseholdSummary> grid;
    private final Grid.Column<HouseholdSummary> card;

    public HouseholdsView(HouseholdServices services) {
        this.services = services;
        addClassNames("households", "page");
        grid = Components.grid(
                HouseholdSummary.class,
                Components.empty(VaadinIcon.HOME_O, text("people.empty"), text("people.empty.next")));
        card = grid.addColumn(new ComponentRenderer<>(this::card));
        card.setVisible(false);
        grid.addColumn(HouseholdSummary::headName)
                .setHeader(text("people.column.head"))
                .setAutoWidth(true);
        grid.addColumn(one -> IdNumber.mask(one.headIdNo()))
                .setHeader(text("people.column.id-no"))
                .setAutoWidth(true);
        grid.addColumn(one -> services.areas().fullName(one.areaCode()))
                .setHeader(text("people.column.place"))
                .setFlexGrow(2);
        grid.addColumn(HouseholdSummary::householdNo)
                .setHeader(text("people.column.number"))
                .setAutoWidth(true);
        grid.addColumn(HouseholdSummary::size).setHeader(text("people.column.size"));
        grid.addColumn(this::cadre).setHeader(text("people.column.cadre")).setAutoWidth(true);
        grid.addColumn(new ComponentRenderer<>(this::mark))
                .setHeader(text("people.column.account"))
                .setAutoWidth(true);
        grid.addItemClickListener(click -> open(click.getItem()));
        search.addValueChangeListener(event -> {
            if (event.isFromClient()) {
                getUI().ifPresent(
                                ui -> ui.navigate(HouseholdsView.class, QueryParameters.of(SEARCH, event.getValue())));
            }
        });
        capped.addClassName("secondary");
        Div bar = new Div(search);
        bar.addClassName("filter-bar");
        add(bar, capped, grid);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        search.setValue(event.getLocation()
                .getQueryParameters()
                .getSingleParameter(SEARCH)
                .orElse(""));
        refresh();
    }

    @Override
    public String getPageTitle() {
        return text("people.menu");
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        attached.getUI().getPage().retrieveExtendedClientDetails(client -> fit(client.getBodyClientWidth()));
        attached.getUI().getPage().addBrowserWindowResizeListener(resized -> fit(resized.getWidth()));
    }

    private void refresh() {
        List<HouseholdSummary> found = services.households().search(search.getValue(), null, MOST);
        cadreNames.clear();
        cadreNames.putAll(services.staff()
                .names(found.stream()
                        .map(HouseholdSummary::cadreId)
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList()));
        waiting.clear();
        waiting.addAll(services.changes()
                .waitingAmong(found.stream().map(HouseholdSummary::id).toList()));
        capped.setVisible(found.size() == MOST);
        grid.setItems(found);
    }

    private String cadre(HouseholdSummary household) {
        Long cadre = household.cadreId();
        return cadre == null ? text("people.no-cadre") : cadreNames.getOrDefault(cadre, "");
    }

    private Span mark(HouseholdSummary household) {
        return waiting.contains(household.id())
                ? Components.state(VaadinIcon.HOURGLASS, text("people.change.mark"), "warning")
                : new Span();
    }

    private Div card(HouseholdSummary one) {
        Span name = new Span(one.headName());
        name.addClassName("line-title");
        Span place = new Span(services.areas().fullName(one.areaCode()));
        place.addClassName("secondary");
        Span number = new Span(IdNumber.mask(one.headIdNo()));
        number.addClassName("secondary");
        Div content = new Div(name, new Span(cadre(one)), place, number, mark(one));
        content.addClassName("line-card");
        return content;
    }

    private void fit(int width) {
        boolean narrow = width < NARROW_PIXELS;
        grid.getColumns().forEach(column -> column.setVisible((column == card) == narrow));
    }

    private void open(HouseholdSummary household) {
        new HouseholdDialog(household, services, this::refresh).open();
    }
}
