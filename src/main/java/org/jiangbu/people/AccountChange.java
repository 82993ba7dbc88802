package org.jiangbu.people;

import java.time.Instant;

/**
 * A new account of a household that waits for a second person; nothing is paid to it before.
 *
 * @param account the new account, its number whole
 * @param photoId photo of the card or passbook
 * @param askedBy person who entered it and may not confirm it
 */
public record AccountChange(
        long id, long householdId, PayeeAccount account, long photoId, long askedBy, Instant askedAt) {}
