package org.jiangbu.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jiangbu.workflow.WorkItemQuery;
import org.jiangbu.workflow.WorkItems;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The inbox against Camunda's own task query, both on one durable PostgreSQL, both asked the same: a page of 50 with what it
 * shows, the exact count, overdue and due soon. Both answer the same number, or the benchmark fails; time is never asserted.
 *
 * <p>Flat means two things, and both are measured. {@code township} and {@code village} have the same number of items
 * however much is open in the province, as it is when more counties take part. {@code grown} is a township whose
 * clerk finds an eighth of everything, as if the county of eight townships were alone: 12,500 of 100,000, and fifty times
 * more at a million than at twenty thousand.
 *
 * <p>{@code -Dbench.sizes=1000,20000} measures smaller only; the million takes half of the whole time.
 */
@Tag("inbox")
class InboxBench {
    private static final int FINISHED = 500;
    private static final int DECIDED = WorkItems.LARGEST_BULK;
    private static final int STARTED = 4_000;
    private static final int ONE_BY_ONE = 300;
    static final int BULK_AT = 100_000;
    private static final int DEEP = 200;

    private final Map<String, Double> pages = new HashMap<>();

    @TempDir
    private Path folder;

    @Test
    void inbox() {
        int[] sizes = Arrays.stream(System.getProperty("bench.sizes", "1000,20000,100000,1000000")
                        .split(","))
                .mapToInt(Integer::parseInt)
                .toArray();
        try (Product product = new Product(folder);
                Stock stock = new Stock(product, LocalDate.now(product.clock()))) {
            history(product, stock);
            int filled = 0;
            for (int size : sizes) {
                product.fill(filled + 1, size);
                stock.fill(filled + 1, size);
                filled = size;
                reading(product, stock, size);
                if (size == BULK_AT) {
                    writing(product, stock);
                }
            }
            flat();
        }
    }

    private void history(Product product, Stock stock) {
        Progress.say("history of " + FINISHED + " finished cases");
        long village = product.person("village-cadre", BenchCases.VILLAGE);
        long township = product.person("township-clerk", BenchCases.VILLAGE.substring(0, 9));
        long before = product.historyBytes();
        product.start(village, FINISHED);
        product.decideAll(village, product.ids("step_key = 'first' and case_key like 'S-%'"));
        product.decideAll(township, product.ids("step_key = 'second' and case_key like 'S-%'"));
        long ours = (product.historyBytes() - before) / FINISHED;
        before = stock.historyBytes();
        stock.start(FINISHED);
        String fresh =
                "name_ = '%s' and proc_inst_id_ in (select id_ from act_ru_execution where business_key_ like 'S-%%')";
        stock.complete(stock.tasks(fresh.formatted("村级核实"), FINISHED));
        stock.complete(stock.tasks(fresh.formatted("乡镇核查"), FINISHED));
        long theirs = (stock.historyBytes() - before) / FINISHED;
        Figure.print("inbox.history.ours.bytes", ours);
        Figure.print("inbox.history.stock.bytes", theirs);
        Figure.print("inbox.history.vs-stock", Figure.rounded((double) ours / theirs));
    }

    private record Place(String name, String variable, String area) {}

