package org.jiangbu.oversight;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import org.jiangbu.base.Messages;
import org.jiangbu.base.Money;
import org.jiangbu.base.WorkdayCalendar;
import org.jiangbu.oversight.forecast.Stage;
import org.jiangbu.paper.OfficeSheet;
import org.jiangbu.paper.OfficeSheet.Column;
import org.jiangbu.paper.OfficeSheet.Kind;
import org.jiangbu.region.Areas;
import org.jiangbu.workflow.Delay;
import org.jiangbu.workflow.StepLoad;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The board as lists of offices: what it says of each township, what is overdue, and the curves day by day. */
@Component
class BoardSheets {
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    /** Shares are cut, not rounded: what is not all done is not 100 %. */
    private final Messages messages;

    private final Areas areas;
    private final WorkdayCalendar calendar;
    private final Clock clock;
    private final PeopleNeeded people;

    BoardSheets(Messages messages, Areas areas, WorkdayCalendar calendar, Clock clock) {
        this.messages = messages;
        this.areas = areas;
        this.calendar = calendar;
        this.clock = clock;
        this.people = new PeopleNeeded((key, args) -> messages.get(Locale.SIMPLIFIED_CHINESE, key, args));
    }

    /**
     * Of what place and when.
     *
     * @param unit who fills it in
     * @param due day of the year's self-check
     */
    record Head(int programmeYear, String place, String unit, LocalDate due) {}

    List<OfficeSheet> of(Head head, Board board, Map<String, Outlook> outlooks, Curve curve) {
        boolean one = board.townships().size() == 1;
        Function<StepLoad, String> place = one ? StepLoad::villageCode : StepLoad::townshipCode;
        return List.of(
                townships(head, board.townships(), outlooks),
                late(head, "by-step", "step", LateRow.bySteps(board.loads())),
                late(
                        head,
                        one ? "by-village" : "by-township",
                        "place",
                        LateRow.by(board.loads(), place, load -> name(place.apply(load)))),
                days(head, curve));
    }

    private String name(String code) {
        return areas.find(code).map(area -> area.name()).orElse(code);
    }

    private OfficeSheet townships(Head head, List<TownshipProgress> rows, Map<String, Outlook> outlooks) {
        List<Column> columns = List.of(
                column("", "number", 6, Kind.NUMBER),
                column("", "township", 18, Kind.WORDS),
                column("group.households", "households", 9, Kind.NUMBER),
                column("group.households", "declared", 9, Kind.NUMBER),
                column("group.households", "verified", 9, Kind.NUMBER),
                column("group.households", "paid", 9, Kind.NUMBER),
                column("", "paid-amount", 16, Kind.FEN),
                column("", "done", 9, Kind.RATE),
                column("group.items", "open", 9, Kind.NUMBER),
                column("group.items", "overdue", 9, Kind.NUMBER),
                column("group.items", "days-late", 11, Kind.NUMBER),
                column("group.check", "state-of-check", 14, Kind.WORDS),
                column("group.check", "days-late", 11, Kind.NUMBER),
                column("group.outlook", "outlook-day", 16, Kind.WORDS),
                column("group.outlook", "outlook-late", 11, Kind.NUMBER),
                column("group.outlook", "undeclared", 12, Kind.WORDS),
                column("group.outlook", "holding", 14, Kind.WORDS),
                column("group.outlook", "people", 18, Kind.WORDS));
        List<List<Object>> lines = new ArrayList<>();
        for (TownshipProgress row : rows) {
            List<Object> line = new ArrayList<>(List.of(
                    lines.size() + 1,
                    row.name(),
                    row.households(),
                    row.declarations().declared(),
                    row.declarations().verified(),
                    row.declarations().paid(),
                    row.paidFen(),
                    row.done().movePointLeft(2),
                    row.open(),
                    row.overdue(),
                    row.workdaysLate(),
                    words("self-check." + row.selfCheckState()),
                    row.selfCheckLate()));
            line.addAll(outlook(outlooks.get(row.code())));
            lines.add(line);
        }
        List<Object> total = Stream.of(
                        "",
                        words("total"),
                        sum(rows, TownshipProgress::households),
                        sum(rows, row -> row.declarations().declared()),
                        sum(rows, row -> row.declarations().verified()),
                        sum(rows, row -> row.declarations().paid()),
                        sum(rows, TownshipProgress::paidFen),
                        TownshipProgress.done(rows).movePointLeft(2),
                        sum(rows, TownshipProgress::open),
                        sum(rows, TownshipProgress::overdue),
                        "",
                        "",
                        "",
                        "",
                        "",
                        "",
                        "",
                        "")
                .map(Object.class::cast)
                .toList();
        return sheet(head, "townships", columns, lines, total, Money.ofFen(sum(rows, TownshipProgress::paidFen)));
    }

