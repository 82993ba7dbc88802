package org.jiangbu.workflow.engine;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The cases that the engine moves in one go on this thread. The engine comes to a service task case by case; here a
 * delegate's question about all of them is asked once, at the first case that arrives.
 */
public final class Convoy {
    private static final ThreadLocal<@Nullable Convoy> MOVING = new ThreadLocal<>();

    private final Collection<String> caseKeys;
    private final Map<Object, Map<String, Map<String, Object>>> answers = new HashMap<>();

    private Convoy(Collection<String> caseKeys) {
        this.caseKeys = caseKeys;
    }

    static void move(Collection<String> caseKeys, Runnable calls) {
        Convoy before = MOVING.get();
        MOVING.set(new Convoy(caseKeys));
        try {
            calls.run();
        } finally {
            if (before == null) {
                MOVING.remove();
            } else {
                MOVING.set(before);
            }
        }
    }

    /** The answer for one case; {@code question} takes the keys of all cases that move together and must only read. */
    public static Map<String, Object> answer(
            Object asker, String caseKey, Function<Collection<String>, Map<String, Map<String, Object>>> question) {
        Convoy moving = MOVING.get();
        if (moving == null || !moving.caseKeys.contains(caseKey)) {
            return question.apply(List.of(caseKey)).getOrDefault(caseKey, Map.of());
        }
        return moving.answers
                .computeIfAbsent(asker, one -> question.apply(moving.caseKeys))
                .getOrDefault(caseKey, Map.of());
    }
}
