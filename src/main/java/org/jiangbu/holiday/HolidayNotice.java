package org.jiangbu.holiday;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jiangbu.base.Refusal;
import org.jiangbu.base.Widths;

/**
 * The State Council's notice of a year as lines of a day, or of a span of days, and whether it is off or worked; checked
 * for what no notice can say.
 */
record HolidayNotice(TreeSet<LocalDate> off, TreeSet<LocalDate> worked) {
    private static final String OFF = "\u4f11";
    private static final String WORKED = "\u73ed";
    private static final Pattern LINE =
            Pattern.compile("(\\d{4}-\\d{2}-\\d{2})(?:\\s*[~\uff5e\u81f3]\\s*(\\d{4}-\\d{2}-\\d{2}))?\\s*(" + OFF + "|"
                    + WORKED + "|off|work)");
    private static final int LONGEST_SPAN = 15;

    /** New Year's Day, Labour Day and National Day are off by law. */
    private static final List<String> FIXED = List.of("-01-01", "-05-01", "-10-01");

    static HolidayNotice read(int year, String text) {
        HolidayNotice notice = new HolidayNotice(new TreeSet<>(), new TreeSet<>());
        String[] lines = text.split("\\R");
        for (int i = 0; i < lines.length; i++) {
            String line = Widths.narrow(lines[i]).strip();
            if (!line.isEmpty()) notice.take(year, i + 1, line);
        }
        for (String fixed : FIXED) {
            LocalDate day = LocalDate.parse(year + fixed);
            if (!notice.off.contains(day)) throw new Refusal("holiday.fixed-missing", day);
        }
        return notice;
    }

    private void take(int year, int number, String line) {
        Matcher read = LINE.matcher(line);
        if (!read.matches()) throw new Refusal("holiday.line-unreadable", number, line);
        LocalDate first = day(number, read.group(1));
        LocalDate last = read.group(2) == null ? first : day(number, read.group(2));
        if (last.isBefore(first) || last.isAfter(first.plusDays(LONGEST_SPAN))) {
            throw new Refusal("holiday.span", number, first, last);
        }
        boolean isOff = read.group(3).equals(OFF) || read.group(3).equals("off");
        first.datesUntil(last.plusDays(1)).forEach(day -> add(year, number, day, isOff));
    }

    private void add(int year, int number, LocalDate day, boolean isOff) {
        if (day.getYear() != year) throw new Refusal("holiday.other-year", number, day, year);
        boolean weekend = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
        if (!isOff && !weekend) throw new Refusal("holiday.worked-not-weekend", number, day);
        if (off.contains(day) || worked.contains(day)) throw new Refusal("holiday.twice", number, day);
        (isOff ? off : worked).add(day);
    }

    private static LocalDate day(int number, String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw new Refusal("holiday.line-unreadable", number, text);
        }
    }

    /** The lines as they can be read again. */
    static String lines(List<LocalDate> off, List<LocalDate> worked) {
        StringBuilder lines = new StringBuilder();
        off.forEach(day -> lines.append(day).append(' ').append(OFF).append('\n'));
        worked.forEach(day -> lines.append(day).append(' ').append(WORKED).append('\n'));
        return lines.toString();
    }

    /** One line of a day, to be added to others. */
    static String line(LocalDate day, boolean off) {
        return day + " " + (off ? OFF : WORKED);
    }
}
