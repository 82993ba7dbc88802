package org.jiangbu.base;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class PeriodTest {
    private final Period year = Period.ofYear(2018);

    @Test
    void bothEndsBelongToThePeriod() {
        assertThat(year.contains(LocalDate.of(2018, 1, 1))).isTrue();
        assertThat(year.contains(LocalDate.of(2018, 12, 31))).isTrue();
        assertThat(year.contains(LocalDate.of(2017, 12, 31))).isFalse();
        assertThat(year.contains(LocalDate.of(2019, 1, 1))).isFalse();
        assertThat(year.days()).isEqualTo(365);
    }

    @Test
    void periodsThatShareADayOverlap() {
        LocalDate last = LocalDate.of(2018, 12, 31);
        assertThat(year.overlaps(new Period(last, last.plusDays(9)))).isTrue();
        assertThat(year.overlaps(Period.ofYear(2019))).isFalse();
        assertThat(year.contains(new Period(last, last.plusDays(9)))).isFalse();
    }

    @Test
    void anEndBeforeTheStartIsRefused() {
        LocalDate day = LocalDate.of(2018, 5, 1);
        assertThatThrownBy(() -> new Period(day, day.minusDays(1))).hasMessage("base.period.reversed");
    }
}
