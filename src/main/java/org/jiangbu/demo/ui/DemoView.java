package org.jiangbu.demo.ui;

import static org.jiangbu.base.ui.Components.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.orderedlayout.HorizontalLayout;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import jakarta.annotation.security.PermitAll;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import org.jiangbu.base.AppClock;
import org.jiangbu.base.ui.MainLayout;
import org.jiangbu.demo.DemoRegisters;
import org.jiangbu.demo.DemoSeason;
import org.jiangbu.workflow.Deadlines;

/** The demonstration's own page: move the clock, take workbooks to import. */
@Route(value = "demo", layout = MainLayout.class)
@Menu(title = "demo.title", order = 900, icon = "vaadin:magic")
@PermitAll
public class DemoView extends Div implements HasDynamicTitle {
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final Deadlines deadlines;
    private final AppClock clock;

    public DemoView(DemoSeason season, DemoRegisters registers, Deadlines deadlines, AppClock clock) {
        this.deadlines = deadlines;
        this.clock = clock;
        getStyle().set("padding", "var(--lumo-space-m)");
        add(new SeasonProgress(season), clockPart(), registerPart(registers));
    }

    private Component clockPart() {
        Instant now = clock.instant();
        HorizontalLayout moves = new HorizontalLayout(
                move(text("demo.clock.days", 1), now.plus(Duration.ofDays(1))),
                move(text("demo.clock.days", 7), now.plus(Duration.ofDays(7))));
        moves.setWrap(true);
        deadlines
                .nextDue()
                .filter(due -> due.isAfter(now))
                .ifPresent(
                        due -> moves.add(move(text("demo.clock.next", MINUTE.format(due.atZone(AppClock.ZONE))), due)));
        return new Div(
                new H3(text("demo.clock.title")),
                new Paragraph(text("demo.clock.now", MINUTE.format(LocalDateTime.now(clock)))),
                moves,
                new Paragraph(text("demo.clock.explained")));
    }

    private Button move(String label, Instant to) {
        return new Button(label, click -> {
            deadlines.runDueAfter(() -> clock.advanceTo(to));
            UI.getCurrent().refreshCurrentRoute(true);
        });
    }

    private Component registerPart(DemoRegisters registers) {
        UnorderedList files = new UnorderedList();
        files.addClassName("link-list");
        registers.offered().forEach(workbook -> {
            Anchor link = new Anchor(
                    DownloadHandler.fromInputStream(event ->
                            new DownloadResponse(workbook.open(LocalDate.now(clock)), workbook.fileName(), XLSX, -1)),
                    workbook.fileName());
            files.add(new ListItem(link));
        });
        return new Div(new H3(text("demo.registers.title")), new Paragraph(text("demo.registers.explained")), files);
    }

    @Override
    public String getPageTitle() {
        return text("demo.title");
    }
}
