package org.jiangbu.workflow.holding;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jiangbu.audit.Journal;
import org.jiangbu.base.Internal;
import org.jiangbu.security.CurrentUser;
import org.jiangbu.security.Staff;
import org.jiangbu.workflow.holding.HandBook.Held;
import org.jiangbu.workflow.seat.Seats;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * 离职转办 of decisions: the items that somebody holds and the seats whose turn has not come. Whoever receives them holds
 * their role on their area today and is not kept from them by separation of duties; what cannot be passed stays.
 */
@Component
@Internal
@Transactional(propagation = Propagation.MANDATORY)
public class LeaverWork {
    private final HandBook book;
    private final Seats seats;
    private final Staff staff;
    private final JdbcClient jdbc;
    private final CurrentUser user;
    private final Journal journal;
    private final Clock clock;

    LeaverWork(
            HandBook book, Seats seats, Staff staff, JdbcClient jdbc, CurrentUser user, Journal journal, Clock clock) {
        this.book = book;
        this.seats = seats;
        this.staff = staff;
        this.jdbc = jdbc;
        this.user = user;
        this.journal = journal;
        this.clock = clock;
    }

    /** Why something stays with the one who leaves. */
    public enum Stays {
        /** 回避: the successor is kept from it by separation of duties. */
        SEPARATION,
        /** The successor does not hold the role there today. */
        UNFIT,
        /** A seat is somebody's by name. */
        BY_NAME
    }

    /**
     * One thing that the person has to do.
     *
     * @param seat whether it is a seat whose turn has not come
     * @param stays why it stays, null where it passes
     */
    public record Piece(boolean seat, String role, String areaCode, @Nullable Stays stays) {}

    /** What would pass to the successor, or to those who share the role, and what would stay. */
    public List<Piece> preview(long from, @Nullable Long to) {
        Fitness fit = new Fitness(to);
        return pieces(book.heldBy(from), seats.waitingOf(from), fit);
    }

    /** Passes it; returns what passed and what stayed. */
    public List<Piece> pass(long from, @Nullable Long to, String reason) {
        Fitness fit = new Fitness(to);
        lockSteps(from);
        List<Held> held = book.lock(book.heldBy(from).stream().map(Held::id).toList()).stream()
                .filter(item -> Objects.equals(item.assigneeId(), from))
                .toList();
        List<Seats.Waiting> waiting = seats.waitingOf(from);
        List<Held> passing =
                held.stream().filter(item -> fit.stays(item).isEmpty()).toList();
        List<Piece> pieces = pieces(held, waiting, fit);
        book.pass(passing, HandKind.HANDED_OVER, to, reason);
        if (to != null) {
            List<Seats.Waiting> given =
                    waiting.stream().filter(seat -> fit.stays(seat).isEmpty()).toList();
            given.forEach(seat -> write(seat, from, to, reason));
            seats.passWaiting(given.stream().map(Seats.Waiting::id).toList(), from, to);
        }
        return pieces;
    }

    /** Nobody decides meanwhile where the person sits. */
    private void lockSteps(long from) {
        jdbc.sql(
                        """
                        select i.id from work_item i
                        where i.assignee_id = :from or i.task_id in (
                            select s.task_id from workflow_seat s where s.person_id = :from and s.removed_at is null)
                        order by i.id for update
                        """)
                .param("from", from)
                .query(Long.class)
                .list();
    }

    private void write(Seats.Waiting seat, long from, long to, String reason) {
        jdbc.sql(
                        """
                        insert into workflow_hand
                            (item_id, case_key, step_key, kind, from_person, to_person, by_person, note, at)
                        select id, case_key, step_key, 'SEAT_PASSED', :from, :to, :by, :note, :now
                        from work_item where id = :item
                        """)
                .param("from", from)
                .param("to", to)
                .param("by", user.id())
                .param("note", reason)
                .param("now", Timestamp.from(clock.instant()))
                .param("item", seat.itemId())
                .update();
        journal.record("workflow.decider.passed", seat.caseKey(), seat.areaCode(), Map.of("to", to, "reason", reason));
    }

    private static List<Piece> pieces(List<Held> held, List<Seats.Waiting> waiting, Fitness fit) {
        return Stream.concat(
                        held.stream()
                                .map(item -> new Piece(
                                        false,
                                        item.role(),
                                        item.areaCode(),
                                        fit.stays(item).orElse(null))),
                        waiting.stream()
                                .map(seat -> new Piece(
                                        true,
                                        seat.role(),
                                        seat.areaCode(),
                                        fit.stays(seat).orElse(null))))
                .toList();
    }

    /** Whether the successor may take something; without one it goes to the team that shares it. */
    private final class Fitness {
        private final @Nullable Long to;
        private final Map<String, Boolean> known = new HashMap<>();

        Fitness(@Nullable Long to) {
            this.to = to;
        }

        Optional<Stays> stays(Held item) {
            return to == null ? Optional.empty() : stays(to, item.role(), item.areaCode(), item.excluded());
        }

        Optional<Stays> stays(Seats.Waiting seat) {
            return to == null ? Optional.of(Stays.BY_NAME) : stays(to, seat.role(), seat.areaCode(), seat.kept());
        }

        private Optional<Stays> stays(long successor, String role, String area, Set<Long> kept) {
            if (kept.contains(successor)) return Optional.of(Stays.SEPARATION);
            boolean fit = known.computeIfAbsent(role + "@" + area, place -> staff.holders(role, area).stream()
                    .anyMatch(one -> one.id() == successor));
            return fit ? Optional.empty() : Optional.of(Stays.UNFIT);
        }
    }
}
