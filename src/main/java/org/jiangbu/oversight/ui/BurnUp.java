package org.jiangbu.oversight.ui;

import static org.jiangbu.base.ui.Components.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jiangbu.oversight.Curve;
import org.jiangbu.oversight.Outlook;
import org.jspecify.annotations.Nullable;

/** How a season goes up to its due day: as a picture, and the same numbers week by week for who would rather read. */
class BurnUp extends Div {
    private static final int WEEK = 7;

    private final SeasonChart chart = new SeasonChart();
    private final Details numbers = new Details();

    BurnUp() {
        addClassName("burn-up");
        numbers.setSummaryText(text("oversight.curve.numbers"));
    }

    void show(Curve curve, LocalDate due, @Nullable Outlook outlook) {
        removeAll();
        add(new H3(text("oversight.curve")));
        if (curve.days().isEmpty()) {
            add(Figures.secondary(text("oversight.curve.none")));
            return;
        }
        chart.show(curve, due, outlook);
        numbers.removeAll();
        numbers.add(Tables.table(
                List.of(
                        text("oversight.curve.day"),
                        text("oversight.declared"),
                        text("oversight.verified"),
                        text("oversight.paid")),
                weeks(curve)));
        add(chart, numbers);
    }

    /** The newest day first, then every seventh before it. */
    private static List<List<Component>> weeks(Curve curve) {
        List<List<Component>> rows = new ArrayList<>();
        for (int at = curve.days().size() - 1; at >= 0; at -= WEEK) {
            rows.add(List.of(
                    new Span(curve.days().get(at).toString()),
                    Figures.count(curve.declared().get(at)),
                    Figures.count(curve.verified().get(at)),
                    Figures.count(curve.paid().get(at))));
        }
        return Collections.unmodifiableList(rows);
    }
}
