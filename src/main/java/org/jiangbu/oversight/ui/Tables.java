package org.jiangbu.oversight.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeader;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import java.util.List;
import java.util.Set;

/**
 * Small tables that are shown whole; they print as they are and scroll by themselves on a narrow screen. Each cell
 * knows the head of its column, so that a style may set the rows as cards there.
 */
final class Tables {
    private Tables() {}

    /** @param heads names of the columns; the first cell of each row names the row */
    static Div table(List<String> heads, List<List<Component>> rows) {
        return table(heads, Set.of(), rows);
    }

    /** @param figures columns of numbers, counted from 0 */
    static Div table(List<String> heads, Set<Integer> figures, List<List<Component>> rows) {
        NativeTableRow head = new NativeTableRow();
        for (int at = 0; at < heads.size(); at++) {
            head.add(placed(header(new Div(heads.get(at)), "col"), figures.contains(at)));
        }
        NativeTableBody body = new NativeTableBody();
        rows.forEach(cells -> {
            NativeTableRow row = new NativeTableRow();
            row.add(header(cells.get(0), "row"));
            for (int at = 1; at < cells.size(); at++) {
                NativeTableCell cell = placed(new NativeTableCell(cells.get(at)), figures.contains(at));
                cell.getElement().setAttribute("data-label", heads.get(at));
                row.add(cell);
            }
            body.add(row);
        });
        NativeTable table = new NativeTable();
        table.add(new NativeTableHeader(head), body);
        Div scroll = new Div(table);
        scroll.addClassName("table-scroll");
        return scroll;
    }

    private static <C extends HasStyle> C placed(C cell, boolean figure) {
        if (figure) cell.addClassName("figure");
        return cell;
    }

    private static NativeTableHeaderCell header(Component words, String scope) {
        NativeTableHeaderCell cell = new NativeTableHeaderCell(words);
        cell.getElement().setAttribute("scope", scope);
        return cell;
    }
}
