package org.jiangbu.reminder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.jiangbu.audit.Journal;
import org.jiangbu.security.Person;
import org.jiangbu.security.Roles;
import org.jiangbu.workflow.CaseFact;
import org.jiangbu.workflow.ProbeCases;
import org.jiangbu.workflow.WorkItems;
import org.jiangbu.workflow.pace.FollowUps;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** 催办: one item or many, and who has seen it. */
class UrgesTest extends ReminderScene {
    @Autowired
    private WorkItems items;

    @Autowired
    private FollowUps followUps;

    @Autowired
    private Journal journal;

    private Urge.Told urge(Person by, List<Long> ids) {
        return as(by, () -> urges.urge(ids, "请抓紧办理"));
    }

    private String caseOf(long item) {
        return jdbc.sql("select case_key from work_item where id = ?")
                .param(item)
                .query(String.class)
                .single();
    }

    private List<Urge.Receiver> receivers(long item) {
        return as(leader, () -> urges.of(caseOf(item))).get(0).receivers();
    }

    private void opensItem(Person person, long item) {
        as(person, () -> {
            reminders.itemOpened(item);
            return null;
        });
    }

    @Test
    void whatIsUrgedComesBackIntoTheListOfWhoPutItAside() {
        List<Long> ids = open(2, today.plusDays(20));
        as(village, () -> {
            followUps.putAside(ids, today.plusDays(10), null);
            return null;
        });
        urge(leader, ids.subList(0, 1));
        assertThat(as(village, () -> followUps.of(ids))).containsOnlyKeys(ids.get(1));
    }

    @Test
    void manyAreUrgedByOneActAndTheHolderIsToldOnce() {
        List<Long> ids = open(3, today);
        assertThat(urge(leader, ids)).isEqualTo(new Urge.Told(3, 0, 0, 0, 0));
        assertThat(told(village)).singleElement().satisfies(one -> {
            assertThat(one.kind()).isEqualTo(ReminderKind.URGED);
            assertThat(one.items()).isEqualTo(3);
            assertThat(one.itemId()).isNull();
            assertThat(one.words()).isEqualTo("请抓紧办理");
        });
        ids.forEach(id -> assertThat(receivers(id)).isNotEmpty().allMatch(one -> one.seenAt() == null));
    }

    @Test
    void whatWasUrgedTodayIsLeftOutAndWhatIsDecidedIsSaid() {
        List<Long> ids = open(2, today);
        urge(leader, ids.subList(0, 1));
        long gone = Long.MAX_VALUE;
        assertThat(urge(leader, List.of(ids.get(0), ids.get(1), gone))).isEqualTo(new Urge.Told(1, 1, 0, 1, 0));
        assertThat(as(leader, () -> urges.of(caseOf(ids.get(0))))).hasSize(1);
    }

    @Test
    void aDoubleClickUrgesOnce() throws Exception {
        List<Long> ids = open(1, today);
        ExecutorService pool = Executors.newFixedThreadPool(4);
        List<Future<Urge.Told>> clicks =
                pool.invokeAll(Stream.generate(() -> (Callable<Urge.Told>) () -> urge(leader, ids))
                        .limit(8)
                        .toList());
        pool.shutdown();
        int urged = 0;
        for (Future<Urge.Told> click : clicks) urged += click.get().urged();
        assertThat(urged).isOne();
        assertThat(told(village)).hasSize(1);
    }

    @Test
    void listedByTheBellAnUrgeIsNotSeenOpenedByItsEntryItIs() {
        List<Long> ids = open(2, today);
        urge(leader, ids);
        Reminder notice = told(village).get(0);
        as(village, () -> {
            reminders.markSeen(List.of(notice.id()));
            return null;
        });
        assertThat(as(village, reminders::unseen)).isZero();
        assertThat(told(village).get(0).seen()).isFalse();
        assertThat(receivers(ids.get(0)).get(0).seenAt()).isNull();
        as(leader, () -> {
            reminders.opened(notice.id()); // not the leader's
            return null;
        });
        assertThat(receivers(ids.get(0)).get(0).seenAt()).isNull();
        as(village, () -> {
            reminders.opened(notice.id());
            return null;
        });
        ids.forEach(id -> assertThat(receivers(id).get(0).seenAt()).isNotNull());
        assertThat(told(village).get(0).seen()).isTrue();
    }

