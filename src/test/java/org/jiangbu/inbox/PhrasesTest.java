package org.jiangbu.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jiangbu.IntegrationTest;
import org.jiangbu.base.Refusal;
import org.jiangbu.security.CurrentUser;
import org.jiangbu.security.Person;
import org.jiangbu.security.Staff;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class PhrasesTest extends IntegrationTest {
    @Autowired
    private Phrases phrases;

    @Autowired
    private Staff staff;

    @Autowired
    private CurrentUser user;

    private Person clerk;

    @BeforeEach
    void hire() {
        clerk = person();
    }

    private Person person() {
        return staff.create("p-" + UUID.randomUUID().toString().substring(0, 8), "经办", null);
    }

    private void keeps(Person person, String words) {
        user.runAs(person.id(), () -> phrases.keep(words));
    }

    private List<String> words(Person person) {
        return user.runAs(person.id(), () -> phrases.own()).stream()
                .map(Phrase::words)
                .toList();
    }

    @Test
    void whatIsKeptAgainStandsOnceAndFirst() {
        keeps(clerk, "情况属实，同意。");
        keeps(clerk, "材料齐全。");
        keeps(clerk, " 情况属实，同意。 ");
        assertThat(words(clerk)).containsExactlyInAnyOrder("情况属实，同意。", "材料齐全。");
    }

    @Test
    void nobodySeesOrDropsThoseOfOthers() {
        keeps(clerk, "情况属实，同意。");
        Person other = person();
        assertThat(words(other)).isEmpty();
        long id = user.runAs(clerk.id(), () -> phrases.own().get(0).id());
        user.runAs(other.id(), () -> phrases.drop(id));
        assertThat(words(clerk)).hasSize(1);
        user.runAs(clerk.id(), () -> phrases.drop(id));
        assertThat(words(clerk)).isEmpty();
    }

    @Test
    void tooLittleTooLongAndTooManyAreRefused() {
        assertThatThrownBy(() -> keeps(clerk, " 好 ")).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> keeps(clerk, "好".repeat(201))).isInstanceOf(Refusal.class);
        IntStream.range(0, 30).forEach(i -> keeps(clerk, "意见" + i));
        assertThatThrownBy(() -> keeps(clerk, "又一条")).isInstanceOf(Refusal.class);
        keeps(clerk, "意见7");
        assertThat(words(clerk)).hasSize(30);
    }
}
