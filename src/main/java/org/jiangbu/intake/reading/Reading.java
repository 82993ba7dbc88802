package org.jiangbu.intake.reading;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a cell means, or the key of the sentence that says why it means nothing. */
public record Reading<T>(@Nullable T value, @Nullable String problem) {
    static <T> Reading<T> of(T value) {
        return new Reading<>(value, null);
    }

    static <T> Reading<T> problem(String messageKey) {
        return new Reading<>(null, messageKey);
    }

    public Optional<T> found() {
        return Optional.ofNullable(value);
    }
}
