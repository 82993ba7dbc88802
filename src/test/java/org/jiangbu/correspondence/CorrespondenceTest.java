package org.jiangbu.correspondence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.jiangbu.base.Refusal;
import org.jiangbu.reminder.ReminderKind;
import org.jiangbu.security.Person;
import org.jiangbu.workflow.CaseFact;
import org.jiangbu.workflow.ProbeCases;
import org.jiangbu.workflow.WorkItem;
import org.jiangbu.workflow.WorkItemQuery;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;

class CorrespondenceTest extends LetterScene {
    @Test
    void anOpinionIsAskedGivenAndToldWhileTheItemStays() {
        ask(township, "该户面积是否核实过？");
        assertThat(told(township)).containsExactly(ReminderKind.ASKED);
        assertThat(as(township, counts::waiting).questions()).isEqualTo(1);
        assertThat(as(village, () -> items.mayDecide(item.id()))).isTrue();

        as(township, () -> consultations.answer(askedOf(township).id(), "已实地核实。"));

        assertThat(as(village, () -> consultations.of(key))).singleElement().satisfies(one -> {
            assertThat(one.state()).isEqualTo(Consultation.State.ANSWERED);
            assertThat(one.answer()).isEqualTo("已实地核实。");
            assertThat(one.toName()).isEqualTo("测试人员");
        });
        assertThat(told(village)).containsExactly(ReminderKind.ANSWERED);
        assertThat(as(township, counts::waiting).questions()).isZero();
        assertThat(as(village, () -> items.facts(key)))
                .extracting(CaseFact::words)
                .contains("已实地核实。");
    }

    @Test
    void anOpinionKeepsNobodyFromDecidingLater() {
        ask(township, "请提意见");
        decide();
        as(township, () -> consultations.answer(askedOf(township).id(), "没有意见"));
        WorkItem next = as(township, () -> items.list(WorkItemQuery.all(500))).items().stream()
                .filter(one -> one.caseKey().equals(key))
                .findFirst()
                .orElseThrow();
        assertThat(as(township, () -> items.mayDecide(next.id()))).isTrue();
    }

    @Test
    void onlyWhoDecidesAsksAndOnlyWhoReadsTheAreaIsAsked() {
        assertThatThrownBy(() -> as(township, () -> consultations.ask(item.id(), List.of(village.id()), "为什么？", null)))
                .hasMessage("workflow.item.notYours");
        assertThatThrownBy(() -> ask(elsewhere, "请提意见")).hasMessage("correspondence.unfit");
        assertThat(as(village, () -> consultations.candidates(item.id())))
                .extracting(Person::id)
                .contains(township.id())
                .doesNotContain(elsewhere.id(), village.id());
        assertThat(told(elsewhere)).isEmpty();
    }

    @Test
    void whoHasDecidedInTheCaseIsAskedThoughReadingNoWholeArea() {
        decide();
        staff.assign(village.id(), "assigned-cadre", "533422101", START, null);
        staff.end(
                village.id(),
                "village-cadre",
                ProbeCases.VILLAGE,
                LocalDate.now(clock).minusDays(1));
        WorkItem next = as(township, () -> items.list(WorkItemQuery.all(500))).items().stream()
                .filter(one -> one.caseKey().equals(key))
                .findFirst()
                .orElseThrow();
        assertThat(as(township, () -> consultations.candidates(next.id()))).contains(village);
        as(township, () -> consultations.ask(next.id(), List.of(village.id()), "当时是否到过地里？", null));
        as(village, () -> consultations.answer(askedOf(village).id(), "到过，照片可查。"));
        assertThat(as(township, () -> consultations.of(key)))
                .extracting(Consultation::answer)
                .containsExactly("到过，照片可查。");
    }

    @Test
    void aDoubleClickAsksOnceAndAPastDayIsRefused() {
        ask(township, "请提意见");
        assertThatThrownBy(() -> ask(township, "请提意见")).hasMessage("correspondence.asked.already");
        assertThat(as(village, () -> consultations.of(key))).hasSize(1);
        LocalDate yesterday = LocalDate.now(clock).minusDays(1);
        assertThatThrownBy(
                        () -> as(village, () -> consultations.ask(item.id(), List.of(township.id()), "请", yesterday)))
                .hasMessage("correspondence.answerBy.past");
    }

