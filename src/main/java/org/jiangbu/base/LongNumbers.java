package org.jiangbu.base;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Numbers of persons and accounts in what people typed. */
public final class LongNumbers {
    /** Eleven to twenty-five digits, the last of which may be an X: telephones, identity cards, accounts. */
    private static final Pattern LONG_NUMBER = Pattern.compile("(?<!\\d)(\\d{7,21})(\\d{3}[\\dXx])(?![\\d])");

    private LongNumbers() {}

    /** The same with four stars in the place of all but the last four characters of each. */
    public static String masked(String typed) {
        return LONG_NUMBER.matcher(typed).replaceAll(found -> Matcher.quoteReplacement("****" + found.group(2)));
    }
}
