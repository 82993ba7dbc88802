package org.jiangbu.workflow.pace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jiangbu.audit.Journal;
import org.jiangbu.security.Person;
import org.jiangbu.workflow.CaseFact;
import org.jiangbu.workflow.Narrowing;
import org.jiangbu.workflow.Narrowing.PutAside;
import org.jiangbu.workflow.Priority;
import org.jiangbu.workflow.ProbeCases;
import org.jiangbu.workflow.WorkItem;
import org.jiangbu.workflow.WorkItemQuery;
import org.jiangbu.workflow.WorkItemQuery.Sort;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What comes first and what waits: follow-up dates and priorities. */
class PaceTest extends PaceScene {
    @Autowired
    private Journal journal;

    @Test
    void whatIsPutAsideLeavesOnesOwnListsAndNobodyElses() {
        WorkItem one = started(1);
        WorkItem other = started(2);
        does(first, () -> followUps.putAside(List.of(one.id()), today().plusDays(30), "等补交过磅单"));
        dueOn(one, today().plusDays(60));
        assertThat(ids(first, PutAside.HIDDEN)).containsExactly(other.id());
        assertThat(ids(first, PutAside.ONLY)).containsExactly(one.id());
        assertThat(ids(first, PutAside.SHOWN)).containsExactlyInAnyOrder(one.id(), other.id());
        assertThat(ids(second, PutAside.HIDDEN)).contains(one.id());
        assertThat(ids(second, PutAside.ONLY)).isEmpty();
        assertThat(as(first, () -> followUps.of(one.id()))).contains(new FollowUp(today().plusDays(30), "等补交过磅单"));

        does(first, () -> followUps.resume(one.id()));
        assertThat(ids(first, PutAside.HIDDEN)).contains(one.id());
        assertThat(as(first, () -> followUps.of(one.id()))).isEmpty();
    }

    @Test
    void whatIsDueComesBackWhateverDateWasSet() {
        WorkItem today = started(1);
        WorkItem overdue = started(2);
        does(first, () -> followUps.putAside(List.of(today.id(), overdue.id()), today().plusDays(30), null));
        dueOn(today, today());
        dueOn(overdue, today().minusDays(3));
        assertThat(ids(first, PutAside.HIDDEN)).containsExactlyInAnyOrder(today.id(), overdue.id());
        assertThat(ids(first, PutAside.ONLY)).isEmpty();
    }

    @Test
    void whatALeaderMakesUrgentComesBackAndWhatIsMadeCalmDoesNot() {
        WorkItem item = started(1);
        does(first, () -> followUps.putAside(List.of(item.id()), today().plusDays(30), null));
        as(leader, () -> priorities.set(List.of(item.id()), Priority.URGENT, "县里督办"));
        assertThat(ids(first, PutAside.HIDDEN)).contains(item.id());
        does(first, () -> followUps.putAside(List.of(item.id()), today().plusDays(30), null));
        as(leader, () -> priorities.set(List.of(item.id()), Priority.NORMAL, "不再督办"));
        assertThat(ids(first, PutAside.ONLY)).contains(item.id());
    }

    @Test
    void whoMayNotDecideAnItemCannotPutItAside() {
        WorkItem item = started(1);
        Person elsewhere = person("village-cadre", "533422102202");
        assertThatThrownBy(
                        () -> does(elsewhere, () -> followUps.putAside(List.of(item.id()), today().plusDays(1), null)))
                .hasMessage("workflow.item.gone");
        assertThatThrownBy(() -> does(leader, () -> followUps.putAside(List.of(item.id()), today().plusDays(1), null)))
                .hasMessage("workflow.item.notYours");
    }

    @Test
    void aFollowUpDateLiesAheadAndNotTooFar() {
        WorkItem item = started(1);
        for (LocalDate day : List.of(today(), today().plusDays(181))) {
            assertThatThrownBy(() -> does(first, () -> followUps.putAside(List.of(item.id()), day, null)))
                    .hasMessage("workflow.follow-up.day");
        }
    }

