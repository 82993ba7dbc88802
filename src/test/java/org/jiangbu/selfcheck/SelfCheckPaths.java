package org.jiangbu.selfcheck;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jiangbu.base.Refusal;
import org.jiangbu.security.Roles;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;

/** Every path of the self-check from the issued campaign to the closed check (R20–R23); run by {@code EveryPathTest}. */
public abstract class SelfCheckPaths extends SelfCheckScene {
    @Test
    void everyTownshipGetsItsCheckDueOnTheStatutoryDay() {
        issue(false);
        as(Roles.COUNTY_LEADER, () -> {
            assertThat(selfChecks.ofTownships(year)).hasSize(8).allSatisfy(one -> {
                assertThat(one.state()).isEqualTo(SelfCheck.State.FILLING);
                assertThat(one.dueOn()).isEqualTo(LocalDate.of(year, 11, 30));
            });
        });
        as(Roles.TOWNSHIP_CLERK, () -> {
            assertThat(selfChecks.ofTownships(year))
                    .extracting(SelfCheck::areaCode)
                    .containsExactly(TOWNSHIP);
            assertThat(open(check).dueOn()).isEqualTo(LocalDate.of(year, 11, 30));
        });
    }

    @Test
    void aCheckWithoutProblemsIsClosedOnceTheCountyAcceptsIt() {
        issue(false);
        handIn(Verdict.MET);
        decide(Roles.COUNTY_REVIEWER, check, "accept", Map.of());
        assertThat(sheet(Roles.COUNTY_LEADER).check().state()).isEqualTo(SelfCheck.State.CLOSED);
    }

    @Test
    void nothingIsHandedInWithAnItemUnanswered() {
        issue(false);
        assertThatThrownBy(() -> decide(Roles.TOWNSHIP_CLERK, check, "submit", Map.of()))
                .isInstanceOf(Refusal.class)
                .hasMessage("selfcheck.unanswered");
        assertThat(sheet(Roles.TOWNSHIP_CLERK).editable()).isTrue();
    }

    @Test
    void theLeaderSendsTheWholeBackAndItIsFilledInAgain() {
        issue(false);
        answer(Roles.TOWNSHIP_CLERK, check, Verdict.MET);
        decide(Roles.TOWNSHIP_CLERK, check, "submit", Map.of());
        assertThat(sheet(Roles.TOWNSHIP_CLERK).editable()).isFalse();
        decide(Roles.TOWNSHIP_LEADER, check, "return", Map.of());
        assertThat(sheet(Roles.TOWNSHIP_CLERK).editable()).isTrue();
        assertThat(sheet(Roles.TOWNSHIP_CLERK).check().correctBy()).isNull();
    }

    @Test
    void theCountyGivesSingleItemsBackAndTheFirstHandingInStands() {
        issue(false);
        handIn(Verdict.MET);
        Sheet handedIn = sheet(Roles.COUNTY_REVIEWER);
        assertThatThrownBy(() -> decide(Roles.COUNTY_REVIEWER, check, "return", Map.of()))
                .isInstanceOf(Refusal.class)
                .hasMessage("selfcheck.return.nothing");
        String item = Long.toString(handedIn.lines().get(1).item().id());
        decide(Roles.COUNTY_REVIEWER, check, "return", Map.of(CheckDecisions.RETURNED, Map.of(item, "档案目录未附")));
        Sheet back = sheet(Roles.TOWNSHIP_CLERK);
        assertThat(back.editable()).isTrue();
        assertThat(back.lines().get(0).returned()).isNull();
        assertThat(back.lines().get(1).returned()).isEqualTo("档案目录未附");
        assertThat(back.check().submittedAt()).isEqualTo(handedIn.check().submittedAt());
        assertThatThrownBy(() -> decide(Roles.TOWNSHIP_CLERK, check, "submit", Map.of()))
                .isInstanceOf(Refusal.class)
                .hasMessage("selfcheck.return.untouched");
        as(
                Roles.TOWNSHIP_CLERK,
                () -> files.add(check, back.lines().get(1).item().id(), "目录.pdf", "%PDF-1.4 x".getBytes(UTF_8)));
        decide(Roles.TOWNSHIP_CLERK, check, "submit", Map.of());
        SelfCheck unsigned = sheet(Roles.COUNTY_REVIEWER).check();
        assertThat(unsigned.state()).isEqualTo(SelfCheck.State.SIGNING);
        assertThat(unsigned.standing()).isEqualTo("corrected");
        decide(Roles.TOWNSHIP_LEADER, check, "return", Map.of());
        handIn(Verdict.MET);
        Sheet corrected = sheet(Roles.COUNTY_REVIEWER);
        assertThat(corrected.check().state()).isEqualTo(SelfCheck.State.SUBMITTED);
        assertThat(corrected.check().submittedAt()).isEqualTo(handedIn.check().submittedAt());
        assertThat(corrected.lines().get(0).earlier()).as("answered alike").isNull();
        assertThat(corrected.lines().get(1).returned()).isEqualTo("档案目录未附");
        assertThat(corrected.lines().get(1).earlier())
                .isEqualTo(new Earlier(Answer.Entry.sound(Verdict.MET, "已逐户核对"), false, 1, 0));
        decide(Roles.COUNTY_REVIEWER, check, "accept", Map.of());
        assertThat(sheet(Roles.COUNTY_REVIEWER).changed())
                .as("what is accepted is compared no more")
                .isEmpty();
    }

