package org.jiangbu.summary;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToLongFunction;
import org.jiangbu.base.LongNumbers;
import org.jiangbu.paper.Table;
import org.jiangbu.paper.Table.Column;
import org.jiangbu.tasklist.TaskList;
import org.jiangbu.tasklist.TaskRow;
import org.jiangbu.tasklist.TaskWords;

/** The tables of a report. */
final class ReportTables {
    private final Phrases phrases;

    ReportTables(Phrases phrases) {
        this.phrases = phrases;
    }

    /** Every township by its figures, with the total: the numbers of the progress board. */
    Table townships(ReportFacts facts) {
        List<List<String>> lines = new ArrayList<>();
        for (TownshipFacts one : facts.townships()) {
            lines.add(List.of(
                    one.name(),
                    count(one.households()),
                    count(one.declared().declared()),
                    count(one.declared().verified()),
                    Phrases.yuan(one.declared().verifiedFen()),
                    count(one.declared().paid()),
                    Phrases.yuan(one.paidFen()),
                    state(one),
                    count(one.workdaysLate())));
        }
        ToLongFunction<TownshipFacts> verified = one -> one.declared().verifiedFen();
        long handedIn =
                facts.townships().stream().filter(TownshipFacts::handedIn).count();
        lines.add(List.of(
                phrases.say("summary.total"),
                count(facts.sum(TownshipFacts::households)),
                count(facts.sum(one -> one.declared().declared())),
                count(facts.sum(one -> one.declared().verified())),
                Phrases.yuan(facts.sum(verified)),
                count(facts.sum(one -> one.declared().paid())),
                Phrases.yuan(facts.sum(TownshipFacts::paidFen)),
                phrases.say("summary.townships.handed-in", handedIn),
                ""));
        return new Table(
                phrases.say("summary.townships.caption", Integer.toString(facts.year())),
                columns("summary.townships.heads", new int[] {9, 5, 5, 5, 11, 5, 10, 8, 6}, 1, 2, 3, 4, 5, 6, 8),
                lines,
                true);
    }

    private String state(TownshipFacts one) {
        return one.check() == null
                ? phrases.say("summary.townships.no-check")
                : phrases.say("selfcheck.state." + one.check().standing());
    }

    Table tasks(TaskList list) {
        List<List<String>> lines = new ArrayList<>();
        for (TaskRow row : list.standing()) {
            lines.add(List.of(
                    count(lines.size() + 1L),
                    row.plan().project(),
                    row.plan().task(),
                    TaskWords.target(row),
                    TaskWords.done(row),
                    TaskWords.rate(row),
                    phrases.say("tasklist.result." + row.holds())));
        }
        return new Table(
                phrases.say("summary.tasks.caption", Integer.toString(list.programmeYear())),
                columns("summary.tasks.heads", new int[] {4, 9, 22, 11, 11, 7, 8}, 3, 4, 5),
                lines,
                false);
    }

    Table problems(List<Problem> problems) {
        List<List<String>> lines = new ArrayList<>();
        for (Problem one : problems) {
            LocalDate due = one.dueOn();
            lines.add(List.of(
                    count(lines.size() + 1L),
                    one.township(),
                    one.subject(),
                    LongNumbers.masked(one.problem()),
                    LongNumbers.masked(one.measure()),
                    due == null ? "–" : due.toString(),
                    phrases.say(one.state())));
        }
        return new Table(
                phrases.say("summary.problems.caption"),
                columns("summary.problems.heads", new int[] {4, 8, 9, 15, 15, 9, 7}),
                lines,
                false);
    }

    private List<Column> columns(String headsKey, int[] widths, int... figures) {
        String[] heads = phrases.say(headsKey).split(",");
        List<Column> columns = new ArrayList<>();
        for (int i = 0; i < heads.length; i++) {
            int column = i;
            boolean right = Arrays.stream(figures).anyMatch(figure -> figure == column);
            columns.add(new Column(heads[i], widths[i], right));
        }
        return columns;
    }

    private static String count(long number) {
        return Long.toString(number);
    }
}
