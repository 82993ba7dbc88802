package org.jiangbu.summary;

import java.util.Locale;
import org.jiangbu.base.Messages;

/**
 * What stands in a section while the office has written nothing: the words of the report of 2018, facts of that year only in
 * that year's report. The messages are {@code summary.first.<CHAPTER>}, with {@code .2018} where the text is of that year
 * alone; a line break ends a paragraph.
 */
final class FirstTexts {
    private static final int REPORTED = 2018;

    private FirstTexts() {}

    static String of(int year, Chapter chapter, String county, Messages messages, Locale locale) {
        String key = "summary.first." + chapter;
        if (year == REPORTED && messages.has(key + ".2018")) key += ".2018";
        return messages.has(key) ? messages.get(locale, key, Integer.toString(year), county) : "";
    }
}
