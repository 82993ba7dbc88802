package org.jiangbu.modeler.ui;

import static org.jiangbu.base.ui.Components.text;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jiangbu.modeler.CaseMoves.Proposal;
import org.jiangbu.modeler.CaseMoves.Row;
import org.jiangbu.workflow.migration.Place;
import org.jspecify.annotations.Nullable;

/** Old step, how many cases wait there, new step; a line for each place where cases can wait. */
class MovePlan extends Div {
    private final Map<String, Select<Place>> choices = new LinkedHashMap<>();
    private final Locale locale;

    /** @param changed another step was chosen */
    MovePlan(Proposal proposal, Locale locale, Runnable changed) {
        this.locale = locale;
        addClassName("move-plan");
        UnorderedList lines = new UnorderedList();
        List<ListItem> empty = new ArrayList<>();
        for (Row row : proposal.rows()) {
            ListItem line = line(row, changed);
            lines.add(line);
            if (row.waiting() == 0) empty.add(line);
        }
        empty.forEach(line -> line.setVisible(false));
        Checkbox only = new Checkbox(text("modeler.move.only"), true);
        only.addValueChangeListener(change -> empty.forEach(line -> line.setVisible(!change.getValue())));
        only.setVisible(!empty.isEmpty());
        add(only, head(), lines);
    }

    private static Div head() {
        Div head = new Div(
                new Span(text("modeler.move.from")),
                new Span(text("modeler.move.count")),
                new Span(text("modeler.move.to")));
        head.addClassNames("move-line", "move-head");
        head.getElement().setAttribute("aria-hidden", "true");
        return head;
    }

    private ListItem line(Row row, Runnable changed) {
        String name = row.place().name().in(locale);
        Select<Place> choice = new Select<>();
        choice.setItems(row.choices());
        choice.setItemLabelGenerator(place ->
                place == null ? text("modeler.move.stay") : place.name().in(locale));
        choice.setEmptySelectionAllowed(true);
        choice.setEmptySelectionCaption(text("modeler.move.stay"));
        choice.setAriaLabel(text("modeler.move.to.of", name));
        choose(choice, row.proposed());
        choice.addValueChangeListener(change -> changed.run());
        choices.put(row.place().elementId(), choice);
        ListItem line = new ListItem(new Span(name), new Span(text("modeler.move.items", row.waiting())), choice);
        line.addClassName("move-line");
        return line;
    }

    /** The elements of the version in force by those of the earlier one, without those from where nothing moves. */
    Map<String, String> places() {
        Map<String, String> places = new LinkedHashMap<>();
        choices.forEach((element, choice) -> {
            if (choice.getValue() != null) places.put(element, choice.getValue().elementId());
        });
        return places;
    }

    /** Chooses these; a place that is not offered any more stays without. */
    void choose(Map<String, String> places) {
        choices.forEach((element, choice) -> choose(choice, places.get(element)));
    }

    private static void choose(Select<Place> choice, @Nullable String element) {
        choice.setValue(choice.getListDataView()
                .getItems()
                .filter(place -> place.elementId().equals(element))
                .findFirst()
                .orElse(null));
    }

    void setReadOnly(boolean readOnly) {
        choices.values().forEach(choice -> choice.setReadOnly(readOnly));
    }
}
