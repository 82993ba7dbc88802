package org.jiangbu.register;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jiangbu.audit.Journal;
import org.jiangbu.base.Refusal;
import org.jiangbu.declaration.WithdrawalAsked;
import org.jiangbu.security.CurrentUser;
import org.jiangbu.security.Roles;
import org.jiangbu.workflow.Cases;
import org.jiangbu.workflow.Recusals;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What is different between the versions of a roster, and how a township changes one that is open (R14). */
@Service
@Transactional
public class RosterChanges {
    private static final int SHORTEST_REASON = 5;

    private final Rosters rosters;
    private final RosterBook book;
    private final VersionBook versions;
    private final RosterApproval approval;
    private final RosterDescriber describer;
    private final Cases cases;
    private final Recusals recusals;
    private final CurrentUser user;
    private final Journal journal;
    private final Clock clock;

    RosterChanges(
            Rosters rosters,
            RosterBook book,
            VersionBook versions,
            RosterApproval approval,
            RosterDescriber describer,
            Cases cases,
            Recusals recusals,
            CurrentUser user,
            Journal journal,
            Clock clock) {
        this.rosters = rosters;
        this.book = book;
        this.versions = versions;
        this.approval = approval;
        this.describer = describer;
        this.cases = cases;
        this.recusals = recusals;
        this.user = user;
        this.journal = journal;
        this.clock = clock;
    }

    /** Adds decisions that were made since to an open roster; returns how many. For the township's clerk. */
    public int gatherMore(String number) {
        int added = rosters.gatherMore(number);
        if (added > 0) retell(number);
        return added;
    }

    /**
     * Takes one line off an open roster: its declaration goes back to the township's check and onto a later roster. For the
     * township's clerk.
     */
    public void takeOff(String number, long lineId, String reason) {
        rosters.view(number);
        RosterView roster = book.lock(number).orElseThrow(() -> new Refusal("register.unknown", number));
        user.require(roster.townshipCode(), Roles.TOWNSHIP_CLERK);
        if (roster.status() != RosterStatus.OPEN) throw new Refusal("register.locked", number);
        String stated = reason.strip();
        if (stated.length() < SHORTEST_REASON) throw new Refusal("register.reason-missing", SHORTEST_REASON);
        List<RosterBook.Line> lines = book.lines(number, "");
        RosterBook.Line line = lines.stream()
                .filter(one -> one.id() == lineId)
                .findFirst()
                .orElseThrow(() -> new Refusal("register.line-unknown"));
        if (lines.size() == 1) throw new Refusal("register.last-line", number);
        book.mark(lineId, roster.version(), null, stated, user.id(), OffsetDateTime.now(clock));
        approval.giveBack(List.of(line));
        journal.record(
                "register.line-taken-off",
                number,
                roster.townshipCode(),
                Map.of("declaration", line.number(), "reason", stated));
        retell(number);
    }

    /** A household withdraws: off rosters that are not handed in yet; from a handed-in one only the county returns it. */
    @EventListener
    public void on(WithdrawalAsked withdrawal) {
        for (RosterBook.Line line : book.liveLines(withdrawal.number())) {
            RosterView roster = book.lock(line.roster()).orElseThrow();
            if (roster.status() != RosterStatus.OPEN) {
                throw new Refusal("register.handed-in", line.head(), roster.number());
            }
            if (roster.lines() == 1) throw new Refusal("register.last-withdrawn", roster.number());
            approval.release(List.of(line));
            journal.record(
                    "register.line-withdrawn",
                    roster.number(),
                    roster.townshipCode(),
                    Map.of("declaration", line.number()));
            retell(roster.number());
        }
    }

    private void retell(String number) {
        cases.retell(
                number,
                Objects.requireNonNull(describer.describe(List.of(number)).get(number)));
        recusals.renew(Rosters.PROCESS, List.of(number));
    }

    /** Versions newest first, each with what is different; what is open and not handed in yet stands at the top. */
    @Transactional(readOnly = true)
    public List<RosterVersion> versions(String number) {
        RosterView roster = rosters.view(number);
        Map<Long, VersionBook.Line> lines = versions.lines(number);
        List<RosterVersion> all = new ArrayList<>();
        Set<Long> before = null;
        for (VersionBook.Locked locked : versions.locked(number)) {
            all.add(
                    0,
                    new RosterVersion(
                            locked.version(),
                            locked.digest(),
                            locked.lines(),
                            locked.totalFen(),
                            locked.lockedAt(),
                            changes(lines, before, locked.decisions())));
            before = locked.decisions();
        }
        if (roster.status() == RosterStatus.OPEN && before != null) {
            Set<Long> now = lines.values().stream()
                    .filter(VersionBook.Line::live)
                    .map(VersionBook.Line::decision)
                    .collect(Collectors.toSet());
            all.add(
                    0,
                    new RosterVersion(
                            roster.version() + 1,
                            null,
                            roster.lines(),
                            roster.totalFen(),
                            null,
                            changes(lines, before, now)));
        }
        return all;
    }

    private List<RosterChange> changes(Map<Long, VersionBook.Line> lines, @Nullable Set<Long> before, Set<Long> now) {
        if (before == null) return List.of();
        Map<String, RosterChange> changes = new LinkedHashMap<>();
        before.stream()
                .filter(id -> !now.contains(id))
                .map(lines::get)
                .filter(this::seen)
                .forEach(line -> changes.put(line.number(), change(RosterChange.Kind.REMOVED, line, line.fen(), 0)));
        now.stream()
                .filter(id -> !before.contains(id))
                .map(lines::get)
                .filter(this::seen)
                .forEach(line -> changes.merge(
                        line.number(),
                        change(RosterChange.Kind.ADDED, line, 0, line.fen()),
                        (gone, come) -> change(RosterChange.Kind.CHANGED, line, gone.beforeFen(), come.afterFen())));
        return changes.values().stream()
                .sorted(Comparator.comparing(RosterChange::areaCode).thenComparing(RosterChange::number))
                .toList();
    }

    private boolean seen(VersionBook.Line line) {
        return user.scopes().stream().anyMatch(line.area()::startsWith);
    }

    private static RosterChange change(RosterChange.Kind kind, VersionBook.Line line, long before, long after) {
        return new RosterChange(kind, line.number(), line.area(), line.head(), before, after);
    }
}
