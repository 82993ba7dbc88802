package org.jiangbu.reminder.ladder;

import java.util.List;
import java.util.Map;
import org.jiangbu.audit.Journal;
import org.jiangbu.base.Refusal;
import org.jiangbu.reminder.ladder.LadderState.Standing;
import org.jiangbu.security.CurrentUser;
import org.jiangbu.security.Roles;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who is told how many workdays before and after a deadline (E1). The county's leader changes it, county reviewers, the
 * headquarters and auditors read it; the next sweep goes by it, and nobody is told twice because it has changed.
 */
@Service
@Transactional
public class Ladder {
    /** T−2 and T+0 to the holders, T+3 to the area's leader, T+5 to the county, T+10 to the headquarters (E1). */
    public static final List<Rung> USUAL = List.of(
            new Rung(-2, Rung.HOLDER),
            new Rung(0, Rung.HOLDER),
            new Rung(3, Roles.TOWNSHIP_LEADER),
            new Rung(3, Roles.COUNTY_LEADER),
            new Rung(5, Roles.COUNTY_REVIEWER),
            new Rung(10, Roles.HEADQUARTERS));

    /** Whom a rung may tell: the holders, or a role that stands above others. */
    public static final List<String> RECEIVERS =
            List.of(Rung.HOLDER, Roles.TOWNSHIP_LEADER, Roles.COUNTY_REVIEWER, Roles.COUNTY_LEADER, Roles.HEADQUARTERS);

    private static final String[] READERS = {
        Roles.COUNTY_LEADER, Roles.COUNTY_REVIEWER, Roles.HEADQUARTERS, Roles.AUDITOR
    };

    private final RungBook book;
    private final CurrentUser user;
    private final Journal journal;

    Ladder(RungBook book, CurrentUser user, Journal journal) {
        this.book = book;
        this.user = user;
        this.journal = journal;
    }

    /** Whether the current person may change it. */
    @Transactional(readOnly = true)
    public boolean mayEdit() {
        return user.hasRole(Roles.COUNTY_LEADER);
    }

    /** The rungs in order, each with the open items of the person's areas that stand on it today. */
    @Transactional(readOnly = true)
    public LadderState read() {
        user.requireRole(READERS);
        List<Rung> rungs = book.all();
        Map<Rung, Integer> standing = book.standing(rungs, user.scopes(READERS));
        return new LadderState(
                book.revision(),
                rungs.equals(USUAL),
                rungs.stream()
                        .map(rung -> new Standing(rung, standing.getOrDefault(rung, 0)))
                        .toList());
    }

    /**
     * Adds a rung, −30 to 60 workdays from the deadline, to the holders or to a role that supervises.
     *
     * @param revision of the ladder as the person saw it
     */
    public void add(Rung rung, int revision) {
        List<Rung> before = take(revision);
        put(rung, null, before);
        record(before);
    }

    /** Changes a rung; one to the holders must remain. */
    public void change(Rung old, Rung rung, int revision) {
        List<Rung> before = take(revision);
        require(before, old);
        if (old.equals(rung)) throw new Refusal("reminder.ladder.same");
        book.remove(old);
        boolean sameReceivers = old.receiver().equals(rung.receiver());
        put(rung, sameReceivers ? old : null, before);
        requireHolders();
        record(before);
    }

    /** Takes a rung away; one to the holders must remain. */
    public void remove(Rung rung, int revision) {
        List<Rung> before = take(revision);
        require(before, rung);
        book.remove(rung);
        requireHolders();
        record(before);
    }

    /** Back to the ladder that the application came with. */
    public void restore(int revision) {
        List<Rung> before = take(revision);
        if (before.equals(USUAL)) throw new Refusal("reminder.ladder.usual");
        before.stream().filter(rung -> !USUAL.contains(rung)).forEach(book::remove);
        USUAL.stream().filter(rung -> !before.contains(rung)).forEach(rung -> book.add(rung, null));
        record(before);
    }

    private List<Rung> take(int revision) {
        user.requireRole(Roles.COUNTY_LEADER);
        if (!book.take(revision)) throw new Refusal("reminder.ladder.changed");
        return book.all();
    }

    private static void require(List<Rung> rungs, Rung rung) {
        if (!rungs.contains(rung)) throw new Refusal("reminder.ladder.changed");
    }

    private void put(Rung rung, @Nullable Rung instead, List<Rung> before) {
        if (rung.workdays() < Rung.EARLIEST || rung.workdays() > Rung.LATEST) {
            throw new Refusal("reminder.ladder.workdays", Rung.EARLIEST, Rung.LATEST);
        }
        if (!RECEIVERS.contains(rung.receiver())) throw new Refusal("reminder.ladder.receiver");
        if (before.contains(rung)) throw new Refusal("reminder.ladder.alike");
        book.add(rung, instead);
    }

    private void requireHolders() {
        if (book.all().stream().noneMatch(Rung::toHolders)) throw new Refusal("reminder.ladder.holders");
    }

    private void record(List<Rung> before) {
        journal.record(
                "reminder.ladder-changed",
                "reminder-ladder",
                user.scopes(Roles.COUNTY_LEADER).get(0),
                Map.of("rungsBefore", names(before), "rungsNow", names(book.all())));
    }

    private static List<String> names(List<Rung> rungs) {
        return rungs.stream().map(Rung::toString).toList();
    }
}
