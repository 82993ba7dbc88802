package org.jiangbu.selfcheck.ui;

import static org.jiangbu.base.ui.Components.text;

import com.vaadin.flow.component.html.Span;
import org.jiangbu.base.Money;
import org.jiangbu.selfcheck.Figure;
import org.jiangbu.selfcheck.Figure.Unit;
import org.jiangbu.selfcheck.Sheet;

/** What the system drew for an item, and how it differs from last time. */
class Measured extends Span {
    private static final long PER_PERCENT = 10;

    Measured(Sheet.Line line, Figure figure, long now) {
        addClassName("measured");
        Span value = new Span(words(figure.unit(), now));
        value.addClassName("measured-value");
        add(new Span(text("selfcheck.figure." + figure.key()) + " "), value);
        Long before = line.before();
        if (before != null) {
            Span difference = new Span(
                    before == now
                            ? text("selfcheck.view.same")
                            : text(
                                    now > before ? "selfcheck.view.more" : "selfcheck.view.less",
                                    words(figure.unit(), Math.abs(now - before))));
            difference.addClassName("secondary");
            add(difference);
        }
    }

    static String words(Unit unit, long value) {
        return switch (unit) {
            case COUNT -> Long.toString(value);
            case FEN -> text("base.ui.yuan", Money.ofFen(value).format());
            case PERMILLE -> text("selfcheck.view.percent", value / PER_PERCENT, value % PER_PERCENT);
        };
    }
}
