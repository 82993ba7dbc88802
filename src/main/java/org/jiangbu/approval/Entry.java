package org.jiangbu.approval;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One box of the form, as it is printed: a decision, another fact of the case, or a step that still waits.
 *
 * @param role in which role it was said
 * @param verdict what was decided; absent for what is no decision
 * @param who who really acted, and for whom
 */
record Entry(
        Instant at,
        String step,
        @Nullable String role,
        @Nullable String verdict,
        List<String> words,
        String who,
        @Nullable String when) {}
