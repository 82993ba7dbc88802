package org.jiangbu.workflow;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What else the inbox may be narrowed by, besides place, step and text; whatever is empty does not narrow.
 *
 * @param category product category or kind, as the case names it
 * @param products codes of products of which the case is about at least one
 * @param fromFen smallest amount in fen, inclusive; items without an amount do not count
 * @param toFen largest amount in fen, inclusive
 * @param dueFrom first due date, inclusive
 * @param dueTo last due date, inclusive
 * @param flags marks of which an item has at least one
 * @param priorities priorities of which an item has one
 */
public record Narrowing(
        Holder holder,
        @Nullable String category,
        Set<String> products,
        @Nullable Long fromFen,
        @Nullable Long toFen,
        @Nullable LocalDate dueFrom,
        @Nullable LocalDate dueTo,
        Set<String> flags,
        Set<Priority> priorities,
        PutAside putAside) {

    /** Nothing: also what the person has put aside. */
    public static final Narrowing NONE =
            new Narrowing(Holder.ANYBODY, null, Set.of(), null, null, null, null, Set.of(), Set.of(), PutAside.SHOWN);

    /** Whose turn it is. */
    public enum Holder {
        ANYBODY,
        /** 我的: held by the person, or by somebody for whom the person acts. */
        SOMEBODY,
        /** 团队: of the person's roles, and nobody's yet. */
        NOBODY,
        /** 辖区: of people whom the person supervises; the person may look after them and decides none of them. */
        OTHERS
    }

    /** What becomes of items that the person has put aside until a later day, see {@code FollowUps}. */
    public enum PutAside {
        SHOWN,
        HIDDEN,
        ONLY
    }

    public Narrowing heldBy(Holder other) {
        return new Narrowing(other, category, products, fromFen, toFen, dueFrom, dueTo, flags, priorities, putAside);
    }

    public Narrowing with(PutAside other) {
        return new Narrowing(holder, category, products, fromFen, toFen, dueFrom, dueTo, flags, priorities, other);
    }
}
