package org.jiangbu.background;

import java.util.Arrays;
import java.util.List;
import org.jiangbu.base.Refusal;
import org.jiangbu.base.Wording;
import org.jspecify.annotations.Nullable;

/**
 * What became of one key.
 *
 * @param messageKey sentence for the person, as a message key with arguments; absent when there is nothing to say
 */
public record ItemResult(String key, boolean ok, @Nullable String messageKey, List<Object> args) {
    public static ItemResult done(String key) {
        return new ItemResult(key, true, null, List.of());
    }

    public static ItemResult failed(String key, String messageKey, @Nullable Object... args) {
        return new ItemResult(
                key,
                false,
                messageKey,
                Arrays.stream(args).map(ItemResult::storable).toList());
    }

    public static ItemResult failed(String key, Refusal refusal) {
        return failed(key, refusal.key(), refusal.args());
    }

    /** Whole numbers and names stay what they are, everything else becomes its text, so that nothing changes by being stored. */
    private static Object storable(@Nullable Object arg) {
        return arg instanceof Integer || arg instanceof Long || arg instanceof Wording
                ? arg
                : arg == null ? "" : arg.toString();
    }
}
