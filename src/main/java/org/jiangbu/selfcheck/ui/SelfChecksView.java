package org.jiangbu.selfcheck.ui;

import static org.jiangbu.base.ui.Components.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import org.jiangbu.base.ui.Card;
import org.jiangbu.base.ui.CardRows;
import org.jiangbu.base.ui.Components;
import org.jiangbu.region.Areas;
import org.jiangbu.security.Roles;
import org.jiangbu.selfcheck.Campaign;
import org.jiangbu.selfcheck.Campaigns;
import org.jiangbu.selfcheck.SelfCheck;
import org.jiangbu.selfcheck.SelfChecks;

/** The self-checks of a year, the latest township on top, and the campaign that they belong to. */
@Route("self-checks")
@Menu(title = "selfcheck.title", order = 27, icon = "vaadin:tasks")
@RolesAllowed({
    Roles.TOWNSHIP_CLERK,
    Roles.TOWNSHIP_LEADER,
    Roles.COUNTY_REVIEWER,
    Roles.COUNTY_LEADER,
    Roles.AUDITOR,
    Roles.HEADQUARTERS
})
public class SelfChecksView extends VerticalLayout implements HasDynamicTitle {
    private static final Comparator<SelfCheck> LATEST_FIRST = Comparator.comparingInt(SelfCheck::workdaysLate)
            .reversed()
            .thenComparing(SelfCheck::state)
            .thenComparing(SelfCheck::areaCode);

    private final transient Campaigns campaigns;
    private final transient SelfChecks checks;
    private final transient Areas areas;
    private final Select<Integer> year = new Select<>();
    private final Div about = new Div();
    private final Grid<SelfCheck> grid = Components.grid(
            SelfCheck.class, Components.empty(VaadinIcon.TASKS, text("selfcheck.none"), text("selfcheck.none.next")));

    public SelfChecksView(Campaigns campaigns, SelfChecks checks, Areas areas, Clock clock) {
        this.campaigns = campaigns;
        this.checks = checks;
        this.areas = areas;
        TreeSet<Integer> years = new TreeSet<>(Comparator.reverseOrder());
        years.addAll(campaigns.years());
        if (campaigns.mayEdit()) {
            int now = LocalDate.now(clock).getYear();
            years.addAll(List.of(now, now - 1));
        }
        year.setLabel(text("selfcheck.view.year"));
        year.setItems(years);
        year.addValueChangeListener(chosen -> refresh());
        about.addClassName("campaign");
        columns();
        setSizeFull();
        add(year, about, grid);
        campaigns.years().stream()
                .findFirst()
                .or(() -> years.stream().findFirst())
                .ifPresent(year::setValue);
    }

    private void columns() {
        grid.addComponentColumn(this::place)
                .setHeader(text("selfcheck.view.place"))
                .setAutoWidth(true);
        grid.addComponentColumn(CheckFacts::state)
                .setHeader(text("selfcheck.view.state"))
                .setAutoWidth(true);
        grid.addColumn(SelfCheck::dueOn).setHeader(text("selfcheck.view.due")).setAutoWidth(true);
        grid.addComponentColumn(CheckFacts::late)
                .setHeader(text("selfcheck.view.late"))
                .setAutoWidth(true);
        grid.addColumn(SelfCheck::openFindings)
                .setHeader(text("selfcheck.view.findings"))
                .setTextAlign(ColumnTextAlign.END)
                .setAutoWidth(true);
        CardRows.follow(grid, text("selfcheck.title"), this::card);
        grid.setAllRowsVisible(true);
    }

    private RouterLink place(SelfCheck check) {
        return new RouterLink(areas.fullName(check.areaCode()), SelfCheckView.class, check.caseKey());
    }

    private Component card(SelfCheck check) {
        return new Card(place(check), CheckFacts.state(check))
                .fact(text("selfcheck.view.due"), new Span(check.dueOn().toString()))
                .fact(text("selfcheck.view.late"), CheckFacts.late(check))
                .fact(text("selfcheck.view.findings"), new Span(Integer.toString(check.openFindings())));
    }

    private void refresh() {
        int chosen = year.getValue();
        about.removeAll();
        Campaign campaign = campaigns.find(chosen).orElse(null);
        if (campaign != null) {
            about.add(new Paragraph(text(
                    campaign.issued() ? "selfcheck.view.campaign" : "selfcheck.view.campaign.draft",
                    campaign.title(),
                    campaign.dueOn(),
                    campaigns.internalDueOn(campaign.dueOn()),
                    campaign.items().size())));
        }
        if (campaigns.mayEdit()) {
            String key = campaign == null
                    ? "selfcheck.campaign.new"
                    : campaign.issued() ? "selfcheck.campaign.look" : "selfcheck.campaign.edit";
            about.add(new RouterLink(text(key), CampaignView.class, chosen));
        }
        about.add(new RouterLink(text("selfcheck.findings.title"), FindingsView.class));
        grid.setItems(checks.ofTownships(chosen).stream().sorted(LATEST_FIRST).toList());
    }

    @Override
    public String getPageTitle() {
        return text("selfcheck.title");
    }
}
