package org.jiangbu.workflow.pace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jiangbu.background.RunItem;
import org.jiangbu.background.Runs;
import org.jiangbu.security.Person;
import org.jiangbu.workflow.BulkChoice;
import org.jiangbu.workflow.BulkChoices;
import org.jiangbu.workflow.DecideRequest;
import org.jiangbu.workflow.ListCounts;
import org.jiangbu.workflow.Narrowing;
import org.jiangbu.workflow.Narrowing.PutAside;
import org.jiangbu.workflow.ProbeCases;
import org.jiangbu.workflow.StartedCase;
import org.jiangbu.workflow.WorkItem;
import org.jiangbu.workflow.WorkItemQuery.Sort;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The lists of a person, what narrows them, and their counts. */
class ListsTest extends PaceScene {
    @Autowired
    private BulkChoices choices;

    @Autowired
    private Runs runs;

    @Test
    void theListsCountWhatOneHoldsWhatTheTeamHasAndWhatOneStartedAndDecided() {
        Person alone = person("auditor", "533422");
        assertThat(as(alone, lists::counts)).isEqualTo(new ListCounts(0, 0, 0, 0));
        ListCounts before = as(first, lists::counts);
        WorkItem one = started(1);
        WorkItem two = started(2);
        does(first, () -> holdings.claim(one.id(), one.revision()));
        ListCounts held = as(first, lists::counts);
        assertThat(held.held()).isEqualTo(before.held() + 1);
        assertThat(held.pooled()).isEqualTo(before.pooled() + 1);
        assertThat(as(second, lists::counts).held()).isZero();
        assertThat(seen(first, Narrowing.NONE.heldBy(Narrowing.Holder.SOMEBODY), Sort.DUE))
                .extracting(WorkItem::id)
                .containsExactly(one.id());
        assertThat(seen(first, Narrowing.NONE.heldBy(Narrowing.Holder.NOBODY), Sort.DUE))
                .extracting(WorkItem::id)
                .containsExactly(two.id());
        does(first, () -> items.decide(approve(two)));
        assertThat(as(first, lists::counts).decided()).isEqualTo(1);
        assertThat(as(starter, lists::counts)).isEqualTo(new ListCounts(0, 0, 0, 2));
    }

    @Test
    void whoStartedACaseSeesWhereItWaitsAndItsHistory() {
        WorkItem one = started(1);
        does(first, () -> items.decide(approve(one)));
        started(2);
        List<StartedCase> mine = as(starter, () -> lists.startedByMe(0, 10));
        assertThat(mine).extracting(StartedCase::caseKey).containsExactly(mark + "-2", mark + "-1");
        assertThat(mine).allSatisfy(started -> assertThat(started.waitingAt()).hasSize(1));
        assertThat(mine.get(0).waitingAt()).isNotEqualTo(mine.get(1).waitingAt());
        assertThat(as(starter, () -> items.history(mark + "-1"))).hasSize(1);
        assertThat(as(second, () -> lists.startedByMe(0, 10))).isEmpty();
    }

    @Test
    void allThatAFilterFindsIsChosenWithItsRevisionsAndWhatChangesIsLeftOpen() {
        WorkItem one = started(1);
        WorkItem two = started(2);
        BulkChoice choice = as(first, () -> choices.matching(asked(Narrowing.NONE, Sort.DUE)));
        assertThat(choice.revisions()).isEqualTo(Map.of(one.id(), one.revision(), two.id(), two.revision()));
        assertThat(choice.sumFen()).isEqualTo(200_00L);
        does(first, () -> holdings.claim(two.id(), two.revision()));
        long run = as(first, () -> items.decideMany(choice.revisions(), all("approve")));
        runs.drain();
        assertThat(as(first, () -> runs.get(run).done())).isEqualTo(1);
        assertThat(as(first, () -> runs.failures(run)))
                .extracting(RunItem::messageKey)
                .containsExactly("workflow.item.stale");
        assertThat(ids(first, Narrowing.PutAside.SHOWN)).containsExactly(two.id());
    }

    @Test
    void whatIsNotOfOneStepOrFindsNothingIsNotChosen() {
        assertThatThrownBy(() -> as(first, () -> choices.matching(asked(Narrowing.NONE, Sort.DUE))))
                .hasMessage("workflow.item.gone");
        WorkItem one = started(1);
        started(2);
        does(first, () -> items.decide(approve(one)));
        Person both = person("village-cadre", ProbeCases.VILLAGE);
        staff.assign(both.id(), "township-clerk", "533422101", java.time.LocalDate.of(2018, 1, 1), null);
        assertThatThrownBy(() -> as(both, () -> choices.matching(asked(Narrowing.NONE, Sort.DUE))))
                .hasMessage("workflow.bulk.oneStep");
    }

    private static DecideRequest all(String outcome) {
        return DecideRequest.template(
                outcome, null, null, Map.of(), java.util.UUID.randomUUID().toString());
    }

    @Test
    void amountsDatesKindsAndMarksNarrowTheList() {
        WorkItem item = started(1);
        dueOn(item, LocalDate.of(2018, 12, 20));
        jdbc.sql(
                        "update work_item set amount_fen = 250000, category = 'LIVESTOCK', flags = array['shared-evidence'] where id = ?")
                .param(item.id())
                .update();
        LocalDate due = LocalDate.of(2018, 12, 20);
        assertThat(found(narrowing("LIVESTOCK", 250_000L, 250_000L, due, due, "shared-evidence")))
                .containsExactly(item.id());
        assertThat(found(narrowing("MEDICINAL_HERB", null, null, null, null, null)))
                .isEmpty();
        assertThat(found(narrowing(null, 250_001L, null, null, null, null))).isEmpty();
        assertThat(found(narrowing(null, null, 249_999L, null, null, null))).isEmpty();
        assertThat(found(narrowing(null, null, null, due.plusDays(1), null, null)))
                .isEmpty();
        assertThat(found(narrowing(null, null, null, null, due.minusDays(1), null)))
                .isEmpty();
        assertThat(found(narrowing(null, null, null, null, null, "possible-duplicate")))
                .isEmpty();
    }

    private List<Long> found(Narrowing narrowing) {
        return seen(first, narrowing, Sort.DUE).stream().map(WorkItem::id).toList();
    }

    private static Narrowing narrowing(
            String category, Long from, Long to, LocalDate dueFrom, LocalDate dueTo, String flag) {
        return new Narrowing(
                Narrowing.Holder.ANYBODY,
                category,
                Set.of(),
                from,
                to,
                dueFrom,
                dueTo,
                flag == null ? Set.of() : Set.of(flag),
                Set.of(),
                PutAside.SHOWN);
    }
}
