package org.jiangbu;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.util.List;
import java.util.stream.Stream;
import org.slf4j.LoggerFactory;

/** Counts the statements that the engine and the application send to the database, as their logs say. */
public final class Statements {
    private static final List<String> SPEAKERS =
            List.of("org.camunda.bpm.engine.impl.persistence.entity", "org.springframework.jdbc.core.JdbcTemplate");

    private Statements() {}

    /** How many the caller sends while the work is done; what others do meanwhile is not counted. */
    public static long during(Runnable work) {
        ListAppender<ILoggingEvent> heard = new ListAppender<>();
        heard.start();
        List<Logger> logs = SPEAKERS.stream()
                .map(name -> (Logger) LoggerFactory.getLogger(name))
                .toList();
        logs.forEach(log -> {
            log.addAppender(heard);
            log.setLevel(Level.DEBUG);
            log.setAdditive(false);
        });
        try {
            work.run();
        } finally {
            logs.forEach(log -> {
                log.setLevel(null);
                log.setAdditive(true);
                log.detachAppender(heard);
            });
        }
        String own = Thread.currentThread().getName();
        return heard.list.stream()
                .filter(event -> event.getThreadName().equals(own))
                .map(ILoggingEvent::getFormattedMessage)
                .filter(said -> Stream.of(
                                "==>  Preparing: ", "Executing prepared SQL statement [", "Executing SQL query [")
                        .anyMatch(said::startsWith))
                .count();
    }
}
