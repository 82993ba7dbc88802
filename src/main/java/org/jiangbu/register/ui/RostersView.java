package org.jiangbu.register.ui;

import static org.jiangbu.base.ui.Components.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.jiangbu.base.ui.Card;
import org.jiangbu.base.ui.CardRows;
import org.jiangbu.base.ui.Components;
import org.jiangbu.policy.Programme;
import org.jiangbu.policy.Programmes;
import org.jiangbu.region.Areas;
import org.jiangbu.register.RosterView;
import org.jiangbu.register.Rosters;
import org.jiangbu.security.CurrentUser;
import org.jiangbu.security.Roles;

/** The rosters of the person's townships, and what waits to be gathered. */
@Route("registers")
@Menu(title = "register.view.title", order = 50, icon = "vaadin:clipboard-text")
@RolesAllowed({
    Roles.VILLAGE_CADRE,
    Roles.TOWNSHIP_CLERK,
    Roles.TOWNSHIP_LEADER,
    Roles.TOWNSHIP_FINANCE,
    Roles.COUNTY_REVIEWER,
    Roles.COUNTY_LEADER,
    Roles.COUNTY_FINANCE,
    Roles.AUDITOR
})
public class RostersView extends VerticalLayout implements HasDynamicTitle {
    private static final int TOWNSHIP_CODE_LENGTH = 9;

    private final transient Rosters rosters;
    private final transient Areas areas;
    private final transient CurrentUser user;
    private final Select<Integer> year = new Select<>();
    private final VerticalLayout waiting = new VerticalLayout();
    private final Grid<RosterView> grid = Components.grid(
            RosterView.class,
            Components.empty(VaadinIcon.CLIPBOARD_TEXT, text("register.view.title"), text("register.view.empty")));

    public RostersView(Rosters rosters, Programmes programmes, Areas areas, CurrentUser user) {
        this.rosters = rosters;
        this.areas = areas;
        this.user = user;
        List<Integer> years = programmes.all().stream().map(Programme::year).toList();
        year.setItems(years);
        year.setLabel(text("register.view.year"));
        years.stream().findFirst().ifPresent(year::setValue);
        year.addValueChangeListener(changed -> refresh());
        waiting.setPadding(false);
        setSizeFull();
        columns();
        add(year, waiting, grid);
        refresh();
    }

    private void columns() {
        grid.addComponentColumn(roster -> new RouterLink(roster.number(), RosterDetailView.class, roster.number()))
                .setHeader(text("register.view.number"))
                .setAutoWidth(true);
        grid.addColumn(roster -> areas.fullName(roster.townshipCode()))
                .setHeader(text("register.view.township"))
                .setAutoWidth(true);
        grid.addComponentColumn(RosterFacts::status)
                .setHeader(text("register.view.status"))
                .setAutoWidth(true);
        grid.addColumn(RosterView::households)
                .setHeader(text("register.view.households"))
                .setTextAlign(ColumnTextAlign.END);
        grid.addComponentColumn(roster -> Components.amount(roster.industryFen()))
                .setHeader(text("register.view.industry"))
                .setTextAlign(ColumnTextAlign.END)
                .setAutoWidth(true);
        grid.addComponentColumn(roster -> Components.amount(roster.labourFen()))
                .setHeader(text("register.view.labour"))
                .setTextAlign(ColumnTextAlign.END)
                .setAutoWidth(true);
        grid.addComponentColumn(roster -> Components.amount(roster.totalFen()))
                .setHeader(text("register.view.total"))
                .setTextAlign(ColumnTextAlign.END)
                .setAutoWidth(true);
        CardRows.follow(grid, text("register.view.title"), this::card);
        grid.setSizeFull();
    }

    private Component card(RosterView roster) {
        RouterLink link = new RouterLink(roster.number(), RosterDetailView.class, roster.number());
        return new Card(link, RosterFacts.status(roster))
                .note(areas.fullName(roster.townshipCode()))
                .fact(text("register.view.households"), new Span(String.valueOf(roster.households())))
                .amount(text("register.view.industry"), roster.industryFen())
                .amount(text("register.view.labour"), roster.labourFen())
                .amount(text("register.view.total"), roster.totalFen());
    }

    private void refresh() {
        waiting.removeAll();
        if (year.getValue() == null) {
            return;
        }
        grid.setItems(rosters.list(year.getValue()));
        user.scopes(Roles.TOWNSHIP_CLERK).stream()
                .filter(scope -> scope.length() == TOWNSHIP_CODE_LENGTH)
                .forEach(this::offer);
        waiting.setVisible(waiting.getComponentCount() > 0);
    }

    private void offer(String township) {
        int open = rosters.waiting(year.getValue(), township);
        if (open > 0) {
            waiting.add(Components.primary(
                    text("register.view.gather", areas.fullName(township), open), () -> gather(township)));
        }
    }

    private void gather(String township) {
        String number = rosters.open(year.getValue(), township);
        Components.done(text("register.view.opened", number));
        refresh();
    }

    @Override
    public String getPageTitle() {
        return text("register.view.title");
    }
}
