package org.jiangbu.policy;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jiangbu.base.Period;
import org.jspecify.annotations.Nullable;

/**
 * What only the lines of one household together show: the same sale twice (H8), mushrooms as sale and as gathered at once
 * (P7, H14), one person in two steady jobs at a time, more days of work in a month than it has (H15).
 */
public final class HouseholdLines {
    /** Two sales of the same product and amount this close are probably one. */
    public static final int SAME_SALE_DAYS = 3;

    private HouseholdLines() {}

    /**
     * A line as far as it is held against others.
     *
     * @param product of a sale
     * @param type of labour
     * @param from first day of work, where it is known
     * @param on day of sale, or last day of work
     * @param party buyer, or employer
     */
    public record Line(
            @Nullable Product product,
            @Nullable LabourType type,
            long amountFen,
            @Nullable LocalDate from,
            LocalDate on,
            @Nullable String party,
            @Nullable String worker) {
        private boolean isWorkedBy(Line other) {
            return type != null && worker != null && worker.equals(other.worker);
        }

        private @Nullable Period worked() {
            return type == null || from == null || on.isBefore(from) ? null : new Period(from, on);
        }
    }

    /** What is to be said of each line, in their order. */
    public static List<List<LineFinding>> check(List<Line> lines) {
        List<List<LineFinding>> findings = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            List<LineFinding> own = new ArrayList<>();
            Line line = lines.get(i);
            for (int j = 0; j < lines.size(); j++) {
                if (j != i) {
                    compare(own, line, lines.get(j), j < i);
                }
            }
            findings.add(own);
        }
        tooManyDays(lines, findings);
        return findings;
    }

    /** A line of an earlier declaration of the household's year, with its number and place there. */
    public record Earlier(String number, int lineNo, Line line) {}

    /** What is to be looked at in each line, in their order, because of what was declared before; nothing refuses. */
    public static List<List<LineFinding>> against(List<Earlier> earlier, List<Line> lines) {
        List<Line> all = new ArrayList<>(earlier.stream().map(Earlier::line).toList());
        all.addAll(lines);
        List<List<LineFinding>> days = new ArrayList<>();
        all.forEach(line -> days.add(new ArrayList<>()));
        tooManyDays(all, days);
        List<List<LineFinding>> findings = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            List<LineFinding> own = new ArrayList<>();
            for (Earlier other : earlier) {
                compare(own, lines.get(i), other);
            }
            own.addAll(days.get(earlier.size() + i));
            findings.add(own);
        }
        return findings;
    }

    private static void compare(List<LineFinding> findings, Line line, Earlier earlier) {
        Line other = earlier.line;
        if (isSameSale(line, other)) {
            findings.add(LineFinding.warning(
                    "amount", "policy.lines.earlier.same-sale", earlier.number, earlier.lineNo, other.on));
        }
        if (isGatheredTwice(line, other) || isGatheredTwice(other, line)) {
            findings.add(LineFinding.warning(
                    "product", "policy.lines.earlier.gathered-or-grown", earlier.number, earlier.lineNo, line.on));
        }
        if (isSteadyTwice(line, other)) {
            findings.add(LineFinding.warning(
                    "period",
                    "policy.lines.earlier.stable-overlap",
                    earlier.number,
                    earlier.lineNo,
                    String.valueOf(line.worker)));
        }
    }

    /** @param later whether the other line stands before this one, so that this one is the repetition */
    private static void compare(List<LineFinding> findings, Line line, Line other, boolean later) {
        if (later && isSameSale(line, other)) {
            findings.add(LineFinding.warning("amount", "policy.lines.same-sale", other.on));
        }
        if (isGatheredTwice(line, other) || isGatheredTwice(other, line)) {
            findings.add(
                    line.party != null && line.party.equals(other.party)
                            ? LineFinding.refused("product", "policy.lines.gathered-and-grown", line.on, line.party)
                            : LineFinding.warning("product", "policy.lines.gathered-or-grown", line.on));
        }
        if (later && isSteadyTwice(line, other)) {
            findings.add(LineFinding.warning("period", "policy.lines.stable-overlap", String.valueOf(line.worker)));
        }
    }

    private static boolean isSteadyTwice(Line line, Line other) {
        Period worked = line.worked();
        Period otherWorked = other.worked();
        return line.type == LabourType.STABLE_TRANSFER
                && other.type == LabourType.STABLE_TRANSFER
                && line.isWorkedBy(other)
                && worked != null
                && otherWorked != null
                && worked.overlaps(otherWorked);
    }

    private static boolean isSameSale(Line line, Line other) {
        return line.product != null
                && other.product != null
                && line.product.code().equals(other.product.code())
                && line.amountFen == other.amountFen
                && Math.abs(ChronoUnit.DAYS.between(line.on, other.on)) <= SAME_SALE_DAYS;
    }

    /** Mushrooms are grown (30%) or gathered (10%): of one day, and unless two buyers are named, it cannot be both. */
    private static boolean isGatheredTwice(Line sale, Line labour) {
        return sale.product != null
                && sale.product.name().contains("菌")
                && labour.type == LabourType.FOREST_GATHERING
                && labour.from == null
                && sale.on.equals(labour.on)
                && (sale.party == null || labour.party == null || sale.party.equals(labour.party));
    }

    private static void tooManyDays(List<Line> lines, List<List<LineFinding>> findings) {
        Map<String, Map<YearMonth, Long>> days = new HashMap<>();
        for (int i = 0; i < lines.size(); i++) {
            Period worked = lines.get(i).worked();
            String worker = lines.get(i).worker;
            if (worked == null || worker == null || worked.days() > 366) {
                continue;
            }
            Map<YearMonth, Long> own = days.computeIfAbsent(worker, w -> new HashMap<>());
            for (YearMonth month = YearMonth.from(worked.from());
                    !month.isAfter(YearMonth.from(worked.to()));
                    month = month.plusMonths(1)) {
                long sum = own.merge(month, daysWithin(worked, month), Long::sum);
                if (sum > month.lengthOfMonth()) {
                    findings.get(i)
                            .add(LineFinding.warning("period", "policy.lines.too-many-days", worker, month.toString()));
                    break;
                }
            }
        }
    }

    private static long daysWithin(Period worked, YearMonth month) {
        LocalDate from = worked.from().isAfter(month.atDay(1)) ? worked.from() : month.atDay(1);
        LocalDate to = worked.to().isBefore(month.atEndOfMonth()) ? worked.to() : month.atEndOfMonth();
        return ChronoUnit.DAYS.between(from, to) + 1;
    }
}