    /** Day of the forecast, workdays after the due day, whether who has not declared is in it, the step that holds back, and what it would take. */
    private List<Object> outlook(@Nullable Outlook outlook) {
        if (outlook == null || !outlook.begun()) return List.of(words("outlook.not-begun"), "", "", "", "");
        if (outlook.done()) return List.of(words("outlook.done"), "", "", "", "");
        LocalDate finished = outlook.forecast().finished();
        Stage.Step holding = outlook.forecast().holding();
        return List.of(
                finished == null ? words("outlook.never") : finished.toString(),
                finished == null || outlook.inTime() ? "" : calendar.workdaysBetween(outlook.due(), finished),
                undeclared(outlook.undeclared()),
                holding == null
                        ? words(outlook.undeclared().expected() ? "holding.declaring" : "holding.period")
                        : holding.name(),
                holding == null ? "" : people.of(outlook));
    }

    private String undeclared(Undeclared undeclared) {
        if (undeclared.households() == 0) return "";
        return words(undeclared.expected() ? "undeclared.in" : "undeclared.out", undeclared.households());
    }

    private OfficeSheet late(Head head, String key, String first, List<LateRow> rows) {
        List<Column> columns =
                new ArrayList<>(List.of(column("", "number", 6, Kind.NUMBER), column("", first, 26, Kind.WORDS)));
        for (Delay delay : Delay.values()) {
            columns.add(new Column(words("sheet.group.late"), words("delay." + delay), 18, Kind.NUMBER));
        }
        columns.add(new Column("", words("total"), 12, Kind.NUMBER));
        List<List<Object>> lines = new ArrayList<>();
        for (LateRow row : rows) {
            List<Object> line = new ArrayList<>(List.of(lines.size() + 1, row.name()));
            for (Delay delay : Delay.values()) line.add(row.late().getOrDefault(delay, 0));
            line.add(row.all());
            lines.add(line);
        }
        List<Object> total = new ArrayList<>(List.of("", words("total")));
        for (Delay delay : Delay.values()) total.add(sum(rows, row -> row.late().getOrDefault(delay, 0)));
        total.add(sum(rows, LateRow::all));
        return sheet(head, key, columns, lines, total, null);
    }

    private OfficeSheet days(Head head, Curve curve) {
        List<Column> columns = List.of(
                column("", "day", 16, Kind.WORDS),
                column("group.so-far", "declared", 16, Kind.NUMBER),
                column("group.so-far", "verified", 16, Kind.NUMBER),
                column("group.so-far", "paid", 16, Kind.NUMBER));
        List<List<Object>> lines = new ArrayList<>();
        for (int at = 0; at < curve.days().size(); at++) {
            lines.add(List.of(
                    curve.days().get(at).toString(),
                    curve.declared().get(at),
                    curve.verified().get(at),
                    curve.paid().get(at)));
        }
        return sheet(head, "days", columns, lines, List.of(), null);
    }

    /** @param amount that is written in words below the total; null if there is none */
    private OfficeSheet sheet(
            Head head,
            String key,
            List<Column> columns,
            List<List<Object>> lines,
            List<Object> total,
            @Nullable Money amount) {
        String counted = amount == null ? "sheet.state.counted" : "sheet.state";
        return new OfficeSheet(
                words("sheet." + key),
                words("sheet." + key + ".title", head.place(), Integer.toString(head.programmeYear())),
                words("sheet.unit", head.unit()),
                words(counted, head.due(), MINUTE.format(LocalDateTime.now(clock))),
                columns,
                lines,
                total,
                amount == null ? "" : words("sheet.capital", amount.capital()),
                words("sheet.signatures"));
    }

    private Column column(String group, String head, int width, Kind kind) {
        String above = group.isEmpty() ? "" : words("sheet." + group);
        return new Column(above, words("sheet." + head), width, kind);
    }

    private static <T> long sum(List<T> rows, ToLongFunction<T> number) {
        return rows.stream().mapToLong(number).sum();
    }

    private String words(String key, Object... args) {
        return messages.get(Locale.SIMPLIFIED_CHINESE, "oversight." + key, args);
    }
}
