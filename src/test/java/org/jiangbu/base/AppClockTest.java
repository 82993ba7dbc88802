package org.jiangbu.base;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class AppClockTest {
    private static final Instant NEW_YEAR = Instant.parse("2018-12-31T16:30:00Z");
    private final List<Duration> remembered = new ArrayList<>();
    private final AppClock clock =
            new AppClock(Clock.fixed(NEW_YEAR, ZoneOffset.UTC), Duration.ZERO, true, remembered::add);

    @Test
    void aDayIsADayInChina() {
        assertThat(LocalDate.now(clock)).isEqualTo(LocalDate.of(2019, 1, 1));
    }

    @Test
    void advancingIsRememberedAndSeenFromEveryZone() {
        Clock utc = clock.withZone(ZoneOffset.UTC);
        clock.advanceTo(NEW_YEAR.plus(Duration.ofDays(7)));
        assertThat(remembered).containsExactly(Duration.ofDays(7));
        assertThat(utc.instant()).isEqualTo(clock.instant()).isEqualTo(NEW_YEAR.plus(Duration.ofDays(7)));
    }

    @Test
    void aClockThatAnotherNodeMovedIsFollowedForwardsOnly() {
        clock.follow(Duration.ofDays(3));
        clock.follow(Duration.ofDays(2));
        assertThat(clock.instant()).isEqualTo(NEW_YEAR.plus(Duration.ofDays(3)));
    }

    @Test
    void timeDoesNotGoBack() {
        assertThatThrownBy(() -> clock.advanceTo(NEW_YEAR.minusSeconds(1))).hasMessage("base.clock.backwards");
    }

    @Test
    void theRealClockCannotBeMoved() {
        AppClock real = AppClock.system();
        Instant later = real.instant().plusSeconds(60);
        assertThatThrownBy(() -> real.advanceTo(later)).hasMessage("base.clock.not-movable");
    }
}
