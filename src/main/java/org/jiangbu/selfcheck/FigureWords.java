package org.jiangbu.selfcheck;

import java.util.Locale;
import org.jiangbu.base.Messages;
import org.jiangbu.base.Money;
import org.springframework.stereotype.Component;

/** Figures as they are read: counts, sums in yuan, shares in percent. */
@Component
class FigureWords {
    private static final long PER_PERCENT = 10;

    private final Messages messages;

    FigureWords(Messages messages) {
        this.messages = messages;
    }

    String of(Locale locale, Figure.Unit unit, long value) {
        return switch (unit) {
            case COUNT -> Long.toString(value);
            case FEN -> messages.get(locale, "base.ui.yuan", Money.ofFen(value).format());
            case PERMILLE -> messages.get(locale, "selfcheck.view.percent", value / PER_PERCENT, value % PER_PERCENT);
        };
    }
}
