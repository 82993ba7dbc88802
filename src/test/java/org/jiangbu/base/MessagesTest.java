package org.jiangbu.base;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MessagesTest {
    private final Messages messages = new Messages();

    @Test
    void chineseIsSpokenUnlessAskedOtherwise() {
        assertThat(messages.get("base.id.missing")).isEqualTo("未填写身份证号。");
        assertThat(messages.get(Locale.ENGLISH, "base.id.missing")).isEqualTo("The ID number is missing.");
        Messages english = new Messages(List.of(() -> Optional.of(Locale.UK)));
        assertThat(english.get("base.id.missing")).isEqualTo("The ID number is missing.");
    }

    @Test
    void datesAndYearsAreWrittenPlainly() {
        assertThat(messages.get(
                        Locale.ENGLISH, "base.period.reversed", LocalDate.of(2018, 5, 2), LocalDate.of(2018, 5, 1)))
                .isEqualTo("The last day (2018-05-01) lies before the first (2018-05-02).");
        assertThat(messages.get(Locale.ENGLISH, "Programme {0}, it's {1,number}", 2018, 3400))
                .isEqualTo("Programme 2018, it's 3,400");
    }

    @Test
    void anUnknownKeyIsShownAsItIs() {
        assertThat(messages.get("base.no-such-key")).isEqualTo("base.no-such-key");
    }

    @Test
    void aNameGivenByPeopleIsInTheLanguageOfTheSentenceAlsoAfterItWasKept() {
        Wording walnut = new Wording("核桃", "walnut");
        Object kept = new ObjectMapper().convertValue(walnut, Object.class);
        for (Object name : new Object[] {walnut, kept}) {
            assertThat(messages.get(Locale.ENGLISH, "{0}!", name)).isEqualTo("walnut!");
            assertThat(messages.get("{0}！", name)).isEqualTo("核桃！");
        }
        assertThat(messages.get(Locale.ENGLISH, "{0}!", new Wording("核桃", " "))).isEqualTo("核桃!");
    }
}
