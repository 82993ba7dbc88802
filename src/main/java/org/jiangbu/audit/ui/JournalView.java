package org.jiangbu.audit.ui;

import static org.jiangbu.base.ui.Components.text;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.jiangbu.audit.JournalEntry;
import org.jiangbu.audit.JournalReader;
import org.jiangbu.base.AppClock;
import org.jiangbu.base.ui.Card;
import org.jiangbu.base.ui.CardRows;
import org.jiangbu.base.ui.Components;
import org.jiangbu.base.ui.MainLayout;
import org.jiangbu.security.Roles;

/** Who did what, newest first. */
@Route(value = "journal", layout = MainLayout.class)
@Menu(title = "audit.journal.title", order = 910, icon = "vaadin:book")
@RolesAllowed({Roles.ADMIN, Roles.AUDITOR})
public class JournalView extends VerticalLayout implements HasDynamicTitle {

    private static final DateTimeFormatter FORMAT =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(AppClock.ZONE);

    private final transient JournalReader reader;
    private final transient JournalWords words;
    private final TextField search = Components.search(text("audit.journal.search"), text("audit.journal.search"));
    private final Button more = new Button(text("audit.journal.more"), click -> append());
    private final Grid<JournalLine> grid;
    private final List<JournalLine> shown = new ArrayList<>();

    public JournalView(JournalReader reader, JournalWords words) {
        this.reader = reader;
        this.words = words;
        setSizeFull();
        search.setWidth("min(24rem, 100%)");
        search.addValueChangeListener(change -> restart());
        grid = Components.grid(
                JournalLine.class,
                Components.empty(VaadinIcon.BOOK, text("audit.journal.none"), text("audit.journal.none.next")));
        grid.addColumn(line -> FORMAT.format(line.entry().at()))
                .setHeader(text("audit.journal.at"))
                .setAutoWidth(true);
        grid.addColumn(JournalLine::person)
                .setHeader(text("audit.journal.person"))
                .setAutoWidth(true);
        grid.addColumn(JournalLine::action)
                .setHeader(text("audit.journal.action"))
                .setAutoWidth(true);
        grid.addColumn(JournalLine::subject)
                .setHeader(text("audit.journal.subject"))
                .setAutoWidth(true);
        grid.addColumn(line -> area(line.entry()))
                .setHeader(text("audit.journal.area"))
                .setAutoWidth(true);
        grid.addColumn(JournalLine::details)
                .setHeader(text("audit.journal.details"))
                .setTooltipGenerator(JournalLine::details)
                .setFlexGrow(2);
        CardRows.follow(grid, text("audit.journal.title"), this::card);
        add(search, grid, more);
        restart();
    }

    private String area(JournalEntry entry) {
        return entry.areaCode() == null ? "" : words.place(entry.areaCode());
    }

    private Card card(JournalLine line) {
        JournalEntry entry = line.entry();
        return new Card(line.action())
                .note(FORMAT.format(entry.at()) + " · " + line.person())
                .note((line.subject() + " " + area(entry)).strip())
                .note(line.details());
    }

    private void restart() {
        shown.clear();
        append();
    }

    private void append() {
        Long before =
                shown.isEmpty() ? null : shown.get(shown.size() - 1).entry().id();
        List<JournalEntry> page = reader.page(words.search(search.getValue()), before, Components.PAGE);
        shown.addAll(words.lines(page));
        grid.setItems(shown);
        grid.recalculateColumnWidths();
        more.setVisible(page.size() == Components.PAGE);
    }

    @Override
    public String getPageTitle() {
        return text("audit.journal.title");
    }
}