    @Test
    void everyProblemIsAFindingThatSomebodyElseCloses() {
        issue(false);
        handIn(Verdict.PARTLY);
        decide(Roles.COUNTY_REVIEWER, check, "accept", Map.of());
        assertThat(sheet(Roles.COUNTY_LEADER).check().state()).isEqualTo(SelfCheck.State.RECTIFYING);
        for (String finding : new String[] {check + "-01", check + "-02"}) {
            assertThatThrownBy(() -> decide(Roles.TOWNSHIP_CLERK, finding, "done", Map.of("result", "收据已全部补齐")))
                    .hasMessage("selfcheck.finding.no-file");
            as(Roles.TOWNSHIP_CLERK, () -> files.addTo(finding, "收据.pdf", "%PDF-1.4 x".getBytes(UTF_8)));
            decide(Roles.TOWNSHIP_CLERK, finding, "done", Map.of("result", "收据已全部补齐"));
            decide(Roles.COUNTY_REVIEWER, finding, "return", Map.of());
            decide(Roles.TOWNSHIP_CLERK, finding, "done", Map.of("result", "收据已全部补齐并归档"));
            decide(Roles.COUNTY_REVIEWER, finding, "close", Map.of());
        }
        as(Roles.COUNTY_LEADER, () -> assertThat(findings.list(year)).hasSize(2).allSatisfy(one -> {
            assertThat(one.closed()).isTrue();
            assertThat(one.result()).isEqualTo("收据已全部补齐并归档");
            assertThat(one.closedBy()).isNotEqualTo(one.doneBy());
        }));
        assertThat(sheet(Roles.COUNTY_LEADER).check().state()).isEqualTo(SelfCheck.State.CLOSED);
    }

    @Test
    void filesAreReadWhereTheCheckIsAndTakenOutWhileItIsFilledIn() {
        issue(false);
        long item = sheet(Roles.TOWNSHIP_CLERK).lines().get(0).item().id();
        long kept = user.runAs(people.get(Roles.TOWNSHIP_CLERK).id(), () -> files.add(
                        check, item, "../../名单.pdf", "%PDF-1.4 y".getBytes(UTF_8))
                .id());
        long out = user.runAs(people.get(Roles.TOWNSHIP_CLERK).id(), () -> files.add(
                        check, item, "照片.pdf", "%PDF-1.4 z".getBytes(UTF_8))
                .id());
        as(Roles.TOWNSHIP_CLERK, () -> files.remove(out));
        as(Roles.COUNTY_REVIEWER, () -> {
            assertThat(files.of(check)).extracting(CheckFile::fileName).containsExactly("名单.pdf");
            assertThat(files.content(kept).content()).isEqualTo("%PDF-1.4 y".getBytes(UTF_8));
        });
        people.put(Roles.ENTRY_CLERK, given.person(Roles.TOWNSHIP_CLERK, "533422205"));
        assertThatThrownBy(() -> as(Roles.ENTRY_CLERK, () -> files.content(kept)))
                .hasMessage("selfcheck.unknown");
        assertThatThrownBy(
                        () -> as(Roles.TOWNSHIP_CLERK, () -> files.add(check, item, "x.jpg", "<html>".getBytes(UTF_8))))
                .hasMessage("selfcheck.file.kind");
        handIn(Verdict.MET);
        assertThatThrownBy(() -> as(Roles.TOWNSHIP_CLERK, () -> files.remove(kept)))
                .hasMessage("selfcheck.handed-in");
    }

    @Test
    void overdueIsRecordedOnceAndCannotBeTakenOut() {
        issue(false);
        fire("due-over");
        assertThat(overdue()).isEqualTo(1);
        assertThatThrownBy(() -> jdbc.sql("delete from selfcheck_overdue where case_key = ?")
                        .param(check)
                        .update())
                .isInstanceOf(DataAccessException.class);
        handIn(Verdict.MET);
        assertThat(overdue()).isEqualTo(1);
    }

    @Test
    void alsoWhatWaitsForItsSignatureIsRecordedAsOverdue() {
        issue(false);
        answer(Roles.TOWNSHIP_CLERK, check, Verdict.MET);
        decide(Roles.TOWNSHIP_CLERK, check, "submit", Map.of());
        fire("sign-due-over");
        assertThat(overdue()).isEqualTo(1);
        decide(Roles.TOWNSHIP_LEADER, check, "sign", Map.of("read", true));
        assertThat(sheet(Roles.COUNTY_LEADER).check().state()).isEqualTo(SelfCheck.State.SUBMITTED);
    }

