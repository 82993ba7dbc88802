package org.jiangbu.selfcheck.ui;

import static org.jiangbu.base.ui.Components.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Map;
import org.jiangbu.base.ui.Card;
import org.jiangbu.base.ui.CardRows;
import org.jiangbu.base.ui.Components;
import org.jiangbu.security.Roles;
import org.jiangbu.selfcheck.Campaigns;
import org.jiangbu.selfcheck.Finding;
import org.jiangbu.selfcheck.FindingCounts;
import org.jiangbu.selfcheck.Findings;

/** 问题台账: every finding of a year with who answers for it, its due day and what became of it (R23). */
@Route("findings")
@RolesAllowed({
    Roles.TOWNSHIP_CLERK,
    Roles.TOWNSHIP_LEADER,
    Roles.COUNTY_REVIEWER,
    Roles.COUNTY_LEADER,
    Roles.AUDITOR,
    Roles.HEADQUARTERS
})
public class FindingsView extends VerticalLayout implements BeforeEnterObserver, HasDynamicTitle {
    private final transient Findings findings;
    private final transient Campaigns campaigns;
    private final transient CheckServices services;
    private final YearSelect year;
    private final Checkbox openOnly = new Checkbox(text("selfcheck.findings.open-only"));
    private final Div bar = new Div();
    private final Span counted = new Span();
    private final Grid<Finding> grid = Components.grid(
            Finding.class,
            Components.empty(
                    VaadinIcon.CHECK_CIRCLE_O, text("selfcheck.findings.none"), text("selfcheck.findings.none.next")));
    private List<Finding> all = List.of();
    private Map<Long, String> names = Map.of();
    private int reported;

    FindingsView(Findings findings, Campaigns campaigns, CheckServices services) {
        this.findings = findings;
        this.campaigns = campaigns;
        this.services = services;
        year = new YearSelect(FindingsView.class, campaigns.years(), this::show);
        columns();
        openOnly.addValueChangeListener(chosen -> filter());
        bar.addClassName("campaign");
        grid.setSizeFull();
        setSizeFull();
        add(year, bar, grid);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        year.show(event.getLocation().getQueryParameters(), campaigns.years());
    }

    private void columns() {
        grid.addThemeVariants(GridVariant.LUMO_WRAP_CELL_CONTENT);
        grid.addComponentColumn(this::place)
                .setHeader(text("selfcheck.view.place"))
                .setWidth("8rem")
                .setFlexGrow(0);
        grid.addColumn(Finding::subject)
                .setHeader(text("selfcheck.view.subject"))
                .setWidth("8rem")
                .setFlexGrow(1);
        grid.addColumn(Finding::problem)
                .setHeader(text("selfcheck.view.problem"))
                .setWidth("14rem")
                .setFlexGrow(2);
        grid.addColumn(Finding::measure)
                .setHeader(text("selfcheck.view.measure"))
                .setWidth("14rem")
                .setFlexGrow(2);
        grid.addColumn(one -> names.getOrDefault(one.ownerId(), ""))
                .setHeader(text("selfcheck.view.owner"))
                .setWidth("8rem")
                .setFlexGrow(1);
        grid.addComponentColumn(this::due)
                .setHeader(text("selfcheck.view.due-of-finding"))
                .setWidth("9rem")
                .setFlexGrow(0);
        grid.addComponentColumn(FindingsView::state)
                .setHeader(text("selfcheck.view.state"))
                .setWidth("9rem")
                .setFlexGrow(0);
        CardRows.follow(grid, text("selfcheck.findings.title"), this::card);
    }

    private RouterLink place(Finding one) {
        return new RouterLink(services.areas().fullName(one.areaCode()), SelfCheckView.class, one.checkKey());
    }

    private Component due(Finding one) {
        Div due = new Div(new Span(one.dueOn().toString()));
        int late = findings.workdaysLate(one);
        if (late > 0) {
            due.add(Components.state(
                    VaadinIcon.EXCLAMATION_CIRCLE, text("selfcheck.view.workdays-late", late), "error"));
        }
        return due;
    }

    private Card card(Finding one) {
        Card card = new Card(one.subject(), state(one));
        card.add(place(one));
        return card.note(text("selfcheck.view.problem.is", one.problem()))
                .note(text("selfcheck.view.measure.is", one.measure()))
                .fact(text("selfcheck.view.owner"), new Span(names.getOrDefault(one.ownerId(), "")))
                .fact(text("selfcheck.view.due-of-finding"), due(one));
    }

    static Span state(Finding finding) {
        if (finding.closed())
            return Components.state(VaadinIcon.CHECK_CIRCLE, text("selfcheck.finding.CLOSED"), "success");
        return finding.doneAt() == null
                ? Components.state(VaadinIcon.WRENCH, text("selfcheck.finding.OPEN"), "warning")
                : Components.state(VaadinIcon.HOURGLASS, text("selfcheck.finding.DONE"), "contrast");
    }

    private void show(int chosen) {
        all = findings.list(chosen);
        names = services.staff()
                .names(all.stream().map(Finding::ownerId).distinct().toList());
        bar.removeAll();
        bar.add(new RouterLink(text("selfcheck.view.back"), SelfChecksView.class));
        reported = findings.reported(chosen).size();
        bar.add(counted);
        if (!all.isEmpty()) {
            bar.add(
                    openOnly,
                    new LedgerLinks(text("selfcheck.ledger.findings.file") + "-" + chosen, form -> services.ledgers()
                            .ofFindings(chosen, form)));
        }
        filter();
    }

    private void filter() {
        List<Finding> listed = all.stream()
                .filter(one -> !openOnly.getValue() || !one.closed())
                .toList();
        grid.setItems(listed);
        counted.setText(counts(FindingCounts.of(listed, reported)));
    }

    /** Exactly what the rows below are, and apart from it what is not among them yet. */
    private static String counts(FindingCounts counts) {
        String listed = counts.listed() == 0
                ? ""
                : text("selfcheck.findings.listed", counts.listed(), counts.mending(), counts.closed());
        return counts.review() == 0
                ? listed
                : listed.isEmpty()
                        ? text("selfcheck.findings.in-review", counts.review(), 0)
                        : text(
                                "selfcheck.ledger.findings.state",
                                listed,
                                text("selfcheck.findings.in-review", counts.review(), counts.listed()));
    }

    @Override
    public String getPageTitle() {
        return text("selfcheck.findings.title");
    }
}
