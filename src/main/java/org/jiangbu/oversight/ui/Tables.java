package org.jiangbu.oversight.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeader;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import java.util.List;

/** Small tables that are shown whole; they print as they are and scroll by themselves on a narrow screen. */
final class Tables {
    private Tables() {}

    /** @param heads names of the columns; the first cell of each row names the row */
    static Div table(List<String> heads, List<List<Component>> rows) {
        NativeTableRow head = new NativeTableRow();
        heads.forEach(name -> head.add(header(new Div(name), "col")));
        NativeTableBody body = new NativeTableBody();
        rows.forEach(cells -> {
            NativeTableRow row = new NativeTableRow();
            row.add(header(cells.get(0), "row"));
            cells.stream().skip(1).forEach(cell -> row.add(new NativeTableCell(cell)));
            body.add(row);
        });
        NativeTable table = new NativeTable();
        table.add(new NativeTableHeader(head), body);
        Div scroll = new Div(table);
        scroll.addClassName("table-scroll");
        return scroll;
    }

    private static NativeTableHeaderCell header(Component words, String scope) {
        NativeTableHeaderCell cell = new NativeTableHeaderCell(words);
        cell.getElement().setAttribute("scope", scope);
        return cell;
    }
}
