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
    private static final int SAME_SALE_DAYS = 3;

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
        Period worked = line.worked();
        Period otherWorked = other.worked();
        if (later
                && line.type == LabourType.STABLE_TRANSFER
                && other.type == LabourType.STABLE_TRANSFER
                && line.isWorkedBy(other)
                && worked != null
                && otherWorked != null
                && worked.overlaps(otherWorked)) {
            findings.add(LineFinding.warning("period", "policy.lines.stable-overlap", String.valueOf(line.worker)));
        }
    }

    private static boolean isSameSale(Line line, Line other) {
        return line.product != null
                && other.product != null
                && line.product.code().equals(other.product.code())
                && line.amountFen == other.amountFen
                && isClose(line.on, other.on);
    }

    /** Whether two days are so close that sales of the same product and amount may be one (H8). */
    public static boolean isClose(LocalDate day, LocalDate other) {
        return Math.abs(ChronoUnit.DAYS.between(day, other)) <= SAME_SALE_DAYS;
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
