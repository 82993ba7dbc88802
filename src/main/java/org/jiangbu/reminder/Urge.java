package org.jiangbu.reminder;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** 催办: somebody asked for haste with an item, and who of those asked has opened the notice or the item, and when. */
public record Urge(
        long id,
        long itemId,
        long byPerson,
        String byName,
        @Nullable String words,
        Instant at,
        List<Receiver> receivers) {
    /**
     * @param seenAt when the notice or the item was first opened; not when the bell listed it
     * @param leader stands above those who may decide it: told because it had been urged before
     */
    public record Receiver(String name, @Nullable Instant seenAt, boolean leader) {}

    /**
     * What came of urging.
     *
     * @param urged items whose holders were told
     * @param already items that the person has urged today before
     * @param nobody items that nobody but the person may decide
     * @param gone items that were decided meanwhile
     * @param led items of the urged ones that a leader was told of, too, because they had been urged before
     */
    public record Told(int urged, int already, int nobody, int gone, int led) {}
}
