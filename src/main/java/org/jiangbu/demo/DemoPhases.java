package org.jiangbu.demo;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which phases of the demonstration's season have been played in this database. */
@Component
class DemoPhases {
    private final JdbcClient jdbc;
    private final Clock clock;

    DemoPhases(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    Set<String> done() {
        return Set.copyOf(
                jdbc.sql("select name from demo_phase").query(String.class).list());
    }

    void done(String name) {
        jdbc.sql("insert into demo_phase (name, done_at) values (?, ?) on conflict do nothing")
                .params(name, OffsetDateTime.now(clock))
                .update();
    }
}
