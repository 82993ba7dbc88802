package org.jiangbu.selfcheck.ui;

import static org.jiangbu.base.ui.Components.text;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import org.jiangbu.base.ui.Card;
import org.jiangbu.base.ui.CardRows;
import org.jiangbu.base.ui.Components;
import org.jiangbu.region.Areas;
import org.jiangbu.security.Roles;
import org.jiangbu.selfcheck.Campaigns;
import org.jiangbu.selfcheck.Finding;
import org.jiangbu.selfcheck.Findings;

/** 问题台账: every finding of a year with its owner's area, its due day and what became of it (R23). */
@Route("findings")
@RolesAllowed({
    Roles.TOWNSHIP_CLERK,
    Roles.TOWNSHIP_LEADER,
    Roles.COUNTY_REVIEWER,
    Roles.COUNTY_LEADER,
    Roles.AUDITOR,
    Roles.HEADQUARTERS
})
public class FindingsView extends VerticalLayout implements HasDynamicTitle {
    private final transient Findings findings;
    private final transient Areas areas;
    private final Select<Integer> year = new Select<>();
    private final Grid<Finding> grid = Components.grid(
            Finding.class,
            Components.empty(
                    VaadinIcon.CHECK_CIRCLE_O, text("selfcheck.findings.none"), text("selfcheck.findings.none.next")));

    public FindingsView(Findings findings, Campaigns campaigns, Areas areas) {
        this.findings = findings;
        this.areas = areas;
        year.setLabel(text("selfcheck.view.year"));
        year.setItems(campaigns.years());
        year.addValueChangeListener(chosen -> refresh());
        grid.addColumn(one -> areas.fullName(one.areaCode()))
                .setHeader(text("selfcheck.view.place"))
                .setAutoWidth(true);
        grid.addColumn(Finding::subject)
                .setHeader(text("selfcheck.view.subject"))
                .setAutoWidth(true);
        grid.addColumn(Finding::problem)
                .setHeader(text("selfcheck.view.problem"))
                .setFlexGrow(2);
        grid.addColumn(Finding::measure)
                .setHeader(text("selfcheck.view.measure"))
                .setFlexGrow(2);
        grid.addColumn(Finding::dueOn)
                .setHeader(text("selfcheck.view.due-of-finding"))
                .setAutoWidth(true);
        grid.addComponentColumn(FindingsView::state)
                .setHeader(text("selfcheck.view.state"))
                .setAutoWidth(true);
        CardRows.follow(grid, text("selfcheck.findings.title"), this::card);
        grid.setSizeFull();
        setSizeFull();
        add(year, new RouterLink(text("selfcheck.view.back"), SelfChecksView.class), grid);
        campaigns.years().stream().findFirst().ifPresent(year::setValue);
    }

    private Card card(Finding one) {
        return new Card(one.subject(), state(one))
                .note(areas.fullName(one.areaCode()))
                .note(text("selfcheck.view.problem.is", one.problem()))
                .fact(
                        text("selfcheck.view.due-of-finding"),
                        new Span(one.dueOn().toString()));
    }

    static Span state(Finding finding) {
        if (finding.closed())
            return Components.state(VaadinIcon.CHECK_CIRCLE, text("selfcheck.finding.CLOSED"), "success");
        return finding.doneAt() == null
                ? Components.state(VaadinIcon.WRENCH, text("selfcheck.finding.OPEN"), "warning")
                : Components.state(VaadinIcon.HOURGLASS, text("selfcheck.finding.DONE"), "contrast");
    }

    private void refresh() {
        if (year.getValue() != null) grid.setItems(findings.list(year.getValue()));
    }

    @Override
    public String getPageTitle() {
        return text("selfcheck.findings.title");
    }
}
