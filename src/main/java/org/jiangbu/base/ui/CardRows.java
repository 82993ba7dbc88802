package org.jiangbu.base.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.function.ValueProvider;
import java.util.List;

/** A list whose rows are columns on a desk and cards on a narrow screen, so that a phone never scrolls sideways. */
public final class CardRows {
    private CardRows() {}

    /** Follows the width of the screen; called once all columns are there. */
    public static <T> void follow(Grid<T> grid, String header, ValueProvider<T, Component> card) {
        List<Grid.Column<T>> columns = List.copyOf(grid.getColumns());
        Grid.Column<T> cards = add(grid, header, card);
        cards.setVisible(false);
        Narrow.follow(grid, narrow -> {
            columns.forEach(column -> column.setVisible(!narrow));
            cards.setVisible(narrow);
            grid.setClassName("card-rows", narrow);
        });
    }

    /** Cards on every screen, for lists beside something else. */
    public static <T> void always(Grid<T> grid, String header, ValueProvider<T, Component> card) {
        add(grid, header, card);
        grid.addClassName("card-rows");
    }

    private static <T> Grid.Column<T> add(Grid<T> grid, String header, ValueProvider<T, Component> card) {
        return grid.addComponentColumn(card).setHeader(header);
    }
}
