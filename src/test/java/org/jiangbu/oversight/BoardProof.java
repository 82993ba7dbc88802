package org.jiangbu.oversight;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jiangbu.declaration.SeasonDay;
import org.jiangbu.declaration.SeasonDays;
import org.jiangbu.declaration.SeasonProgress;
import org.jiangbu.declaration.TownshipDeclarations;
import org.jiangbu.selfcheck.SelfCheck;
import org.jiangbu.workflow.Delay;
import org.jiangbu.workflow.Narrowing;
import org.jiangbu.workflow.StepLoad;
import org.jiangbu.workflow.WorkItemCounts;
import org.jiangbu.workflow.WorkItemQuery;
import org.jiangbu.workflow.WorkItems;
import org.springframework.context.ApplicationContext;

/** Holds what the board says to the current person against a plain count, against its own sums and against the inbox. */
final class BoardProof {
    private final ProgressBoard board;
    private final SeasonDays days;
    private final SeasonProgress progress;
    private final WorkItems items;

    BoardProof(ApplicationContext application) {
        board = application.getBean(ProgressBoard.class);
        days = application.getBean(SeasonDays.class);
        progress = application.getBean(SeasonProgress.class);
        items = application.getBean(WorkItems.class);
    }

    /**
     * @param scope the person's area
     * @param townships how many of them the person sees
     * @param inbox whether the person supervises, so that the inbox lists the same items
     */
    void of(PlainCount plain, String scope, int townships, boolean inbox) {
        Board seen = board.board(SeasonOfCounty.YEAR);
        assertThat(seen.townships()).hasSize(townships);
        for (TownshipProgress row : seen.townships()) {
            assertThat(numbers(row, seen.loads())).as(row.code()).isEqualTo(plain.township(row.code()));
        }
        assertThat(byVillageAndStep(seen.loads())).isEqualTo(plain.byVillageAndStep(scope));
        for (TownshipDeclarations row : progress.byTownship(SeasonOfCounty.YEAR)) sumsUp(row);
        if (inbox) seen.townships().forEach(row -> isListed(row, seen.loads()));
    }

    private static Map<String, Object> numbers(TownshipProgress row, List<StepLoad> loads) {
        Map<String, Object> numbers = new LinkedHashMap<>();
        TownshipDeclarations declared = row.declarations();
        numbers.put("households", row.households());
        numbers.put("declared", (long) declared.declared());
        numbers.put("verified", (long) declared.verified());
        numbers.put("registered", (long) declared.registered());
        numbers.put("paid", (long) declared.paid());
        numbers.put("ended", (long) declared.ended());
        numbers.put("verifiedFen", declared.verifiedFen());
        numbers.put("paidFen", row.paidFen());
        numbers.put("open", (long) row.open());
        numbers.put("overdue", (long) row.overdue());
        for (Delay delay : Delay.values()) {
            numbers.put(
                    delay.name(),
                    loads.stream()
                            .filter(load -> load.townshipCode().equals(row.code()))
                            .mapToLong(load -> load.late().getOrDefault(delay, 0))
                            .sum());
        }
        LocalDate oldest = row.oldestDue();
        numbers.put("oldestDue", oldest == null ? "" : oldest);
        numbers.put("workdaysLate", (long) row.workdaysLate());
        SelfCheck check = row.selfCheck();
        numbers.put("check", check == null ? "NONE" : check.state().name());
        numbers.put("checkLate", (long) row.selfCheckLate());
        return numbers;
    }

    private static Map<String, List<Long>> byVillageAndStep(List<StepLoad> loads) {
        Map<String, List<Long>> sums = new TreeMap<>();
        for (StepLoad load : loads) {
            List<Long> sum = sums.computeIfAbsent(
                    load.villageCode() + " " + load.processId() + " " + load.stepKey(),
                    key -> new ArrayList<>(List.of(0L, 0L)));
            sum.set(0, sum.get(0) + load.open());
            sum.set(1, sum.get(1) + load.overdue());
        }
        return sums;
    }

    /** Day by day the season comes to what the row says. */
    private void sumsUp(TownshipDeclarations row) {
        List<SeasonDay> season = days.of(SeasonOfCounty.YEAR).stream()
                .filter(day -> day.townshipCode().equals(row.townshipCode()))
                .toList();
        assertThat(season.stream().mapToInt(SeasonDay::declared).sum()).isEqualTo(row.declared());
        assertThat(season.stream().mapToInt(SeasonDay::verified).sum()).isEqualTo(row.verified());
        assertThat(season.stream().mapToInt(SeasonDay::paid).sum()).isEqualTo(row.paid());
    }

    /** Who follows a number to the list of what is theirs to look after finds as many items, as many at each step. */
    private void isListed(TownshipProgress row, List<StepLoad> loads) {
        Narrowing others = Narrowing.NONE.heldBy(Narrowing.Holder.OTHERS).with(Narrowing.PutAside.HIDDEN);
        WorkItemCounts counts = items.counts(
                new WorkItemQuery(row.code(), null, null, false, null, others, WorkItemQuery.Sort.DUE, null, 1));
        assertThat(counts.all()).isEqualTo(row.open());
        assertThat(counts.overdue()).isEqualTo(row.overdue());
        Map<String, Long> listed = counts.steps().stream()
                .collect(Collectors.toMap(step -> step.processId() + " " + step.stepKey(), step -> step.count()));
        Map<String, Long> loaded = loads.stream()
                .filter(load -> load.townshipCode().equals(row.code()))
                .collect(Collectors.groupingBy(
                        load -> load.processId() + " " + load.stepKey(), Collectors.summingLong(StepLoad::open)));
        assertThat(listed).isEqualTo(loaded);
    }
}
