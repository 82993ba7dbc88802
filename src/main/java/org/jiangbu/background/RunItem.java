package org.jiangbu.background;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One key of a run that has something to tell, in the order of the keys.
 *
 * @param label what a person calls the key
 */
public record RunItem(int seq, String key, String label, boolean ok, @Nullable String messageKey, List<Object> args) {
    RunItem labelled(String newLabel) {
        return new RunItem(seq, key, newLabel, ok, messageKey, args);
    }
}
