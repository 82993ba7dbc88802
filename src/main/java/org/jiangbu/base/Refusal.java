package org.jiangbu.base;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A request that is refused with a clear sentence to the person who made it: a message key and its arguments.
 *
 * <p>The transaction rolls back, so a refusal leaves no trace. The exception's own text is only the key: arguments may
 * name people and must not reach a log.
 */
public class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String key;
    private final transient @Nullable Object[] args;

    public Refusal(String key, @Nullable Object... args) {
        super(key);
        this.key = key;
        this.args = args.clone();
    }

    public String key() {
        return key;
    }

    public @Nullable Object[] args() {
        return args.clone();
    }

    /** The sentence in the reader's current language. */
    public String sentence(Messages messages) {
        return messages.get(key, args);
    }

    /** Whether this refusal has that key and exactly these arguments. */
    public boolean says(String otherKey, @Nullable Object... otherArgs) {
        return key.equals(otherKey) && Arrays.asList(args).equals(List.of(otherArgs));
    }
}
