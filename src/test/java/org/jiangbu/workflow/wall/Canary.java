package org.jiangbu.workflow.wall;

import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Notes that a hostile model got what it wanted. It is a bean, so that models can try to reach it. */
public final class Canary {
    /** A secret of the server that no model may read. */
    static final String SECRET = "loot-4711";

    private static final AtomicReference<@Nullable String> HEARD = new AtomicReference<>();

    /** @return something that serves as text, number, yes or date, whatever the place asks for */
    public String touch() {
        sing("a method of a bean was called");
        return "7";
    }

    /** The same as a condition. */
    public boolean yes() {
        return touch() != null;
    }

    /** A property that is read without calling a method. */
    public String getSecret() {
        sing("a property of a bean was read");
        return SECRET;
    }

    static void sing(String what) {
        HEARD.compareAndSet(null, what);
    }

    static @Nullable String heard() {
        return HEARD.get();
    }

    static void hush() {
        HEARD.set(null);
    }
}