    private int overdue() {
        return jdbc.sql("select count(*) from selfcheck_overdue where case_key = ?")
                .param(check)
                .query(Integer.class)
                .single();
    }

    @Test
    void theClerkIsRemindedBeforeTheDueDay() {
        issue(false);
        fire("remind-due");
        assertThat(reminded(Roles.TOWNSHIP_CLERK)).isEqualTo(1);
    }

    private int reminded(String role) {
        return jdbc.sql("select count(*) from reminder_notice where case_key = ? and person_id = ? and kind = 'DUE'")
                .params(check, people.get(role).id())
                .query(Integer.class)
                .single();
    }

    @Test
    void theTownshipIsRemindedAndRecordedAsOverdueOnceWhileItsVillagesAreSilent() {
        issue(true);
        fire("villages-remind-due");
        assertThat(reminded(Roles.TOWNSHIP_CLERK)).isEqualTo(1);
        fire("villages-due-over");
        assertThat(overdue()).isEqualTo(1);
        assertThat(step()).as("nothing goes on by itself").isEqualTo("await-villages");
        for (String part : parts()) fillIn(part);
        fire("remind-due");
        fire("due-over");
        assertThat(reminded(Roles.TOWNSHIP_CLERK)).isEqualTo(1);
        handIn(Verdict.MET);
        assertThat(overdue()).isEqualTo(1);
    }

    @Test
    void theClerkBeginsBeforeTheLastVillageButDoesNotHandInWithoutIt() {
        issue(true);
        List<String> parts = parts();
        for (String part : parts.subList(1, parts.size())) fillIn(part);
        decide(Roles.TOWNSHIP_CLERK, check, "begin", Map.of());
        answer(Roles.TOWNSHIP_CLERK, check, Verdict.MET);
        assertThatThrownBy(() -> decide(Roles.TOWNSHIP_CLERK, check, "submit", Map.of()))
                .hasMessage("selfcheck.parts.open");
        fillIn(parts.get(0));
        handIn(Verdict.MET);
        assertThat(sheet(Roles.COUNTY_LEADER).check().state()).isEqualTo(SelfCheck.State.SUBMITTED);
    }

    @Test
    void villagesFillInTheirPartsBeforeTheTownshipDoes() {
        issue(true);
        List<String> parts = parts();
        assertThat(parts).hasSize(4);
        for (String part : parts) {
            assertThat(step()).isEqualTo("await-villages");
            fillIn(part);
        }
        assertThat(step()).isEqualTo("fill");
        String back = parts.get(0);
        as(Roles.TOWNSHIP_CLERK, () -> villages.sendBack(back, "名单未附原因"));
        as(Roles.TOWNSHIP_CLERK, () -> assertThat(villages.reason(selfChecks.view(back)))
                .isEqualTo("名单未附原因"));
        answer(Roles.TOWNSHIP_CLERK, check, Verdict.MET);
        assertThatThrownBy(() -> decide(Roles.TOWNSHIP_CLERK, check, "submit", Map.of()))
                .hasMessage("selfcheck.parts.open");
        people.put(Roles.VILLAGE_CADRE, given.person(Roles.VILLAGE_CADRE, back.substring(back.lastIndexOf('-') + 1)));
        decide(Roles.VILLAGE_CADRE, back, "submit", Map.of());
        as(Roles.TOWNSHIP_CLERK, () -> {
            VillageAnswers first = villages.of(check)
                    .get(selfChecks.sheet(check).lines().get(0).item().id());
            assertThat(first.count(Verdict.MET)).isEqualTo(4);
            assertThat(first.open()).isZero();
            assertThat(first.sum()).isZero();
        });
        handIn(Verdict.MET);
        assertThatThrownBy(() -> as(Roles.TOWNSHIP_CLERK, () -> villages.sendBack(back, "名单未附原因")))
                .hasMessage("selfcheck.part.not-now");
        assertThat(jdbc.sql("select count(*) from workflow_case where case_key like ? and ended_at is null")
                        .param("ZC-%d-%s___".formatted(year, TOWNSHIP))
                        .query(Integer.class)
                        .single())
                .as("villages that still wait")
                .isZero();
    }

    /** The step at which the township's check is. */
    private String step() {
        return jdbc.sql("select step_key from work_item where case_key = ?")
                .param(check)
                .query(String.class)
                .single();
    }

    @Test
    void nobodyElsesCheckIsAnsweredOrRead() {
        issue(false);
        people.put(Roles.ENTRY_CLERK, given.person(Roles.TOWNSHIP_CLERK, "533422205"));
        assertThatThrownBy(() -> sheet(Roles.ENTRY_CLERK)).hasMessage("selfcheck.unknown");
        assertThatThrownBy(() -> answer(Roles.TOWNSHIP_LEADER, check, Verdict.MET))
                .hasMessage("security.refused");
        assertThatThrownBy(() -> as(Roles.TOWNSHIP_CLERK, () -> campaigns.create(year + 500, draft(false))))
                .hasMessage("security.refused");
    }
}
