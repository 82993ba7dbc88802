package org.jiangbu.register.ui;

import static org.jiangbu.base.ui.Components.text;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import org.jiangbu.approval.ApprovalForms;
import org.jiangbu.approval.ui.PrintButton;
import org.jiangbu.base.ui.Card;
import org.jiangbu.base.ui.CardRows;
import org.jiangbu.base.ui.Components;
import org.jiangbu.region.Areas;
import org.jiangbu.register.RosterChanges;
import org.jiangbu.register.RosterLine;
import org.jiangbu.register.RosterStatus;
import org.jiangbu.register.RosterView;
import org.jiangbu.register.Rosters;
import org.jiangbu.security.CurrentUser;
import org.jiangbu.security.Roles;

/** One roster: its sums, digest and lines, and the workbook to print. */
@Route("register")
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
public class RosterDetailView extends VerticalLayout implements HasUrlParameter<String>, HasDynamicTitle {
    private final transient Rosters rosters;
    private final transient RosterChanges changes;
    private final transient Areas areas;
    private final transient CurrentUser user;
    private final transient ApprovalForms forms;
    private final transient Clock clock;
    private String number = "";

    public RosterDetailView(
            Rosters rosters, RosterChanges changes, Areas areas, CurrentUser user, ApprovalForms forms, Clock clock) {
        this.rosters = rosters;
        this.changes = changes;
        this.areas = areas;
        this.user = user;
        this.forms = forms;
        this.clock = clock;
        setWidthFull();
    }

    @Override
    public void setParameter(BeforeEvent event, String parameter) {
        number = parameter;
        refresh();
    }

    private void refresh() {
        RosterView roster = rosters.view(number);
        boolean editable =
                roster.status() == RosterStatus.OPEN && user.has(Roles.TOWNSHIP_CLERK, roster.townshipCode());
        removeAll();
        add(new H2(number), new RosterFacts(roster));
        if (editable) gatherMore(roster);
        add(
                new RosterVersions(changes.versions(number), areas, clock),
                new RosterDownload(rosters, areas, roster),
                new PrintButton(forms, number));
        add(lines(editable));
    }

    private void gatherMore(RosterView roster) {
        int waiting = rosters.waiting(roster.programmeYear(), roster.townshipCode());
        if (waiting == 0) return;
        Div more = new Div(
                new Paragraph(text("register.more.waiting", waiting)),
                Components.primary(text("register.more.add", waiting), () -> {
                    Components.done(text("register.more.done", changes.gatherMore(number), number));
                    refresh();
                }));
        more.addClassName("notice-box");
        add(more);
    }

    private Grid<RosterLine> lines(boolean editable) {
        Grid<RosterLine> grid = RosterLines.columns(areas, rosters.lines(number));
        if (editable) grid.addComponentColumn(this::takeOff).setAutoWidth(true).setFlexGrow(0);
        CardRows.follow(grid, text("register.view.title"), line -> {
            Card card = RosterLines.card(areas, line);
            if (editable) card.add(takeOff(line));
            return card;
        });
        grid.setHeight("max(28rem, 60vh)");
        return grid;
    }

    private Button takeOff(RosterLine line) {
        Button button =
                new Button(text("register.take-off"), event -> new TakeOffDialog(changes, line, this::refresh).open());
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        button.setAriaLabel(text("register.take-off.title", line.headName()));
        return button;
    }

    @Override
    public String getPageTitle() {
        return text("register.view.title");
    }
}
