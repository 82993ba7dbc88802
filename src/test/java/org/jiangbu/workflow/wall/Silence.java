package org.jiangbu.workflow.wall;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import org.slf4j.LoggerFactory;

/** Keeps the engine from telling of every attack at length. */
final class Silence implements AutoCloseable {
    private final Logger engine = (Logger) LoggerFactory.getLogger("org.camunda");
    private final Level before = engine.getLevel();

    Silence() {
        engine.setLevel(Level.OFF);
    }

    @Override
    public void close() {
        engine.setLevel(before);
    }
}
