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
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jiangbu.base.ui.Card;
import org.jiangbu.base.ui.CardRows;
import org.jiangbu.base.ui.Components;
import org.jiangbu.security.Roles;
import org.jiangbu.selfcheck.Campaign;
import org.jiangbu.selfcheck.Campaigns;
import org.jiangbu.selfcheck.SelfCheck;
import org.jspecify.annotations.Nullable;

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
public class SelfChecksView extends VerticalLayout implements BeforeEnterObserver, HasDynamicTitle {
    private static final Comparator<SelfCheck> LATEST_FIRST = Comparator.comparingInt(SelfCheck::workdaysLate)
            .reversed()
            .thenComparing(SelfCheck::state)
            .thenComparing(SelfCheck::areaCode);

    private final transient Campaigns campaigns;
    private final transient CheckServices services;
    private final TreeSet<Integer> years = new TreeSet<>(Comparator.reverseOrder());
    private final YearSelect year;
    private final Div about = new Div();
    private final Grid<SelfCheck> grid = Components.grid(
            SelfCheck.class, Components.empty(VaadinIcon.TASKS, text("selfcheck.none"), text("selfcheck.none.next")));
    private Map<String, Integer> answered = Map.of();
    private int items;

    SelfChecksView(Campaigns campaigns, CheckServices services, Clock clock) {
        this.campaigns = campaigns;
        this.services = services;
        years.addAll(campaigns.years());
        if (campaigns.mayEdit()) {
            int now = LocalDate.now(clock).getYear();
            years.addAll(List.of(now, now - 1));
        }
        year = new YearSelect(SelfChecksView.class, years, this::refresh);
        about.addClassName("campaign");
        columns();
        setSizeFull();
        add(year, about, grid);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        year.show(event.getLocation().getQueryParameters(), campaigns.years());
    }

    private void columns() {
        grid.addComponentColumn(this::place)
                .setHeader(text("selfcheck.view.place"))
                .setAutoWidth(true);
        grid.addComponentColumn(this::state)
                .setHeader(text("selfcheck.view.state"))
                .setAutoWidth(true);
        grid.addColumn(SelfCheck::dueOn).setHeader(text("selfcheck.view.due")).setAutoWidth(true);
        grid.addColumn(CheckFacts::submitted)
                .setHeader(text("selfcheck.view.submitted"))
                .setAutoWidth(true);
        grid.addComponentColumn(CheckFacts::late)
                .setHeader(text("selfcheck.view.late"))
                .setAutoWidth(true);
        grid.addComponentColumn(this::findings)
                .setHeader(text("selfcheck.view.findings"))
                .setTextAlign(ColumnTextAlign.END)
                .setAutoWidth(true);
        CardRows.follow(grid, text("selfcheck.title"), this::card);
        grid.setAllRowsVisible(true);
    }

    private RouterLink place(SelfCheck check) {
        return new RouterLink(services.areas().fullName(check.areaCode()), SelfCheckView.class, check.caseKey());
    }

    /** With how much is answered, as long as it is being filled in. */
    private Component state(SelfCheck check) {
        Span state = CheckFacts.state(check);
        if (!check.filling()) return state;
        Span so = new Span(text("selfcheck.view.answered", answered.getOrDefault(check.caseKey(), 0), items));
        so.addClassName("secondary");
        Div both = new Div(state, so);
        both.addClassName("check-state");
        return both;
    }

    private Component findings(SelfCheck check) {
        if (check.openFindings() == 0) return new Span(check.acceptedAt() == null ? "–" : "0");
        return YearSelect.link(Integer.toString(check.openFindings()), FindingsView.class, check.programmeYear());
    }

    private Component card(SelfCheck check) {
        return new Card(place(check), state(check))
                .fact(text("selfcheck.view.due"), new Span(check.dueOn().toString()))
                .fact(text("selfcheck.view.late"), CheckFacts.late(check))
                .fact(text("selfcheck.view.findings"), findings(check));
    }

    private void refresh(int chosen) {
        about.removeAll();
        @Nullable Campaign campaign = campaigns.find(chosen).orElse(null);
        items = campaign == null ? 0 : campaign.items().size();
        answered = services.checks().answered(chosen);
        List<SelfCheck> shown = services.checks().ofTownships(chosen).stream()
                .sorted(LATEST_FIRST)
                .toList();
        if (campaign != null) about.add(new Paragraph(about(campaign)));
        if (campaigns.mayEdit()) {
            String key = campaign == null
                    ? "selfcheck.campaign.new"
                    : campaign.issued() ? "selfcheck.campaign.look" : "selfcheck.campaign.edit";
            about.add(new RouterLink(text(key), CampaignView.class, chosen));
        }
        about.add(YearSelect.link(text("selfcheck.findings.title"), FindingsView.class, chosen));
        if (!shown.isEmpty()) {
            about.add(new LedgerLinks(text("selfcheck.ledger.file") + "-" + chosen, form -> services.ledgers()
                    .ofTownships(chosen, form)));
        }
        grid.setItems(shown);
    }

    private String about(Campaign campaign) {
        LocalDate internal = campaigns.internalDueOn(campaign.dueOn());
        String said = text(
                campaign.issued() ? "selfcheck.view.campaign" : "selfcheck.view.campaign.draft",
                campaign.title(),
                campaign.items().size(),
                campaign.dueOn().toString());
        return internal.equals(campaign.dueOn())
                ? said
                : said + text("selfcheck.view.campaign.internal", internal.toString());
    }

    @Override
    public String getPageTitle() {
        return text("selfcheck.title");
    }
}
