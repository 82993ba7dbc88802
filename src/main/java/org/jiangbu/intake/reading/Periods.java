package org.jiangbu.intake.reading;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jiangbu.base.Period;
import org.jspecify.annotations.Nullable;

/** First and last day of work: 2018年3月-8月, 2018.3.1-2018.8.31, 3月1日起至8月31日止, 1-12月, 2018年3月, 全年, or one day. */
public final class Periods {
    private static final Pattern MONTH = Pattern.compile("(?:(\\d{4})[-/.年])?(\\d{1,2})(月?)(?:份)?|(\\d{4})(\\d{2})");
    private static final Pattern DAY_OF_SAME_YEAR = Pattern.compile("(\\d{1,2})[-/.月](\\d{1,2})[日号]?");

    private Periods() {}

    /** @param year of dates that name none; nothing when the register leaves it open */
    public static Reading<Period> read(CellValue cell, @Nullable Integer year, boolean date1904) {
        Reading<LocalDate> single = Dates.read(cell, year, date1904);
        if (single.value() != null) {
            return Reading.of(new Period(single.value(), single.value()));
        }
        if (cell.isNumber() || "intake.date.without-year".equals(single.problem())) {
            return Reading.problem(String.valueOf(single.problem()));
        }
        String text = Dates.plain(cell.text()).replaceAll("日期|起$|止$|起(?=至|到|-|—|~)|截止(?=\\d)", "");
        Matcher whole = Pattern.compile("(?:(\\d{4})年?)?(?:全年|年度)|(\\d{4})年").matcher(text);
        if (whole.matches()) {
            String written = whole.group(1) == null ? whole.group(2) : whole.group(1);
            Integer of = written == null ? year : Integer.valueOf(written);
            return of == null ? Reading.problem("intake.date.without-year") : Reading.of(Period.ofYear(of));
        }
        try {
            return between(ends(text), year, date1904, text.contains("月"));
        } catch (DateTimeException e) {
            return Reading.problem("intake.date.unreadable");
        }
    }

    private static Reading<Period> between(
            String[] ends, @Nullable Integer year, boolean date1904, boolean namesMonths) {
        LocalDate from = end(ends[0], year, date1904, namesMonths, false);
        LocalDate to = end(
                ends[ends.length - 1],
                ends.length == 1 ? year : Integer.valueOf(from.getYear()),
                date1904,
                namesMonths || ends[0].length() > 7,
                true);
        return to.isBefore(from) ? Reading.problem("intake.date.unreadable") : Reading.of(new Period(from, to));
    }

    private static String[] ends(String text) {
        String[] ends = text.split("至|到|—+|~|--|–", 2);
        int first = text.indexOf('-');
        // one hyphen between two dates that are not written with hyphens themselves
        return ends.length == 1 && first > 0 && first == text.lastIndexOf('-') && !text.matches("\\d{4}-\\d{1,2}")
                ? new String[] {text.substring(0, first), text.substring(first + 1)}
                : ends;
    }

    /** @param named whether a bare number can only be a month here; 3-5 alone might be a day as well */
    private static LocalDate end(String text, @Nullable Integer year, boolean date1904, boolean named, boolean last) {
        Reading<LocalDate> day = Dates.read(text, year, date1904);
        if (day.value() != null) {
            return day.value();
        }
        Matcher sameYear = DAY_OF_SAME_YEAR.matcher(text);
        if (last && named && year != null && sameYear.matches()) {
            return LocalDate.of(year, Integer.parseInt(sameYear.group(1)), Integer.parseInt(sameYear.group(2)));
        }
        Matcher month = MONTH.matcher(text);
        if (!month.matches()) {
            throw new DateTimeException("no month");
        }
        if (month.group(4) != null) {
            return edge(Integer.valueOf(month.group(4)), month.group(5), last);
        }
        Integer own = month.group(1) == null ? year : Integer.valueOf(month.group(1));
        if (own == null || (month.group(1) == null && !named)) {
            throw new DateTimeException("no year, or no month for certain");
        }
        return edge(own, month.group(2), last);
    }

    private static LocalDate edge(int year, String month, boolean last) {
        YearMonth of = YearMonth.of(year, Integer.parseInt(month));
        return last ? of.atEndOfMonth() : of.atDay(1);
    }
}
