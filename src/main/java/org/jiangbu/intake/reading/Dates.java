package org.jiangbu.intake.reading;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jiangbu.base.Widths;
import org.jspecify.annotations.Nullable;

/**
 * Dates as offices write them: Excel's day numbers, 2018-3-5, 2018/3/5, 2018.3.5, 2018年3月5日, 20180305, and 3月5日 of the
 * register's year. A date without its day, with a year of two digits, or with day and month in doubt is not guessed.
 */
public final class Dates {
    private static final Pattern TIME = Pattern.compile(
            "(?:(?<=\\d|日|号)(?:T|\\s*(?:上午|下午|AM|PM)|\\s)\\s*(?:\\d{1,2}(?::\\d{2}|时|点).*)?|\\s*\\(?(?:星期|周|礼拜)[一二三四五六日天]\\)?)$");
    /** One kind of sign between the numbers: 2018.3-5 may as well be March to May. */
    private static final Pattern YEAR_FIRST =
            Pattern.compile("(\\d{4})([-/.、\\\\_—–])(\\d{1,2})\\2(\\d{1,2})[日号]?\\.?");

    private static final Pattern YEAR_NAMED = Pattern.compile("(\\d{4})年(\\d{1,2})[-/.月](\\d{1,2})[日号]?\\.?");
    private static final Pattern EIGHT_DIGITS = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})");
    private static final Pattern YEAR_LAST = Pattern.compile("(\\d{1,2})([-/.])(\\d{1,2})\\2(\\d{4})");
    private static final Pattern WITHOUT_YEAR = Pattern.compile("(\\d{1,2})月(\\d{1,2})[日号]");
    private static final Pattern WITHOUT_DAY =
            Pattern.compile("\\d{4}(?:[-/.年])\\d{1,2}月?|\\d{4}(?:0[1-9]|1[0-2])|\\d{1,2}月");
    private static final Pattern SHORT =
            Pattern.compile("\\d{1,2}[-/.]\\d{1,2}(?:[-/.]\\d{1,2})?|\\d{2}年\\d{1,2}月\\d{1,2}[日号]?");
    private static final LocalDate EPOCH_1900 = LocalDate.of(1899, 12, 30);
    private static final LocalDate EPOCH_1904 = LocalDate.of(1904, 1, 1);
    /** Day numbers outside 1954–2119 are no dates of a register. */
    private static final int FIRST_SERIAL = 20_000;

    private static final int LAST_SERIAL = 80_000;
    private static final String CHINESE_DIGITS = "〇一二三四五六七八九";

    private Dates() {}

    /** @param year of dates that name none; nothing when the register leaves it open */
    public static Reading<LocalDate> read(CellValue cell, @Nullable Integer year, boolean date1904) {
        return cell.number() == null ? read(plain(cell.text()), year, date1904) : fromNumber(cell.number(), date1904);
    }

    static Reading<LocalDate> read(String text, @Nullable Integer year, boolean date1904) {
        Matcher m = YEAR_FIRST.matcher(text);
        if (m.matches()) {
            return date(number(m, 1), number(m, 3), number(m, 4));
        }
        m = YEAR_NAMED.matcher(text);
        if (m.matches()) {
            return date(number(m, 1), number(m, 2), number(m, 3));
        }
        m = WITHOUT_YEAR.matcher(text);
        if (m.matches()) {
            return year == null ? Reading.problem("intake.date.without-year") : date(year, number(m, 1), number(m, 2));
        }
        m = YEAR_LAST.matcher(text);
        if (m.matches()) {
            return yearLast(number(m, 1), number(m, 3), number(m, 4));
        }
        if (text.matches("\\d{5}(\\.0+)?|\\d{8}")) {
            return fromNumber(new BigDecimal(text), date1904);
        }
        if (WITHOUT_DAY.matcher(text).matches()) {
            return Reading.problem("intake.date.without-day");
        }
        return Reading.problem(SHORT.matcher(text).matches() ? "intake.date.ambiguous" : "intake.date.unreadable");
    }

    private static Reading<LocalDate> fromNumber(BigDecimal number, boolean date1904) {
        long whole = number.abs().precision() - number.scale() > 9 ? 0 : number.longValue();
        if (whole >= FIRST_SERIAL && whole <= LAST_SERIAL) {
            return Reading.of((date1904 ? EPOCH_1904 : EPOCH_1900).plusDays(whole));
        }
        Matcher m = EIGHT_DIGITS.matcher(Long.toString(whole));
        if (m.matches()) {
            return date(number(m, 1), number(m, 2), number(m, 3));
        }
        boolean withoutDay = WITHOUT_DAY.matcher(number.toPlainString()).matches();
        return Reading.problem(withoutDay ? "intake.date.without-day" : "intake.date.unreadable");
    }

    private static Reading<LocalDate> yearLast(int first, int second, int year) {
        if (first > 12) {
            return date(year, second, first);
        }
        return second > 12 || first == second ? date(year, first, second) : Reading.problem("intake.date.ambiguous");
    }

    private static Reading<LocalDate> date(int year, int month, int day) {
        try {
            return Reading.of(LocalDate.of(year, month, day));
        } catch (DateTimeException e) {
            return Reading.problem("intake.date.no-such-day");
        }
    }

    private static int number(Matcher m, int group) {
        return Integer.parseInt(m.group(group));
    }

    /** Narrow, without spaces and time of day, Chinese digits as Arabic ones: 二〇一八年十二月三十一日. */
    static String plain(String text) {
        // the time goes first: without the space before it, 1 10:30 would read as the 11th
        String plain = TIME.matcher(Widths.narrow(text).strip())
                .replaceFirst("")
                .replaceAll("[\\s'’‘`]", "")
                .replace('。', '.')
                .replace('零', '〇')
                .replace('○', '〇');
        if (!plain.matches(".*[〇一二三四五六七八九十].*")) {
            return plain;
        }
        plain = plain.replaceAll("(?<![一二三四五六七八九])十(?![一二三四五六七八九])", "10")
                .replaceAll("(?<![一二三四五六七八九])十", "1")
                .replaceAll("十(?![一二三四五六七八九])", "0")
                .replace("十", "");
        StringBuilder arabic = new StringBuilder();
        for (char c : plain.toCharArray()) {
            int digit = CHINESE_DIGITS.indexOf(c);
            arabic.append(digit < 0 ? String.valueOf(c) : String.valueOf(digit));
        }
        return arabic.toString();
    }
}
