package org.jiangbu.reminder.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.html.Anchor;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jiangbu.ViewTest;
import org.jiangbu.base.AppClock;
import org.jiangbu.reminder.Reminder;
import org.jiangbu.reminder.ReminderKind;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a leader is told of others, and where it leads to. */
class ReminderListTest extends ViewTest {
    private static List<Anchor> links(Reminder reminder, boolean supervises) {
        return _find(new ReminderList(List.of(reminder), AppClock.ZONE, supervises, one -> {}, () -> {}), Anchor.class);
    }

    private static Reminder reminder(
            ReminderKind kind, int items, int workdays, @Nullable Long item, Reminder.Urged... urged) {
        LocalDate before = kind == ReminderKind.URGED_AGAIN ? LocalDate.of(2018, 11, 20) : null;
        return new Reminder(
                1, kind, items, workdays, item, "县领导", null, null, before, List.of(urged), Instant.EPOCH, false);
    }

    @ParameterizedTest
    @CsvSource({"-1, 辖区内 2 件事项将在 1 个工作日内到期, inbox?list=area", "0, 辖区内 2 件事项已逾期, inbox?list=area&overdue=1"})
    void aLeaderIsToldInOwnWordsOfWhatIsNearAndOfWhatHasJustPassed(int workdays, String words, String address) {
        assertThat(links(reminder(ReminderKind.ESCALATED, 2, workdays, null), true))
                .singleElement()
                .satisfies(link -> {
                    assertThat(link.getText()).isEqualTo(words);
                    assertThat(link.getHref()).isEqualTo(address);
                });
    }

    @Test
    void whatWasUrgedAgainLeadsToTheItemAmongThoseOfOthers() {
        assertThat(links(reminder(ReminderKind.URGED_AGAIN, 1, 0, 7L), true))
                .singleElement()
                .satisfies(link -> {
                    assertThat(link.getText()).isEqualTo("县领导再次催办您下级的 1 件事项：2018-11-20 已催办过，至今未办理");
                    assertThat(link.getHref()).isEqualTo("inbox?list=area&item=7");
                });
    }

    @Test
    void severalLeadToTheListAndEachToItsItem() {
        Reminder several = reminder(ReminderKind.URGED_AGAIN, 2, 0, null, new Reminder.Urged(7, "D-1", "格茸"));
        assertThat(links(several, true))
                .extracting(Anchor::getHref)
                .containsExactly("inbox?list=area", "inbox?list=area&item=7");
    }

    @Test
    void whoHasNoListOfOthersIsLedToTheBoard() {
        assertThat(links(reminder(ReminderKind.URGED_AGAIN, 1, 0, 7L), false))
                .extracting(Anchor::getHref)
                .containsExactly("progress");
    }
}
