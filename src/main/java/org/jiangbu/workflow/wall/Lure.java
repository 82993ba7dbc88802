package org.jiangbu.workflow.wall;

import java.io.Serializable;
import java.util.AbstractMap;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.impl.form.handler.DefaultStartFormHandler;
import org.jspecify.annotations.Nullable;

/** What the attacks at the start go for: a class to make, a property and a method to reach. It does nothing. */
public final class Lure extends DefaultStartFormHandler {
    /** A property that an expression must not read, though it has the object. */
    public String getSecret() {
        return "read";
    }

    /** A fact that keeps a loop going, but not for ever: a wall that is open must not keep the start from ending. */
    static final class Fuel extends AbstractMap<String, Object> implements Serializable {
        private static final long serialVersionUID = 1L;

        private int left;

        Fuel(int rounds) {
            this.left = rounds;
        }

        @Override
        public @Nullable Object get(@Nullable Object key) {
            return left-- > 0;
        }

        @Override
        public boolean containsKey(@Nullable Object key) {
            return true;
        }

        @Override
        public Set<Map.Entry<String, Object>> entrySet() {
            return Set.of();
        }
    }
}