    private void reading(Product product, Stock stock, int size) {
        List<Place> places = List.of(
                new Place("township", "township", Copies.TOWNSHIP),
                new Place("village", "village", Copies.VILLAGE),
                new Place("grown", "township", Copies.GROWN));
        Map<String, Double> ours = new HashMap<>();
        for (Place place : places) {
            String name = name(place.name(), size);
            long clerk = product.person("township-clerk", place.area().substring(0, 9));
            WorkItemQuery query = new WorkItemQuery(
                    place.area(),
                    null,
                    null,
                    false,
                    null,
                    WorkItemQuery.Sort.DUE,
                    null,
                    Product.all().limit());
            if (pages.isEmpty()) {
                Progress.say("warming up");
                Stopwatch.warm(() -> product.inbox(clerk, query));
            }
            Figure.print(name + ".items", product.inbox(clerk, query));
            if (size <= BULK_AT) { // what the writing moves on differs afterwards
                assertThat(product.inbox(clerk, query)).as(name).isEqualTo(stock.inbox(place.variable(), place.area()));
            }
            Progress.say(name + ": the product's inbox");
            ours.put(name, Stopwatch.median(() -> product.inbox(clerk, query)));
            Figure.print(name + ".ours.ms", Figure.rounded(ours.get(name)));
            pages.put(name, Stopwatch.median(() -> product.page(clerk, query)));
            Figure.print(name + ".page.ms", Figure.rounded(pages.get(name)));
        }
        long clerk = product.person("township-clerk", Copies.GROWN);
        WorkItemQuery deep = product.deep(clerk, DEEP);
        double late = Stopwatch.median(() -> product.page(clerk, deep));
        Figure.print(name("deep", size) + ".vs-first", Figure.rounded(late / pages.get(name("grown", size))));
        for (WorkItemQuery.Sort sort : WorkItemQuery.Sort.values()) {
            WorkItemQuery sorted = new WorkItemQuery(Copies.GROWN, null, null, false, null, sort, null, deep.limit());
            double page = Stopwatch.median(() -> product.page(clerk, sorted));
            Figure.print(name(sort.name().toLowerCase(Locale.ROOT), size) + ".page.ms", Figure.rounded(page));
        }
        against(stock, places, size, "stock", ours);
        stock.index();
        against(stock, places, size, "stock-indexed", ours);
        stock.dropIndexes();
    }

    private static void against(Stock stock, List<Place> places, int size, String peer, Map<String, Double> ours) {
        for (Place place : places) {
            String name = name(place.name(), size);
            Progress.say(name + ": " + peer);
            double theirs = Stopwatch.median(() -> stock.inbox(place.variable(), place.area()));
            Figure.print(name + "." + peer + ".ms", Figure.rounded(theirs));
            Figure.print(name + ".vs-" + peer, Figure.rounded(theirs / ours.get(name)));
        }
    }

    private static void writing(Product product, Stock stock) {
        // of counties whose inboxes are not measured
        long village = product.person("village-cadre", "5334");
        List<Long> ids = product.ids("step_key = 'first' and area_code between '533423' and '533426'");
        Progress.say("deciding " + DECIDED + " in one run and starting " + STARTED);
        double ours = Stopwatch.rate(DECIDED, () -> product.decideAll(village, ids.subList(0, DECIDED)));
        double started = Stopwatch.rate(STARTED, () -> product.start(village, STARTED));
        Progress.say("the same one by one");
        String first = "name_ = '村级核实' and proc_inst_id_ in (select proc_inst_id_ from act_ru_variable"
                + " where name_ = 'township' and text_ like '533424%')";
        List<String> tasks = stock.tasks(first, 2 * ONE_BY_ONE);
        double stockStarted = Stopwatch.rate(ONE_BY_ONE, () -> stock.start(ONE_BY_ONE));
        double plain = Stopwatch.rate(ONE_BY_ONE, () -> stock.complete(tasks.subList(0, ONE_BY_ONE)));
        stock.index();
        double indexed = Stopwatch.rate(ONE_BY_ONE, () -> stock.complete(tasks.subList(ONE_BY_ONE, 2 * ONE_BY_ONE)));
        stock.dropIndexes();
        Figure.print("inbox.bulk.100k.ours.per-second", Math.round(ours));
        Figure.print("inbox.bulk.100k.stock.per-second", Math.round(plain));
        Figure.print("inbox.bulk.100k.stock-indexed.per-second", Math.round(indexed));
        Figure.print("inbox.bulk.100k.vs-stock", Figure.rounded(ours / plain));
        Figure.print("inbox.bulk.100k.vs-stock-indexed", Figure.rounded(ours / indexed));
        Figure.print("inbox.start.100k.ours.per-second", Math.round(started));
        Figure.print("inbox.start.100k.stock.per-second", Math.round(stockStarted));
        Figure.print("inbox.start.100k.vs-stock", Figure.rounded(started / stockStarted));
    }

    private void flat() {
        for (String place : List.of("township", "village", "grown")) {
            Double small = pages.get(name(place, 20_000));
            Double large = pages.get(name(place, 1_000_000));
            if (small != null && large != null) {
                Figure.print("inbox.flat." + place + ".1m-vs-20k", Figure.rounded(large / small));
            }
        }
    }

    private static String name(String what, int size) {
        String count = size >= 1_000_000 ? size / 1_000_000 + "m" : size / 1_000 + "k";
        return "inbox." + what + "." + count;
    }
}
