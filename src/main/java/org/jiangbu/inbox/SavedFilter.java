package org.jiangbu.inbox;

import org.jspecify.annotations.Nullable;

/**
 * A filter of the inbox under a name.
 *
 * @param address what the inbox's address says of it
 * @param own whether it is the person's, who alone changes it
 * @param sharedRole role whose holders on the area see it too, if it is shared
 * @param opening whether the person's inbox opens with it
 */
public record SavedFilter(
        long id,
        String name,
        String address,
        boolean own,
        @Nullable String sharedRole,
        @Nullable String sharedArea,
        boolean opening) {
    public boolean shared() {
        return sharedRole != null;
    }
}