    @Test
    void aRecalledQuestionIsNotAnswered() {
        ask(township, "请提意见");
        long id = askedOf(township).id();
        assertThatThrownBy(() -> as(township, () -> consultations.recall(id))).hasMessage("correspondence.unknown");
        as(village, () -> consultations.recall(id));
        assertThatThrownBy(() -> as(township, () -> consultations.answer(id, "迟到的意见")))
                .hasMessage("correspondence.ended");
        assertThat(told(township)).containsExactly(ReminderKind.RECALLED, ReminderKind.ASKED);
    }

    private boolean answered(long id) {
        try {
            as(township, () -> consultations.answer(id, "没有意见"));
            return true;
        } catch (Refusal refused) {
            return false;
        }
    }

    @Test
    void ofManyAnswersAtOnceOneCounts() {
        ask(township, "请提意见");
        long id = askedOf(township).id();
        assertThat(IntStream.range(0, 8).parallel().filter(n -> answered(id)).count())
                .isEqualTo(1);
        assertThat(told(village)).containsExactly(ReminderKind.ANSWERED);
    }

    @Test
    void aCommentIsToldToThoseConcernedAndItsAuthorMayWithdrawIt() {
        decide();
        as(township, () -> comments.add(key, "缺一张照片"));
        assertThat(told(village)).containsExactly(ReminderKind.COMMENTED);
        Comment said = as(village, () -> comments.of(key)).get(0);
        assertThat(said.words()).isEqualTo("缺一张照片");
        assertThatThrownBy(() -> as(village, () -> comments.withdraw(said.id())))
                .hasMessage("correspondence.comment.notYours");

        as(township, () -> comments.withdraw(said.id()));

        assertThat(as(village, () -> comments.of(key)).get(0).words()).isNull();
        assertThat(as(village, () -> items.facts(key)))
                .extracting(CaseFact::words)
                .doesNotContain("缺一张照片");
        assertThatThrownBy(() -> as(township, () -> comments.withdraw(said.id())))
                .hasMessage("correspondence.comment.notYours");
    }

    @Test
    void whoDoesNotReadTheCaseNeitherCommentsNorSeesWhatWasSaid() {
        assertThatThrownBy(() -> as(elsewhere, () -> comments.add(key, "路过"))).hasMessage("workflow.case.unknown");
        assertThatThrownBy(() -> as(elsewhere, () -> comments.of(key))).hasMessage("workflow.case.unknown");
        assertThatThrownBy(() -> as(elsewhere, () -> consultations.of(key))).hasMessage("workflow.case.unknown");
        assertThatThrownBy(() -> as(elsewhere, () -> copies.of(key))).hasMessage("workflow.case.unknown");
    }

    @Test
    void aCopyReachesTheReceiverAndTheSenderSeesWhenItWasRead() {
        decide();
        as(village, () -> copies.send(key, List.of(township.id()), "请知悉"));
        assertThat(told(township)).containsExactly(ReminderKind.COPIED);
        assertThat(as(township, counts::waiting).copies()).isEqualTo(1);
        assertThat(as(village, () -> copies.of(key)).get(0).readAt()).isNull();

        as(village, () -> copies.markRead(key)); // somebody else's is left alone
        assertThat(as(township, counts::waiting).copies()).isEqualTo(1);
        as(township, () -> copies.markRead(key));
        as(township, () -> copies.markRead(key));

        assertThat(as(township, copies::sentToMe)).singleElement().satisfies(copy -> {
            assertThat(copy.note()).isEqualTo("请知悉");
            assertThat(copy.readAt()).isNotNull();
        });
        assertThat(as(village, () -> copies.of(key)).get(0).readAt()).isNotNull();
    }

    @Test
    void onlyWhoDecidesOrHasDecidedSendsCopies() {
        assertThatThrownBy(() -> as(township, () -> copies.send(key, List.of(village.id()), null)))
                .hasMessage("workflow.item.notYours");
        assertThatThrownBy(() -> as(village, () -> copies.send(key, List.of(elsewhere.id()), null)))
                .hasMessage("correspondence.unfit");
        assertThat(told(elsewhere)).isEmpty();
    }

    @Test
    void whatWasWrittenStays() {
        ask(township, "请提意见");
        assertThatThrownBy(() -> jdbc.sql("update correspondence_consultation set question = '改'")
                        .update())
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> jdbc.sql("delete from correspondence_comment").update())
                .isInstanceOf(DataAccessException.class);
    }
}
