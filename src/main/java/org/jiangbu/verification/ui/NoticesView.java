package org.jiangbu.verification.ui;

import static org.jiangbu.base.ui.Components.text;

import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import org.jiangbu.base.ui.Card;
import org.jiangbu.base.ui.CardRows;
import org.jiangbu.base.ui.Components;
import org.jiangbu.region.Areas;
import org.jiangbu.security.Roles;
import org.jiangbu.verification.Notice;
import org.jiangbu.verification.Notices;

/** The public notices of the person's villages, the newest first. */
@Route("notices")
@Menu(title = "verification.view.title", order = 40, icon = "vaadin:pin-post")
@RolesAllowed({
    Roles.VILLAGE_CADRE,
    Roles.STATIONED_TEAM,
    Roles.TOWNSHIP_CLERK,
    Roles.TOWNSHIP_LEADER,
    Roles.COUNTY_REVIEWER,
    Roles.COUNTY_LEADER,
    Roles.AUDITOR
})
public class NoticesView extends VerticalLayout implements HasDynamicTitle {
    private static final int SHOWN = 200;

    public NoticesView(Notices notices, Areas areas, Clock clock) {
        Grid<Notice> grid = Components.grid(
                Notice.class,
                Components.empty(
                        VaadinIcon.PIN_POST, text("verification.view.title"), text("verification.view.empty")));
        grid.addComponentColumn(notice -> link(areas, notice))
                .setHeader(text("verification.view.village"))
                .setAutoWidth(true);
        grid.addColumn(Notice::firstDay)
                .setHeader(text("verification.view.from"))
                .setAutoWidth(true);
        grid.addColumn(Notice::to).setHeader(text("verification.view.to")).setAutoWidth(true);
        grid.addComponentColumn(notice -> state(clock, notice))
                .setHeader(text("verification.view.state"))
                .setAutoWidth(true);
        grid.addColumn(Notice::lines)
                .setHeader(text("verification.view.households"))
                .setTextAlign(ColumnTextAlign.END);
        CardRows.follow(
                grid, text("verification.view.title"), notice -> new Card(link(areas, notice), state(clock, notice))
                        .note(text("verification.view.days", notice.firstDay(), notice.to(), notice.lines())));
        grid.setItems(notices.list("", SHOWN));
        grid.setSizeFull();
        setSizeFull();
        add(grid);
    }

    private static RouterLink link(Areas areas, Notice notice) {
        return new RouterLink(areas.fullName(notice.villageCode()), NoticeView.class, notice.id());
    }

    private static Span state(Clock clock, Notice notice) {
        return notice.runsOn(LocalDate.now(clock))
                ? Components.state(VaadinIcon.PIN_POST, text("verification.view.running"), "success")
                : Components.state(VaadinIcon.CHECK, text("verification.view.over"), "contrast");
    }

    @Override
    public String getPageTitle() {
        return text("verification.view.title");
    }
}
