package org.jiangbu.summary;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import org.jiangbu.base.AppClock;
import org.jiangbu.base.Messages;
import org.jiangbu.base.Money;
import org.jiangbu.paper.Paragraph;
import org.jspecify.annotations.Nullable;

/** Says what a report says, in one language. */
class Phrases {
    /** Numbers of persons, cards and phones that somebody may have typed into a text. */
    private static final int LAST_OF_POVERTY = 2020;

    private final Messages messages;
    private final Locale locale;

    Phrases(Messages messages, Locale locale) {
        this.messages = messages;
        this.locale = locale;
    }

    Locale locale() {
        return locale;
    }

    String say(String key, @Nullable Object... args) {
        return messages.get(locale, key, args);
    }

    /** A word that changed with the policy after 2020, such as what the households are called. */
    String term(String key, int year) {
        return say("summary.term." + key + (year <= LAST_OF_POVERTY ? ".until-2020" : ".from-2021"));
    }

    Paragraph paragraph(String key, @Nullable Object... args) {
        return new Paragraph(say(key, args));
    }

    /** Yuan with separators and two decimals. */
    static String yuan(long fen) {
        return Money.ofFen(fen).format();
    }

    static String capital(long fen) {
        return Money.ofFen(fen).capital();
    }

    /** A rate as a percentage, without needless zeros. */
    static String percent(BigDecimal rate) {
        return rate.movePointRight(2).stripTrailingZeros().toPlainString();
    }

    String day(LocalDate day) {
        return say(
                "summary.day",
                Integer.toString(day.getYear()),
                Integer.toString(day.getMonthValue()),
                Integer.toString(day.getDayOfMonth()));
    }

    String day(Instant at) {
        return day(at.atZone(AppClock.ZONE).toLocalDate());
    }
}
