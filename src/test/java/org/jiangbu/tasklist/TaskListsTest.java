package org.jiangbu.tasklist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.jiangbu.people.TestHouseholds;
import org.jiangbu.security.Roles;
import org.jiangbu.tasklist.TaskList.Status;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DataAccessException;

class TaskListsTest extends TaskScene {
    @Test
    void fortySixOfFortySixIsAllOfIt() {
        TaskRow row = row(add(typed("46", "46")));
        assertThat(row.rate()).contains(new BigDecimal("100.0"));
        assertThat(row.holds()).isEqualTo(Result.COMPLETE);
    }

    @ParameterizedTest
    @ValueSource(strings = {Roles.TOWNSHIP_CLERK, Roles.COUNTY_FINANCE})
    void whoIsNotOfTheOfficeReadsNothing(String role) {
        as(role, () -> {
            assertThatThrownBy(() -> lists.find(year)).hasMessage("security.refused");
            assertThatThrownBy(() -> lists.years()).hasMessage("security.refused");
            assertThatThrownBy(() -> exports.excel(year)).hasMessage("security.refused");
            assertThatThrownBy(() -> exports.pdf(year)).hasMessage("security.refused");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {Roles.HEADQUARTERS, Roles.AUDITOR, Roles.TOWNSHIP_CLERK, Roles.COUNTY_FINANCE})
    void onlyTheCountyOfficeWrites(String role) {
        long id = add(typed("46", "40"));
        int revision = list().revision();
        as(role, () -> {
            assertThatThrownBy(() -> lists.create(year + 1)).hasMessage("security.refused");
            assertThatThrownBy(() -> lists.issue(year, revision)).hasMessage("security.refused");
            assertThatThrownBy(() -> lists.close(year, revision)).hasMessage("security.refused");
            assertThatThrownBy(() -> tasks.add(year, typed("1", "1"))).hasMessage("security.refused");
            assertThatThrownBy(() -> tasks.change(year, id, typed("1", "1"), 0)).hasMessage("security.refused");
            assertThatThrownBy(() -> tasks.confirm(year, id, Result.OPEN, "", 0))
                    .hasMessage("security.refused");
            assertThatThrownBy(() -> tasks.strike(year, id, 0)).hasMessage("security.refused");
            assertThatThrownBy(() -> files.add(year, id, "a.png", TestHouseholds.photo()))
                    .hasMessage("security.refused");
        });
        assertThat(row(id).plan().done()).isEqualByComparingTo("40");
    }

    @Test
    void secondTabOverwritesNothing() {
        long id = add(typed("46", "40"));
        as(Roles.COUNTY_LEADER, () -> tasks.change(year, id, typed("46", "44"), 0));
        as(Roles.COUNTY_REVIEWER, () -> {
            assertThatThrownBy(() -> tasks.change(year, id, typed("46", "41"), 0))
                    .hasMessage("tasklist.changed-meanwhile");
            assertThatThrownBy(() -> tasks.confirm(year, id, Result.MOSTLY, "", 0))
                    .hasMessage("tasklist.changed-meanwhile");
            assertThatThrownBy(() -> tasks.strike(year, id, 0)).hasMessage("tasklist.changed-meanwhile");
            assertThatThrownBy(() -> lists.create(year)).hasMessage("tasklist.exists");
        });
        assertThat(row(id).done()).isEqualByComparingTo("44");
    }

    @Test
    void whatIsSavedAsItWasIsNoChange() {
        long id = add(typed("46", "46"));
        int revision = row(id).revision();
        as(Roles.COUNTY_REVIEWER, () -> {
            tasks.change(year, id, typed("46.00", "46"), revision);
            tasks.confirm(year, id, Result.COMPLETE, "", revision);
            tasks.confirm(year, id, Result.COMPLETE, "", revision + 1);
        });
        assertThat(row(id).revision()).as("confirmed once").isEqualTo(revision + 1);
        as(Roles.COUNTY_REVIEWER, () -> tasks.change(year, id, typed("46", "45"), revision + 1));
        assertThat(jdbc.sql("select action from audit_entry where subject = ? and action <> 'tasklist.drafted'"
                                + " order by id")
                        .param(ListGate.subject(year))
                        .query(String.class)
                        .list())
                .containsExactly("tasklist.added", "tasklist.confirmed", "tasklist.changed");
    }

    @Test
    void rowFillsItselfUntilTheListIsClosed() {
        long id = add(drawn("households"));
        BigDecimal before = row(id).done();
        given.registered("533422206202", "扎西");
        assertThat(row(id).done()).isEqualByComparingTo(before.add(BigDecimal.ONE));
        assertThat(row(id).target()).isEqualByComparingTo(row(id).done());
        closed();
        given.registered("533422206202", "扎西");
        assertThat(row(id).done()).isEqualByComparingTo(before.add(BigDecimal.ONE));
        assertThat(row(id).result()).isEqualTo(Result.COMPLETE);
        as(Roles.COUNTY_REVIEWER, () -> assertThatThrownBy(
                        () -> tasks.change(year, id, typed("1", "1"), row(id).revision()))
                .hasMessage("tasklist.closed"));
        assertThatThrownBy(() -> jdbc.sql("update tasklist_row set kept_done = 1 where id = ?")
                        .param(id)
                        .update())
                .isInstanceOf(DataAccessException.class);
    }

    private void closed() {
        as(Roles.COUNTY_LEADER, () -> {
            lists.issue(year, list().revision());
            assertThatThrownBy(() -> lists.issue(year, list().revision())).hasMessage("tasklist.changed-meanwhile");
            lists.close(year, list().revision());
            assertThatThrownBy(() -> lists.close(year, list().revision())).hasMessage("tasklist.changed-meanwhile");
        });
        assertThat(list().status()).isEqualTo(Status.CLOSED);
    }

    @Test
    void resultAgainstTheFiguresWantsAReason() {
        long id = add(typed("46", "20"));
        as(Roles.COUNTY_REVIEWER, () -> {
            assertThatThrownBy(() -> tasks.confirm(year, id, Result.COMPLETE, "好", 0))
                    .hasMessage("tasklist.reason");
            tasks.confirm(year, id, Result.MOSTLY, "其余村已开工建设", 0);
        });
        assertThat(row(id).holds()).isEqualTo(Result.MOSTLY);
        assertThat(row(id).outdated()).isFalse();
    }

    @Test
    void resultThatTheFiguresLeftBehindIsConfirmedAgainBeforeClosing() {
        long id = add(typed("46", "46"));
        as(Roles.COUNTY_REVIEWER, () -> {
            tasks.confirm(year, id, Result.COMPLETE, "", 0);
            tasks.change(year, id, typed("46", "30"), 1);
            lists.issue(year, list().revision());
            assertThatThrownBy(() -> lists.close(year, list().revision())).hasMessage("tasklist.outdated");
            tasks.confirm(year, id, Result.OPEN, "", 2);
            lists.close(year, list().revision());
        });
        assertThat(row(id).holds()).isEqualTo(Result.OPEN);
    }

    @Test
    void taskIsStruckOffOnlyInADraftAndStaysToBeSeen() {
        long id = add(typed("46", "46"));
        long other = add(typed("46", "46"));
        int standing = list().standing().size();
        as(Roles.COUNTY_REVIEWER, () -> tasks.strike(year, id, 0));
        assertThat(row(id).struck()).isTrue();
        assertThat(list().standing()).hasSize(standing - 1);
        as(Roles.COUNTY_REVIEWER, () -> {
            lists.issue(year, list().revision());
            assertThatThrownBy(() -> tasks.strike(year, other, 0)).hasMessage("tasklist.not-draft");
        });
        assertThatThrownBy(() -> jdbc.sql("delete from tasklist_row where id = ?")
                        .param(other)
                        .update())
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void nextYearBeginsWithTheTasksAndWithoutTheirProgress() {
        TaskPlan plan = new TaskPlan(
                "扶贫车间",
                "建成" + year + "年车间",
                "个",
                BigDecimal.TEN,
                null,
                BigDecimal.ONE,
                null,
                "县产业办",
                "和某",
                LocalDate.of(year, 12, 31),
                "土地未批",
                "重新选址");
        long struck = add(typed("3", "3"));
        add(plan);
        as(Roles.COUNTY_REVIEWER, () -> tasks.strike(year, struck, 0));
        int standing = list().standing().size();
        year = nextYear();
        as(Roles.COUNTY_REVIEWER, () -> lists.create(year));
        assertThat(list().rows()).hasSize(standing);
        TaskPlan again = list().rows().get(standing - 1).plan();
        assertThat(again.task()).isEqualTo(plan.task());
        assertThat(again.done()).isNull();
        assertThat(again.problem()).isEmpty();
        assertThat(again.dueOn()).isEqualTo(LocalDate.of(year, 12, 31));
    }

    @Test
    void whatIsOverdueIsCountedInWorkdays() {
        TaskPlan due = new TaskPlan(
                "产业以奖代补",
                "自查",
                "个",
                BigDecimal.TEN,
                null,
                BigDecimal.ONE,
                null,
                "",
                "",
                LocalDate.of(2018, 11, 30),
                "",
                "");
        long id = add(due);
        assertThat(row(id).workdaysLate()).isPositive();
        as(Roles.COUNTY_REVIEWER, () -> tasks.confirm(year, id, Result.COMPLETE, "已经补报完成", 0));
        assertThat(row(id).workdaysLate()).isZero();
    }

    @Test
    void wrongPlansAreRefused() {
        as(Roles.COUNTY_REVIEWER, () -> {
            assertThatThrownBy(() -> tasks.add(year, typed("-1", "0"))).hasMessage("tasklist.number");
            assertThatThrownBy(() -> tasks.add(year, typed("1", "0.001"))).hasMessage("tasklist.number");
            assertThatThrownBy(() -> tasks.add(year, typed("99999999999999", "0")))
                    .hasMessage("tasklist.number");
            assertThatThrownBy(() -> tasks.add(year, drawn("no-such"))).hasMessage("tasklist.figure.unknown");
            TaskPlan nothing = new TaskPlan("工程", "任务", "个", null, null, null, null, "", "", null, "", "");
            assertThatThrownBy(() -> tasks.add(year, nothing)).hasMessage("tasklist.target.missing");
            TaskPlan bare = new TaskPlan("工程", "任务", "个", BigDecimal.ONE, null, null, null, "", "", null, "问题", "");
            assertThatThrownBy(() -> tasks.add(year, bare)).hasMessage("tasklist.measure.missing");
        });
    }

    @Test
    void evidenceIsJudgedByContentAndReadByReadersOnly() {
        long id = add(typed("46", "46"));
        byte[] script = "<html><script>alert(1)</script></html>".getBytes(StandardCharsets.UTF_8);
        long file = as(Roles.COUNTY_REVIEWER, () -> {
            assertThatThrownBy(() -> files.add(year, id, "x.pdf", script)).hasMessage("tasklist.file.kind");
            assertThatThrownBy(() -> files.add(year, id, "x.pdf", new byte[0])).hasMessage("tasklist.file.size");
            return files.add(year, id, "../../证书.png", TestHouseholds.photo()).id();
        });
        assertThat(as(Roles.HEADQUARTERS, () -> files.content(file)).content()).isEqualTo(TestHouseholds.photo());
        assertThat(as(Roles.HEADQUARTERS, () -> files.content(file)).fileName()).isEqualTo("证书.png");
        as(Roles.TOWNSHIP_CLERK, () -> assertThatThrownBy(() -> files.content(file))
                .hasMessage("security.refused"));
        assertThat(row(id).files()).isOne();
        as(Roles.COUNTY_REVIEWER, () -> files.remove(file));
        assertThat(row(id).files()).isZero();
        assertThatThrownBy(() -> jdbc.sql("delete from tasklist_evidence where id = ?")
                        .param(file)
                        .update())
                .isInstanceOf(DataAccessException.class);
    }
}
