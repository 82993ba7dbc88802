package org.jiangbu.secondment;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jiangbu.base.Internal;
import org.jiangbu.security.LentRoles;
import org.jiangbu.security.StaffChanged;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What follows the end of a secondment: what the person held there goes back to those who share the role, and all concerned
 * are told. The right itself has ended by then, to the minute, whether anybody looks or not. A secondment stands on the role
 * at home and ends with it.
 */
@Service
@Internal
@Transactional
public class SecondmentEnds {
    private static final Set<String> HOME_ENDS = Set.of("role-ended", "person-deactivated");

    private final SecondmentBook book;
    private final LentRoles lent;
    private final SecondmentLetters letters;
    private final Clock clock;

    SecondmentEnds(SecondmentBook book, LentRoles lent, SecondmentLetters letters, Clock clock) {
        this.book = book;
        this.lent = lent;
        this.letters = letters;
        this.clock = clock;
    }

    /** Sees to all that is over; returns how many. Of several nodes each takes others. */
    public int run() {
        List<SecondmentBook.Entry> unsettled = book.lockUnsettled();
        unsettled.forEach(this::settle);
        return unsettled.size();
    }

    private void settle(SecondmentBook.Entry entry) {
        Secondment one = entry.secondment();
        if (one.state().open()) {
            end(entry, null);
        } else {
            book.settle(one.id());
            lent.end(entry.assignmentId(), one.until(), facts(one, one.until(), false));
            letters.ended(entry);
        }
    }

    /**
     * Ends one before the agreed instant; the caller has locked it.
     *
     * @param by who ends it; null where the role at home has ended
     */
    void end(SecondmentBook.Entry entry, @Nullable Long by) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        book.end(entry.secondment().id(), now, by);
        lent.end(entry.assignmentId(), now, facts(entry.secondment(), now, true));
        letters.ended(entry);
    }

    private static Map<String, ?> facts(Secondment one, Instant at, boolean early) {
        return Map.of("secondment", one.number(), "until", Minutes.of(at), "early", early);
    }

    /** In the transaction in which a role ends or somebody leaves. */
    @EventListener
    public void on(StaffChanged changed) {
        boolean lentOne = changed.details().containsKey("secondment");
        if (HOME_ENDS.contains(changed.action()) && !lentOne) run();
    }
}
