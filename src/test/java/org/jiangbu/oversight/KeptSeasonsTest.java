package org.jiangbu.oversight;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jiangbu.base.WorkdayCalendar;
import org.junit.jupiter.api.Test;

/**
 * Forecasts of the evening of 15 November held against what came true, in six seasons with all 3,400 households that
 * {@code SeasonBoardTest} played through the application's own services (seeds 1 to 6).
 */
class KeptSeasonsTest {
    private static final WorkdayCalendar CALENDAR = new WorkdayCalendar();
    private static final LocalDate DUE = LocalDate.of(2018, 11, 30);
    private static final LocalDate LAST_TO_DECLARE = LocalDate.of(2018, 12, 31);
    private static final int SEASONS = 6;

    private static Map<String, Outlook> outlooks(KeptSeason kept) {
        return new Prospects(CALENDAR, kept.now(), DUE, LAST_TO_DECLARE).of(kept.flows(), kept.households());
    }

    /** Workdays by which each township was done before (above zero) or after (below) the day foretold. */
    private static Map<String, Integer> errors(int seed) {
        KeptSeason kept = KeptSeason.of(seed);
        Map<String, Integer> errors = new TreeMap<>();
        outlooks(kept).forEach((township, outlook) -> {
            LocalDate foretold = outlook.forecast().finished();
            assertThat(foretold).as(township).isNotNull();
            errors.put(township, CALENDAR.workdaysBetween(kept.finished().get(township), foretold));
        });
        return errors;
    }

    @Test
    void sevenOfEightTownshipsAreDoneWithinThreeWorkdaysOfTheDayForetold() {
        for (int seed = 1; seed <= SEASONS; seed++) {
            Map<String, Integer> errors = errors(seed);
            assertThat(errors).hasSize(8);
            assertThat(errors.values().stream().filter(error -> Math.abs(error) <= ForecastError.CLOSE))
                    .as("season %d: %s", seed, errors)
                    .hasSizeGreaterThanOrEqualTo(7);
        }
    }

    @Test
    void theErrorIsWhatTheBoardSays() {
        List<Integer> errors = IntStream.rangeClosed(1, SEASONS)
                .boxed()
                .flatMap(seed -> errors(seed).values().stream())
                .map(Math::abs)
                .toList();
        ForecastError found = new ForecastError(
                SEASONS,
                errors.size(),
                (int) errors.stream()
                        .filter(error -> error <= ForecastError.CLOSE)
                        .count(),
                (int) Math.round(
                        errors.stream().mapToInt(Integer::intValue).average().orElseThrow() * 10),
                errors.stream().mapToInt(Integer::intValue).max().orElseThrow());
        assertThat(found).isEqualTo(ForecastError.TESTED);
    }

    /** A township is in time exactly where nobody more is needed for the due day. */
    @Test
    void nobodyIsNeededExactlyWhereItIsInTime() {
        List<Outlook> outlooks = IntStream.rangeClosed(1, SEASONS)
                .boxed()
                .flatMap(seed -> outlooks(KeptSeason.of(seed)).values().stream())
                .toList();
        assertThat(outlooks).anyMatch(Outlook::inTime).anyMatch(outlook -> !outlook.inTime());
        assertThat(outlooks).allSatisfy(outlook -> assertThat(
                        Objects.equals(outlook.forecast().morePeople(), 0)
                                && outlook.target().equals(DUE))
                .isEqualTo(outlook.inTime()));
    }

    /** Households that are verified are no sign that others will still declare. */
    @Test
    void nobodyIsExpectedToDeclareAfterALull() {
        assertThat(outlooks(KeptSeason.of(1)).values()).allSatisfy(outlook -> {
            assertThat(outlook.undeclared().prospect()).isEqualTo(Undeclared.Prospect.SILENT);
            assertThat(outlook.undeclared().households()).isPositive();
            assertThat(outlook.undeclared().silent()).isBetween(3, 4);
        });
    }
}
