package org.jiangbu.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.jiangbu.background.Runs;
import org.jiangbu.modeler.Designs;
import org.jiangbu.modeler.Replays;
import org.jiangbu.modeler.replay.ReplayResult;
import org.jiangbu.workflow.release.Release;
import org.jiangbu.workflow.release.Releases;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * How long it takes to replay 10,000 finished declarations, about ten decisions each, through a draft with one step more: the
 * first time, and again. Beside it the only way that Camunda itself has, to drive cases through the same steps: it is timed on
 * {@link #DRIVEN} cases and scaled to 10,000, in a database of its own on the same server, with the least history that still
 * tells which way a case took. What it does not say at all (days, loads, what would end otherwise) is not counted.
 */
@Tag("replay")
class ReplayBench {
    private static final int CASES = Replays.MOST;
    private static final int DRIVEN = 400;

    @TempDir
    private Path folder;

    @Test
    void replay() {
        try (Product product = new Product(folder)) {
            FinishedSeason season = new FinishedSeason(CASES);
            Release version =
                    product.get(Releases.class).inForce(FinishedSeason.PROCESS).orElseThrow();
            Progress.say("writing " + CASES + " finished cases");
            season.write(product.owner(), version.definitionId());
            long designer = product.person("flow-designer", "533422");
            long draft = product.as(designer, () -> drawn(product.get(Designs.class), version));
            double first = seconds(product, designer, draft, "first");
            double again = seconds(product, designer, draft, "again");
            Progress.say("driving " + DRIVEN + " cases through Camunda itself");
            try (StockSeason stock = new StockSeason(product)) {
                stock.drive(season.ways(DRIVEN / 4));
                double driven = seconds(() -> stock.drive(season.ways(DRIVEN)));
                assertThat(stock.ended()).isEqualTo(DRIVEN + DRIVEN / 4);
                double scaled = driven * CASES / DRIVEN;
                Figure.print("replay.stock-driven.cases", DRIVEN);
                Figure.print("replay.stock-driven.seconds", Figure.rounded(driven));
                Figure.print("replay.stock-scaled.seconds", Figure.rounded(scaled));
                Figure.printRatio("replay.first.vs-stock-scaled", scaled, first);
                Figure.printRatio("replay.again.vs-stock-scaled", scaled, again);
            }
        }
    }

    private static long drawn(Designs designs, Release version) {
        long draft = designs.open(version, "增加纪委审查");
        designs.write(draft, FinishedSeason.withOneStepMore(designs.model(draft)), 0);
        return draft;
    }

    private static double seconds(Product product, long designer, long draft, String time) {
        Progress.say("replaying, " + time);
        Replays replays = product.get(Replays.class);
        double seconds = seconds(() -> {
            product.as(designer, () -> replays.start(draft, FinishedSeason.YEAR));
            product.get(Runs.class).drain();
        });
        ReplayResult result = product.as(
                designer, () -> replays.result(replays.ended(draft).get(0).id()));
        assertThat(result.cases()).isEqualTo(CASES);
        assertThat(List.of(result.leftOut(), result.deadEnds(), result.otherEnds()))
                .containsOnly(List.of());
        assertThat(result.after().median()).isGreaterThan(result.before().median());
        if (time.equals("first")) {
            Figure.print("replay.cases", result.cases());
            Figure.print(
                    "replay.decisions",
                    result.steps().stream()
                            .mapToInt(step -> step.after().count())
                            .sum());
        }
        Figure.print("replay." + time + ".seconds", Figure.rounded(seconds));
        return seconds;
    }

    private static double seconds(Runnable work) {
        long begin = System.nanoTime();
        work.run();
        return (System.nanoTime() - begin) / 1e9;
    }
}
