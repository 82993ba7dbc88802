package org.jiangbu.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jiangbu.base.WorkdayCalendar;
import org.jiangbu.declaration.SeasonProgress;
import org.jiangbu.oversight.Outlooks;
import org.jiangbu.oversight.ProgressBoard;
import org.jiangbu.workflow.Delay;
import org.jiangbu.workflow.StepLoad;
import org.jiangbu.workflow.WorkLoads;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The supervisor's board at 100,000 open items and as many declarations, 12,000 of them paid, all in the one county that the
 * reviewer looks at: harder than a province of which each supervisor sees a part. Against it Camunda's own counts of the
 * items alone, by its task query: open, overdue and three bands of delay for each township and step ({@code board.stock.ms}),
 * and open and overdue for each village and step ({@code board.stock-villages.ms}), which the board says as well. Both answer the
 * same numbers, or the benchmark fails; time is never asserted.
 *
 * <p>{@code board.ours.ms} is the whole board, {@code board.loads.ms} and the like are parts of it, {@code board.outlooks.ms} is
 * the forecast from 100,000 decided steps, which the screen asks for besides.
 */
@Tag("board")
class BoardBench {
    private static final int OPEN = 100_000;
    private static final int YEAR = 2018;

    /** Steps of villages; each side has besides the two cases from which the benchmarks copy. */
    private static final Set<String> FIRST = Set.of("village-verification", "first");

    @TempDir
    private Path folder;

    @Test
    void board() {
        try (Product product = new Product(folder);
                Stock stock = new Stock(product, LocalDate.now(product.clock()))) {
            List<String> villages = product.owner()
                    .queryForList(
                            "select code from region_area where length(code) = 12 and code like '533422%'"
                                    + " and valid_to is null order by code",
                            String.class);
            String village = villages.stream().collect(Collectors.joining("','", "(array['", "'])")) + "[n % "
                    + villages.size() + " + 1]";
            new CountyRows(village, product.newest("subsidy-declaration")).fill(product.owner(), OPEN);
            stock.fill(1, OPEN, village);
            long reviewer = product.person("county-reviewer", "533422");
            List<StepLoad> loads =
                    product.as(reviewer, () -> product.get(WorkLoads.class).byPlaceAndStep());
            List<LocalDate> days = days(product);
            List<String> townships = villages.stream()
                    .map(code -> code.substring(0, 9))
                    .distinct()
                    .toList();
            assertThat(ours(loads, 9, days.size())).isEqualTo(theirs(stock, "township", townships, days));
            assertThat(ours(loads, 12, 1)).isEqualTo(theirs(stock, "village", villages, days.subList(0, 1)));
            double ours = reading(product, reviewer);
            against(stock, "stock", ours, townships, villages, days);
            stock.index();
            against(stock, "stock-indexed", ours, townships, villages, days);
        }
    }

    /** Due dates up to which an item is overdue, and belongs to each longer delay. */
    private static List<LocalDate> days(Product product) {
        LocalDate today = LocalDate.now(product.clock());
        List<LocalDate> days = new ArrayList<>();
        for (Delay delay : Delay.values()) days.add(delay.newest(today, product.get(WorkdayCalendar.class)));
        return days;
    }

    private static double reading(Product product, long reviewer) {
        ProgressBoard board = product.get(ProgressBoard.class);
        Progress.say("warming up");
        Stopwatch.warm(() -> product.as(reviewer, () -> board.board(YEAR)));
        double ours = ms(product, "board.ours.ms", reviewer, () -> board.board(YEAR));
        ms(product, "board.loads.ms", reviewer, () -> product.get(WorkLoads.class)
                .byPlaceAndStep());
        ms(product, "board.declarations.ms", reviewer, () -> product.get(SeasonProgress.class)
                .byTownship(YEAR));
        ms(product, "board.outlooks.ms", reviewer, () -> product.get(Outlooks.class)
                .of(YEAR));
        return ours;
    }

    private static double ms(Product product, String name, long person, java.util.function.Supplier<Object> work) {
        double median = Stopwatch.median(() -> product.as(person, work));
        Figure.print(name, Figure.rounded(median));
        return median;
    }

    private static void against(
            Stock stock,
            String peer,
            double ours,
            List<String> townships,
            List<String> villages,
            List<LocalDate> days) {
        Progress.say(peer);
        double theirs = Stopwatch.median(() -> theirs(stock, "township", townships, days));
        double byVillage = Stopwatch.median(() -> theirs(stock, "village", villages, days.subList(0, 1)));
        Figure.print("board." + peer + ".ms", Figure.rounded(theirs));
        Figure.print("board." + peer + "-villages.ms", Figure.rounded(byVillage));
        Figure.print("board.vs-" + peer, Figure.rounded(theirs / ours));
    }

    /** By place and step: how many are open, and how many are due on each of the days or before. */
    private static Map<String, List<Long>> ours(List<StepLoad> loads, int digits, int bands) {
        Map<String, List<Long>> counts = new TreeMap<>();
        for (StepLoad load : loads) {
            boolean first = FIRST.contains(load.stepKey());
            List<Long> sums = counts.computeIfAbsent(
                    load.areaCode().substring(0, digits) + (first ? " first" : " second"), key -> new ArrayList<>());
            add(sums, 0, load.open());
            for (int band = 0; band < bands; band++) {
                long late = 0;
                for (Delay delay : Delay.values()) {
                    if (delay.ordinal() >= band) late += load.late().getOrDefault(delay, 0);
                }
                add(sums, band + 1, late);
            }
        }
        return counts;
    }

    private static void add(List<Long> sums, int at, long number) {
        if (at == sums.size()) sums.add(0L);
        sums.set(at, sums.get(at) + number);
    }

    private static Map<String, List<Long>> theirs(
            Stock stock, String variable, List<String> places, List<LocalDate> days) {
        Map<String, List<Long>> counts = new TreeMap<>();
        for (String place : places) {
            for (String step : List.of("first", "second")) {
                counts.put(place + " " + step, stock.load(variable, place, step, days));
            }
        }
        return counts;
    }
}
