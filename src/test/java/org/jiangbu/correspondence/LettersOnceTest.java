package org.jiangbu.correspondence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.jiangbu.base.Refusal;
import org.jiangbu.reminder.ReminderKind;
import org.junit.jupiter.api.Test;

/** What is sent twice at the same time has one effect; counts agree with lists. */
class LettersOnceTest extends LetterScene {
    private long done(Runnable act) {
        return IntStream.range(0, 8)
                .parallel()
                .filter(n -> {
                    try {
                        as(village, act);
                        return true;
                    } catch (Refusal refused) {
                        return false;
                    }
                })
                .count();
    }

    @Test
    void ofManyEqualQuestionsAtOnceOneIsAsked() {
        long asked = done(() -> consultations.ask(item.id(), List.of(township.id()), "请提意见", null));
        assertThat(asked).isEqualTo(1);
        assertThat(as(village, () -> consultations.of(key))).hasSize(1);
        assertThat(told(township)).containsExactly(ReminderKind.ASKED);
    }

    @Test
    void ofManyEqualCommentsAtOnceOneIsSaid() {
        done(() -> comments.add(key, "请补充收据"));
        as(village, () -> comments.add(key, "另请核对数量"));
        assertThat(as(village, () -> comments.of(key))).hasSize(2);
    }

    @Test
    void ofManyEqualCopiesAtOnceOneIsSentAndAnotherNoteIsAnotherCopy() {
        assertThat(done(() -> copies.send(key, List.of(township.id()), "请知悉"))).isEqualTo(1);
        assertThatThrownBy(() -> as(village, () -> copies.send(key, List.of(township.id()), " 请知悉 ")))
                .hasMessage("correspondence.copied.already");
        assertThat(told(township)).containsExactly(ReminderKind.COPIED);
        as(village, () -> copies.send(key, List.of(township.id()), "有变化，请再看"));
        as(township, () -> copies.markRead(key));
        as(village, () -> copies.send(key, List.of(township.id()), "请知悉"));
        assertThat(as(township, copies::sentToMe)).hasSize(3);
    }

    @Test
    void whoLostTheAreaHasNothingInTheListsAndNothingCounted() {
        ask(township, "请提意见");
        as(village, () -> copies.send(key, List.of(township.id()), "请知悉"));
        assertThat(as(township, counts::waiting)).isEqualTo(new LetterCounts.Waiting(1, 1));
        staff.end(
                township.id(),
                "township-clerk",
                "533422101",
                LocalDate.now(clock).minusDays(1));
        assertThat(as(township, counts::waiting)).isEqualTo(new LetterCounts.Waiting(0, 0));
        assertThat(as(township, consultations::askedOfMe)).isEmpty();
        assertThat(as(township, copies::sentToMe)).isEmpty();
    }
}
