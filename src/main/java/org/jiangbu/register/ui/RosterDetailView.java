package org.jiangbu.register.ui;

import static org.jiangbu.base.ui.Components.text;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import jakarta.annotation.security.RolesAllowed;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import org.jiangbu.base.ui.Components;
import org.jiangbu.region.Area;
import org.jiangbu.region.Areas;
import org.jiangbu.register.RosterLine;
import org.jiangbu.register.RosterView;
import org.jiangbu.register.Rosters;
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
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final transient Rosters rosters;
    private final transient Areas areas;

    public RosterDetailView(Rosters rosters, Areas areas) {
        this.rosters = rosters;
        this.areas = areas;
        setSizeFull();
    }

    @Override
    public void setParameter(BeforeEvent event, String number) {
        removeAll();
        RosterView roster = rosters.view(number);
        List<RosterLine> lines = rosters.lines(number);
        var grid = RosterLines.grid(areas, lines);
        grid.setSizeFull();
        add(new H2(number), new RosterFacts(roster), download(roster), grid);
    }

    private VerticalLayout download(RosterView roster) {
        Select<Area> part = new Select<>();
        part.setLabel(text("register.view.part"));
        List<Area> parts = new ArrayList<>(List.of(areas.require(roster.townshipCode())));
        parts.addAll(areas.children(roster.townshipCode()));
        part.setItems(parts);
        part.setItemLabelGenerator(Area::name);
        part.setValue(parts.get(0));
        VerticalLayout place = new VerticalLayout(part);
        place.setPadding(false);
        place.add(Components.primary(text("register.view.export"), () -> {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            rosters.export(roster.number(), part.getValue().code(), out);
            byte[] content = out.toByteArray();
            String name = roster.number() + "-" + part.getValue().name() + ".xlsx";
            place.add(new Anchor(
                    DownloadHandler.fromInputStream(event ->
                            new DownloadResponse(new ByteArrayInputStream(content), name, XLSX, content.length)),
                    name));
        }));
        return place;
    }

    @Override
    public String getPageTitle() {
        return text("register.view.title");
    }
}
