package org.jiangbu.rehearsal;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.jiangbu.base.AppClock;
import org.jiangbu.region.AreaLevel;
import org.jiangbu.security.CurrentUser;
import org.jiangbu.security.Roles;
import org.jiangbu.workflow.Deadlines;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Plays a season to its end: people decide what waits for them; when nobody has anything to do, time passes to the next
 * deadline, townships gather their decisions into a register, or the bank answers.
 */
@Component
class Season {
    private static final Logger log = LoggerFactory.getLogger(Season.class);
    private static final int MOST_TURNS = 500;

    private final Players players;
    private final Bank bank;
    private final Deadlines deadlines;
    private final Gathering gathering;
    private final Cast cast;
    private final CurrentUser user;
    private final AppClock clock;

    Season(
            Players players,
            Bank bank,
            Deadlines deadlines,
            Gathering gathering,
            Cast cast,
            CurrentUser user,
            AppClock clock) {
        this.players = players;
        this.bank = bank;
        this.deadlines = deadlines;
        this.gathering = gathering;
        this.cast = cast;
        this.user = user;
        this.clock = clock;
    }

    /** Plays until nothing moves any more; tells why the last decisions were refused, if some were. */
    Set<String> play(int programmeYear, Cast.Ensemble ensemble, Runnable whenPaymentBegins) {
        long finance = ensemble.first(Roles.COUNTY_FINANCE);
        boolean paying = false;
        for (int turn = 1; turn <= MOST_TURNS; turn++) {
            Players.Turn played = players.playAll(ensemble.players(), item -> true);
            log.info("Turn {}: {} decisions", turn, played.decided());
            if (!paying && user.runAs(finance, bank::hasWork)) {
                paying = true;
                whenPaymentBegins.run();
            }
            boolean moved = played.decided() > 0
                    || passTime()
                    || gathering.gatherAll(programmeYear, cast.areas(AreaLevel.TOWNSHIP)) > 0
                    || user.runAs(finance, bank::answerAll) > 0;
            if (!moved) {
                return played.refusals();
            }
        }
        return new LinkedHashSet<>(Set.of("rehearsal.refused.endless"));
    }

    private boolean passTime() {
        if (deadlines.runDue() > 0) {
            return true;
        }
        Optional<Instant> next = deadlines.nextDue();
        next.filter(due -> due.isAfter(clock.instant())).ifPresent(clock::advanceTo);
        return next.isPresent() && deadlines.runDue() > 0;
    }
}
