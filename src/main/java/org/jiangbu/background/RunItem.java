package org.jiangbu.background;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One key of a run and what became of it.
 *
 * @param label what a person calls the key
 * @param open whether it was not processed yet
 * @param ok whether it was processed as wanted
 * @param messageKey what there is to say about it, mostly why it failed
 * @param again whether it could succeed if it were tried again
 * @param link where what the key stands for can be looked at
 */
public record RunItem(
        int seq,
        String key,
        String label,
        boolean open,
        boolean ok,
        @Nullable String messageKey,
        List<Object> args,
        boolean again,
        @Nullable String link) {
    RunItem told(String newLabel, boolean tryAgain, @Nullable String where) {
        return new RunItem(seq, key, newLabel, open, ok, messageKey, args, tryAgain, where);
    }
}