    @Test
    void whatIsPutAsideCanBeDecidedAndLeavesNothingBehind() {
        WorkItem item = started(1);
        does(first, () -> followUps.putAside(List.of(item.id()), today().plusDays(1), null));
        does(first, () -> items.decide(approve(item)));
        assertThat(jdbc.sql("select count(*) from work_item_snooze where item_id = ?")
                        .param(item.id())
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void aLeaderOfTheAreaMakesItemsUrgentAndTheHistorySaysWhy() {
        WorkItem calm = started(1);
        WorkItem urgent = started(2);
        assertThat(as(leader, () -> priorities.set(List.of(urgent.id()), Priority.MOST_URGENT, "县里督办")))
                .isEqualTo(1);
        assertThat(as(leader, () -> priorities.set(List.of(urgent.id()), Priority.MOST_URGENT, "县里督办")))
                .isZero();
        assertThat(seen(first, Narrowing.NONE, Sort.PRIORITY))
                .extracting(WorkItem::id)
                .containsExactly(urgent.id(), calm.id());
        Narrowing onlyUrgent = new Narrowing(
                Narrowing.Holder.ANYBODY,
                null,
                Set.of(),
                null,
                null,
                null,
                null,
                Set.of(),
                Set.of(Priority.URGENT, Priority.MOST_URGENT),
                PutAside.SHOWN);
        assertThat(seen(first, onlyUrgent, Sort.DUE)).extracting(WorkItem::id).containsExactly(urgent.id());
        assertThat(as(first, () -> items.facts(urgent.caseKey())))
                .extracting(CaseFact::personId, CaseFact::words)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(leader.id(), "县里督办"));
        assertThat(journal.of(urgent.caseKey(), Set.of("workflow.priority-set")))
                .singleElement()
                .satisfies(entry -> assertThat(entry.details()).contains("\"reason\"", "县里督办"));
    }

    @Test
    void onlyALeaderOfTheAreaSetsPrioritiesAndSaysWhy() {
        WorkItem item = started(1);
        Person leaderElsewhere = person("township-leader", "533422102");
        for (Person other : List.of(first, leaderElsewhere)) {
            assertThatThrownBy(() -> does(other, () -> priorities.set(List.of(item.id()), Priority.URGENT, "县里督办")))
                    .hasMessage("workflow.priority.refused");
        }
        assertThatThrownBy(() -> does(leader, () -> priorities.set(List.of(item.id()), Priority.URGENT, " ")))
                .hasMessage("workflow.priority.reason");
        assertThat(as(first, () -> items.get(item.id())).priority()).isEqualTo(Priority.NORMAL);
    }

    @Test
    void urgencyEndsWithItsItemAndAPageGoesOnBehindTheLast() {
        for (int n = 1; n <= 5; n++) {
            WorkItem item = started(n);
            if (n % 2 == 0) does(leader, () -> priorities.set(List.of(item.id()), Priority.URGENT, "县里督办"));
        }
        List<Long> whole = seen(first, Narrowing.NONE, Sort.PRIORITY).stream()
                .map(WorkItem::id)
                .toList();
        WorkItemQuery two =
                new WorkItemQuery(null, ProbeCases.PROCESS, null, false, mark, Narrowing.NONE, Sort.PRIORITY, null, 2);
        List<Long> byPage = new java.util.ArrayList<>();
        String next = null;
        do {
            String cursor = next;
            var page = as(first, () -> items.list(two.after(cursor)));
            page.items().forEach(item -> byPage.add(item.id()));
            next = page.next();
        } while (next != null);
        assertThat(byPage).isEqualTo(whole).hasSize(5);

        WorkItem urgent = as(first, () -> items.get(whole.get(0)));
        does(first, () -> items.decide(approve(urgent)));
        Person township = person("township-clerk", "533422101");
        assertThat(seen(township, Narrowing.NONE, Sort.DUE))
                .extracting(WorkItem::priority)
                .containsOnly(Priority.NORMAL);
    }
}
