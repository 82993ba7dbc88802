package org.jiangbu.inbox.ui;

import static org.jiangbu.base.ui.Components.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.function.Consumer;
import org.jiangbu.base.ui.Components;
import org.jiangbu.base.ui.Keys;
import org.jiangbu.inbox.AddressPart;
import org.jiangbu.workflow.WorkItemQuery.Sort;

/** Filters of the inbox: text, place and order at hand, the rest behind a fold, and a chip for each that is set. */
class FilterBar extends Div {
    private final TextField search = Components.search(text("inbox.filter.text"), text("inbox.filter.text.hint"));
    private final Select<Sort> sort = new Select<>();
    private final PlaceFilters places;
    private final MoreFilters more;
    private final FilterChips chips;
    private final Button fold = new Button(VaadinIcon.FILTER.create());
    private InboxAddress shown = InboxAddress.start();

    /** @param tools what else has its place in the line of filters */
    FilterBar(ItemServices services, Consumer<InboxAddress> asked, Component... tools) {
        places = new PlaceFilters(
                services.areas(),
                services.user(),
                services.clock(),
                place -> asked.accept(shown.with(place.level(), place.code())));
        more = new MoreFilters(services, asked);
        chips = new FilterChips(services, asked);
        sort.setItems(Sort.values());
        sort.setItemLabelGenerator(order -> text("inbox.sort." + order));
        sort.setAriaLabel(text("inbox.sort"));
        Keys.goesTo("KeyS", search);
        Keys.goesTo("KeyV", sort);
        fold.setAriaLabel(text("inbox.filter.more"));
        fold.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        fold.addClassName("inbox-fold");
        fold.addClickListener(click -> unfold(!more.isVisible()));
        Keys.presses("KeyF", fold);
        Div line = new Div(search);
        places.fields().forEach(line::add);
        line.add(sort, fold);
        line.add(tools);
        line.addClassName("inbox-filters");
        addClassName("inbox-filter-bar");
        add(line, more, chips);
        unfold(false);
        search.addValueChangeListener(change -> {
            if (change.isFromClient())
                asked.accept(shown.with(AddressPart.TEXT, change.getValue().strip()));
        });
        sort.addValueChangeListener(change -> {
            if (change.isFromClient())
                asked.accept(shown.with(AddressPart.SORT, change.getValue().name()));
        });
    }

    private void unfold(boolean open) {
        more.setVisible(open);
        fold.getElement().setAttribute("aria-expanded", Boolean.toString(open));
        if (open) more.show(shown);
    }

    /** Shows what the address says. */
    final void show(InboxAddress address) {
        shown = address;
        places.show(address);
        String sought = address.get(AddressPart.TEXT);
        search.setValue(sought == null ? "" : sought);
        sort.setValue(address.sort());
        if (more.isVisible()) more.show(address);
        int set = chips.show(address);
        fold.setText(set == 0 ? text("inbox.filter.more") : text("inbox.filter.more.set", set));
    }
}
