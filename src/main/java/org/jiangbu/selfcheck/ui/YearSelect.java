package org.jiangbu.selfcheck.ui;

import static org.jiangbu.base.ui.Components.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.RouterLink;
import java.util.Collection;
import java.util.List;
import java.util.function.IntConsumer;

/** The year that a view is about, as its address names it. */
class YearSelect extends Select<Integer> {
    private static final String YEAR = "year";

    private final List<Integer> years;
    private final transient IntConsumer shown;

    /** @param shown shows the view of a year */
    YearSelect(Class<? extends Component> view, Collection<Integer> years, IntConsumer shown) {
        this.years = List.copyOf(years);
        this.shown = shown;
        setLabel(text("selfcheck.view.year"));
        setItems(this.years);
        addValueChangeListener(chosen -> {
            if (!chosen.isFromClient() || chosen.getValue() == null) return;
            UI.getCurrent().navigate(view, QueryParameters.of(YEAR, Integer.toString(chosen.getValue())));
        });
    }

    /** A link to a view in that year. */
    static RouterLink link(String words, Class<? extends Component> view, int year) {
        RouterLink link = new RouterLink(words, view);
        link.setQueryParameters(QueryParameters.of(YEAR, Integer.toString(year)));
        return link;
    }

    /** Shows the year of the address, else the newest of these, else the newest that can be chosen. */
    void show(QueryParameters parameters, List<Integer> usual) {
        parameters
                .getSingleParameter(YEAR)
                .filter(named -> named.matches("\\d{4}"))
                .map(Integer::valueOf)
                .filter(years::contains)
                .or(() -> usual.stream().findFirst())
                .or(() -> years.stream().findFirst())
                .ifPresent(year -> {
                    setValue(year);
                    shown.accept(year);
                });
    }
}