    @Test
    void whoOpensTheItemHasSeenItsUrgeAndNobodyElseHas() {
        Person colleague = person("village-cadre", ProbeCases.VILLAGE);
        List<Long> ids = open(2, today);
        urge(leader, ids);
        opensItem(village, ids.get(0));
        assertThat(receivers(ids.get(0)))
                .hasSizeGreaterThanOrEqualTo(2)
                .filteredOn(one -> one.seenAt() != null)
                .hasSize(1);
        assertThat(receivers(ids.get(1))).allMatch(one -> one.seenAt() == null);
        opensItem(colleague, ids.get(0));
        assertThat(receivers(ids.get(0)))
                .filteredOn(one -> one.seenAt() != null)
                .hasSize(2);
    }

    @Test
    void theHistoryOfTheCaseTellsWhoUrgedAndWhoHasSeenIt() {
        long item = open(1, today).get(0);
        urge(leader, List.of(item));
        assertThat(fact(item).words()).contains("请抓紧办理").contains("未读").doesNotContain("已读");
        opensItem(village, item);
        CaseFact fact = fact(item);
        assertThat(fact.what()).isEqualTo("催办");
        assertThat(fact.personId()).isEqualTo(leader.id());
        assertThat(fact.words()).contains("已读");
        assertThat(journal.of(caseOf(item), Set.of("reminder.urged")))
                .singleElement()
                .satisfies(entry -> assertThat(entry.details()).contains("\"words\"", "请抓紧办理"));
    }

    private CaseFact fact(long item) {
        return as(village, () -> items.facts(caseOf(item))).get(0);
    }

    @Test
    void whoUrgesIsNotToldAndWhatNobodyElseDecidesIsSaid() {
        long item = open(1, today).get(0);
        jdbc.sql("update work_item set assignee_id = ? where id = ?")
                .params(leader.id(), item)
                .update();
        assertThat(urge(leader, List.of(item))).isEqualTo(new Urge.Told(0, 0, 1, 0, 0));
        assertThat(told(leader)).isEmpty();
    }

    @Test
    void allThatIsLateInATownshipIsUrgedAtOnce() {
        List<Long> late = open(2, calendar.plusWorkdays(today, -2));
        long inTime = open(1, today).get(0);
        Urge.Told told = as(leader, () -> urges.urgeOverdue("533422101", null));
        assertThat(told.urged()).isGreaterThanOrEqualTo(2);
        late.forEach(id -> assertThat(receivers(id)).isNotEmpty());
        assertThat(as(leader, () -> urges.of(caseOf(inTime)))).isEmpty();
    }

    @Test
    void onlyASupervisorOfTheAreaUrges() {
        List<Long> ids = open(1, today);
        Person elsewhere = person("township-leader", "533422102");
        for (Person other : List.of(elsewhere, village)) {
            assertThatThrownBy(() -> urge(other, ids)).hasMessage("reminder.urge.not-beneath");
            assertThatThrownBy(() -> as(other, () -> urges.urgeOverdue("533422101", null)))
                    .hasMessage("security.refused");
        }
        assertThatThrownBy(() -> as(elsewhere, () -> urges.of(caseOf(ids.get(0)))))
                .hasMessageStartingWith("workflow.case.unknown");
        assertThat(told(village)).isEmpty();
    }

    @Test
    void nobodyUrgesThoseWhoStandBesideOrAbove() {
        List<Long> ids = open(2, calendar.plusWorkdays(today, -2));
        waitFor(Roles.COUNTY_REVIEWER, ids.get(0));
        try {
            assertThatThrownBy(() -> urge(leader, ids)).hasMessage("reminder.urge.not-beneath");
            as(leader, () -> urges.urgeOverdue("533422101", null));
            assertThat(as(leader, () -> urges.of(caseOf(ids.get(0))))).isEmpty();
            assertThat(as(leader, () -> urges.of(caseOf(ids.get(1))))).hasSize(1);
            Person reviewer = person(Roles.COUNTY_REVIEWER, "533422");
            assertThatThrownBy(() -> urge(reviewer, ids.subList(0, 1))).hasMessage("reminder.urge.not-beneath");
        } finally {
            waitFor(Roles.VILLAGE_CADRE, ids.get(0)); // as its step says
        }
    }

    private void waitFor(String role, long item) {
        jdbc.sql("update work_item set role = ? where id = ?")
                .params(role, item)
                .update();
    }
}
