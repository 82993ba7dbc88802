package org.jiangbu.register.ui;

import static org.jiangbu.base.ui.Components.text;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import org.jiangbu.region.Area;
import org.jiangbu.region.Areas;
import org.jiangbu.register.RosterView;
import org.jiangbu.register.Rosters;

/** The workbook to print, of the whole township or of one village; one click fetches it. */
class RosterDownload extends Div {
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final transient Rosters rosters;
    private final RosterView roster;
    private final Anchor link = new Anchor();

    RosterDownload(Rosters rosters, Areas areas, RosterView roster) {
        this.rosters = rosters;
        this.roster = roster;
        addClassName("view-bar");
        Area township = areas.require(roster.townshipCode());
        List<Area> parts = new ArrayList<>(List.of(township));
        parts.addAll(areas.children(township.code()));
        Select<Area> part = new Select<>();
        part.setLabel(text("register.view.part"));
        part.setItems(parts);
        part.setItemLabelGenerator(Area::name);
        part.addValueChangeListener(changed -> offer(changed.getValue()));
        Button button = new Button(text("register.view.export"), VaadinIcon.DOWNLOAD.create());
        link.add(button);
        part.setValue(township);
        add(part, link);
    }

    private void offer(Area part) {
        String name = roster.number() + "-" + part.name() + ".xlsx";
        link.setHref(DownloadHandler.fromInputStream(event -> {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            rosters.export(roster.number(), part.code(), out);
            byte[] content = out.toByteArray();
            return new DownloadResponse(new ByteArrayInputStream(content), name, XLSX, content.length);
        }));
    }
}
