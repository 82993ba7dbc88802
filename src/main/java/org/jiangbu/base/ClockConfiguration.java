package org.jiangbu.base;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Sets the clock: real by default; with {@code jiangbu.clock.movable=true} it starts at {@code jiangbu.clock.start} (local
 * time, e.g. {@code 2018-12-03T09:00}) or where it stood when the application last ran.
 */
@Configuration(proxyBeanMethods = false)
class ClockConfiguration {
    @Bean
    @DependsOnDatabaseInitialization
    AppClock clock(
            JdbcClient jdbc,
            @Value("${jiangbu.clock.movable:false}") boolean movable,
            @Value("${jiangbu.clock.start:#{null}}") @Nullable LocalDateTime start) {
        if (!movable) {
            return AppClock.system();
        }
        Clock real = Clock.system(AppClock.ZONE);
        Duration offset = remembered(jdbc).orElseGet(() -> first(real, start));
        remember(jdbc, offset);
        return new AppClock(real, offset, true, moved -> remember(jdbc, moved));
    }

    /** Where the clock stands in the database, whichever node moved it. */
    @Bean
    @ConditionalOnProperty("jiangbu.clock.movable")
    ClockFollower clockFollower(AppClock clock, JdbcClient jdbc) {
        return new ClockFollower(clock, () -> remembered(jdbc));
    }

    private static Duration first(Clock real, @Nullable LocalDateTime start) {
        return start == null
                ? Duration.ZERO
                : Duration.between(real.instant(), start.atZone(AppClock.ZONE).toInstant());
    }

    private static Optional<Duration> remembered(JdbcClient jdbc) {
        return jdbc.sql("select offset_millis from base_clock")
                .query(Long.class)
                .optional()
                .map(Duration::ofMillis);
    }

    private static void remember(JdbcClient jdbc, Duration offset) {
        jdbc.sql(
                        """
                        insert into base_clock (offset_millis) values (?)
                        on conflict (only_row) do update
                        set offset_millis = greatest(base_clock.offset_millis, excluded.offset_millis)""")
                .param(offset.toMillis())
                .update();
    }
}
