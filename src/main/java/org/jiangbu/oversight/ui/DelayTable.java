package org.jiangbu.oversight.ui;

import static org.jiangbu.base.ui.Components.text;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeader;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jiangbu.oversight.LateRow;
import org.jiangbu.workflow.Delay;
import org.jiangbu.workflow.StepLoad;
import org.jspecify.annotations.Nullable;

/**
 * Overdue items by how late they are, a row for each step or place, the fullest on top. Every number says itself how large it
 * is; its shade only helps to find it, so the table reads on paper and without colours. A number leads to its items.
 */
class DelayTable extends Div {
    private static final String STEP = "&step=";

    private final transient TowerServices services;
    private final boolean supervises;

    DelayTable(TowerServices services) {
        this.services = services;
        this.supervises = services.lists().supervises();
        addClassName("delay-table");
    }

    /** @param within township whose items are shown; null for all */
    void showSteps(List<StepLoad> loads, @Nullable String within) {
        show(
                text("oversight.delay.by-step"),
                text("oversight.delay.step"),
                LateRow.bySteps(loads),
                key -> LateAddress.of(within == null ? "" : within, supervises) + STEP + key);
    }

    /** Places one level below what is shown: townships of the county, or villages of a township. */
    void showPlaces(List<StepLoad> loads, @Nullable String within) {
        Function<StepLoad, String> place =
                within == null ? StepLoad::townshipCode : load -> villageOrStep(load, within);
        show(
                text(within == null ? "oversight.delay.by-township" : "oversight.delay.by-village"),
                text("oversight.delay.place"),
                LateRow.by(loads, place, load -> name(load, within)),
                this::address);
    }

    /** What waits in the township itself has no place of its own to filter by, but its step. */
    private static String villageOrStep(StepLoad load, String within) {
        return load.villageCode().equals(within)
                ? within + STEP + load.processId() + "/" + load.stepKey()
                : load.villageCode();
    }

    private String address(String key) {
        int step = key.indexOf(STEP);
        return step < 0
                ? LateAddress.of(key, supervises)
                : LateAddress.of(key.substring(0, step), supervises) + key.substring(step);
    }

    private String name(StepLoad load, @Nullable String within) {
        String code = within == null ? load.townshipCode() : load.villageCode();
        return code.equals(within)
                ? text("oversight.delay.township-itself", load.stepName())
                : services.areas().find(code).map(area -> area.name()).orElse(code);
    }

    /** @param address of the list of a row's items, by its key */
    private void show(String title, String first, List<LateRow> rows, Function<String, String> address) {
        removeAll();
        add(new H3(title));
        if (rows.isEmpty()) {
            add(Figures.secondary(text("oversight.delay.none")));
            return;
        }
        NativeTable table = new NativeTable();
        NativeTableRow head = new NativeTableRow();
        head.add(header(first, "col"));
        for (Delay delay : Delay.values()) head.add(header(text("oversight.delay." + delay), "col"));
        head.add(header(text("oversight.total"), "col"));
        table.add(new NativeTableHeader(head));
        int most = rows.stream()
                .flatMap(row -> row.late().values().stream())
                .mapToInt(Integer::intValue)
                .max()
                .orElse(1);
        NativeTableBody body = new NativeTableBody();
        rows.forEach(row -> body.add(line(row, address.apply(row.key()), most)));
        table.add(body);
        Div scroll = new Div(table);
        scroll.addClassName("table-scroll");
        add(scroll);
    }

    private NativeTableRow line(LateRow row, String address, int most) {
        NativeTableRow line = new NativeTableRow();
        line.add(header(row.name(), "row"));
        LocalDate today = LocalDate.now(services.clock());
        @Nullable LocalDate after = null;
        Map<Delay, String> spans = new EnumMap<>(Delay.class);
        for (int at = Delay.values().length - 1; at >= 0; at--) {
            Delay delay = Delay.values()[at];
            LocalDate newest = delay.newest(today, services.calendar());
            spans.put(delay, (after == null ? "" : "&due-from=" + after.plusDays(1)) + "&due-to=" + newest);
            after = newest;
        }
        for (Delay delay : Delay.values()) {
            int number = row.late().getOrDefault(delay, 0);
            String label = text("oversight.delay.label", row.name(), text("oversight.delay." + delay), number);
            line.add(cell(number, address + spans.getOrDefault(delay, ""), label, shade(delay, number, most)));
        }
        String label = text("oversight.delay.label", row.name(), text("oversight.total"), row.all());
        line.add(cell(row.all(), address + "&overdue=1", label, 0));
        return line;
    }

    /** Five shades, none for nothing: the darker, the more there are or the longer they have been overdue. */
    private static int shade(Delay delay, int number, int most) {
        return number == 0 ? 0 : Math.max(1 + delay.ordinal(), 1 + 4 * number / Math.max(1, most));
    }

    private NativeTableCell cell(int number, String address, String label, int shade) {
        NativeTableCell cell = new NativeTableCell();
        if (number > 0) {
            Anchor link = new Anchor(address, Figures.number(number));
            link.setAriaLabel(label);
            cell.add(link);
        } else {
            cell.add(number == 0 ? "–" : Figures.number(number));
        }
        if (shade > 0) cell.addClassName("shade-" + Math.min(5, shade));
        return cell;
    }

    private static NativeTableHeaderCell header(String words, String scope) {
        NativeTableHeaderCell cell = new NativeTableHeaderCell(words);
        cell.getElement().setAttribute("scope", scope);
        return cell;
    }
}
