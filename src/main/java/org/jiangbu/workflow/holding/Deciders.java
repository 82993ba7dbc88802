package org.jiangbu.workflow.holding;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jiangbu.base.Refusal;
import org.jiangbu.security.CurrentUser;
import org.jiangbu.security.Person;
import org.jiangbu.security.Role;
import org.jiangbu.security.RoleBook;
import org.jiangbu.security.Roles;
import org.jiangbu.security.Staff;
import org.jiangbu.workflow.Quorum;
import org.jiangbu.workflow.WorkItem;
import org.jiangbu.workflow.WorkItems;
import org.jiangbu.workflow.engine.StepCatalogue;
import org.jiangbu.workflow.engine.StepDefinition;
import org.jiangbu.workflow.seat.Seat;
import org.jiangbu.workflow.seat.Seats;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 会签: who decides a step together with whom; one more (加签) or one less (减签) while it is open. */
@Service
@Transactional
public class Deciders {
    private static final int SHORTEST_REASON = 2;
    private static final Set<String> LOOK_ON = Set.of(Roles.ADMIN, Roles.AUDITOR, Roles.HEADQUARTERS);

    private final HandBook book;
    private final Holdings holdings;
    private final Seats seats;
    private final WorkItems items;
    private final StepCatalogue steps;
    private final NeededElsewhere needed;
    private final Staff staff;
    private final CurrentUser user;
    private final RoleBook roles;

    Deciders(
            HandBook book,
            Holdings holdings,
            Seats seats,
            WorkItems items,
            StepCatalogue steps,
            NeededElsewhere needed,
            Staff staff,
            CurrentUser user,
            RoleBook roles) {
        this.book = book;
        this.holdings = holdings;
        this.seats = seats;
        this.items = items;
        this.steps = steps;
        this.needed = needed;
        this.staff = staff;
        this.user = user;
        this.roles = roles;
    }

    /** The quorum of an item's step and its seats; empty where one person decides. For those who may open the item. */
    @Transactional(readOnly = true)
    public Optional<Panel> of(long itemId) {
        WorkItem item = items.get(itemId);
        Quorum quorum = step(item).quorum();
        return quorum.several()
                ? Optional.of(new Panel(quorum, seats.of(book.seatedAt(itemId).taskId())))
                : Optional.empty();
    }

    /** Who decides a step together. */
    public record Panel(Quorum quorum, List<Seat> seats) {}

    /** Whether the person may add a decider: one of them, or a leader of the area. */
    @Transactional(readOnly = true)
    public boolean mayAdd(WorkItem item) {
        return step(item).quorum().several() && (items.mayDecide(item.id()) || holdings.mayAssign(item.areaCode()));
    }

    /** The seats that the person may remove. */
    @Transactional(readOnly = true)
    public List<Seat> removable(WorkItem item) {
        if (!step(item).quorum().several()) {
            return List.of();
        }
        List<Seat> sitting = seats.of(book.seatedAt(item.id()).taskId());
        return sitting.stream()
                .filter(seat -> seat.open() && mayRemove(seat, sitting, item))
                .toList();
    }

    /** Of those whom the model names one of each role stays, and none of the deciders thins out the own step. */
    private boolean mayRemove(Seat seat, List<Seat> sitting, WorkItem item) {
        if (seat.addedBy() != null) {
            return seat.addedBy() == user.id() || holdings.mayAssign(item.areaCode());
        }
        return holdings.mayAssign(item.areaCode())
                && sitting.stream().noneMatch(one -> one.personId() == user.id())
                && sitting.stream()
                        .anyMatch(one -> one.id() != seat.id() && one.role().equals(seat.role()));
    }

    /**
     * Who may become one more decider: working people of the area who are not kept from the case, without those who alone can
     * decide another of its steps.
     */
    @Transactional(readOnly = true)
    public List<Person> candidates(long itemId) {
        WorkItem item = items.get(itemId);
        HandBook.Seated seated = book.seatedAt(itemId);
        Set<Long> sitting = Set.copyOf(
                seats.of(seated.taskId()).stream().map(Seat::personId).toList());
        Map<Long, String> elsewhere = needed.of(item, seated.excluded());
        return seatRoles(item).stream()
                .flatMap(role -> staff.holders(role, item.areaCode()).stream())
                .filter(person ->
                        !sitting.contains(person.id()) && !seated.excluded().contains(person.id()))
                .distinct()
                .filter(person -> !elsewhere.containsKey(person.id()))
                .toList();
    }

    /** 加签: one more decides; where they decide one after the other, right after the one who asks. */
    public void add(long itemId, long personId, String reason) {
        String words = reason(reason);
        HandBook.Seated asked = book.lockSeated(itemId);
        WorkItem item = items.get(itemId);
        if (!step(item).quorum().several()) {
            throw new Refusal("workflow.deciders.single");
        }
        if (!mayAdd(item)) {
            throw new Refusal("workflow.item.notYours");
        }
        List<Seat> sitting = seats.of(asked.taskId());
        if (sitting.stream().anyMatch(seat -> seat.personId() == personId)) {
            throw new Refusal("workflow.deciders.already");
        }
        if (asked.excluded().contains(personId)) {
            throw new Refusal("workflow.holding.separation");
        }
        String elsewhere = needed.of(item, asked.excluded()).get(personId);
        if (elsewhere != null) {
            throw new Refusal("workflow.deciders.onlyOne", name(personId), elsewhere);
        }
        String role = role(personId, item, sitting).orElseThrow(() -> new Refusal("workflow.deciders.unfit"));
        int after = sitting.stream()
                .filter(seat -> !inOrder(item) || seat.id() == asked.seatId())
                .mapToInt(Seat::position)
                .max()
                .orElse(0);
        seats.add(
                new Seats.SeatOf(asked.taskId(), item.caseKey(), item.stepKey()),
                personId,
                role,
                after,
                user.id(),
                inOrder(item));
        book.seat(item, HandKind.SEAT_ADDED, personId, words);
    }

    /** 减签: one who has not decided yet decides no longer. For who added that person or a leader of the area. */
    public void remove(long itemId, long seatId, String reason) {
        String words = reason(reason);
        HandBook.Seated asked = book.lockSeated(itemId);
        WorkItem item = items.get(itemId);
        StepDefinition step = step(item);
        List<Seat> sitting = seats.of(asked.taskId());
        Seat seat = sitting.stream()
                .filter(one -> one.id() == seatId)
                .findFirst()
                .orElseThrow(() -> new Refusal("workflow.item.gone"));
        if (!mayRemove(seat, sitting, item)) {
            throw new Refusal("workflow.deciders.notYours");
        }
        if (!seat.open()) {
            throw new Refusal("workflow.deciders.decided");
        }
        Seats.Tally tally = seats.tally(List.of(asked.taskId()), step.outcomes().get(0))
                .getOrDefault(asked.taskId(), new Seats.Tally(0, 0));
        if (!step.quorum().reachable(tally.approvals(), tally.open() - 1)) {
            throw new Refusal("workflow.deciders.needed");
        }
        seats.remove(asked.taskId(), seatId, user.id(), inOrder(item));
        book.seat(item, HandKind.SEAT_REMOVED, seat.personId(), words);
    }

    private String name(long person) {
        return staff.names(List.of(person)).getOrDefault(person, "");
    }

    private static String reason(String reason) {
        String words = reason.strip();
        if (words.codePointCount(0, words.length()) < SHORTEST_REASON) {
            throw new Refusal("workflow.deciders.reason", SHORTEST_REASON);
        }
        return words;
    }

    private StepDefinition step(WorkItem item) {
        return steps.step(item.processDefinitionId(), item.stepKey()).orElseThrow();
    }

    private boolean inOrder(WorkItem item) {
        return step(item).quorum().kind() == Quorum.Kind.IN_ORDER;
    }

    /** The roles by which somebody may sit there: those of the step first, then the other working roles. */
    private List<String> seatRoles(WorkItem item) {
        List<String> own = step(item).deciders();
        return Stream.concat(
                        own.stream(),
                        roles.all().stream()
                                .map(Role::name)
                                .filter(role -> !own.contains(role) && !LOOK_ON.contains(role)))
                .toList();
    }

    /** A role that the model names and nobody sits for goes first. */
    private Optional<String> role(long person, WorkItem item, List<Seat> sitting) {
        Set<String> seated = sitting.stream().map(Seat::role).collect(Collectors.toSet());
        List<String> missing = step(item).deciders().stream()
                .filter(role -> !seated.contains(role))
                .toList();
        return Stream.concat(missing.stream(), seatRoles(item).stream())
                .filter(role -> staff.holders(role, item.areaCode()).stream().anyMatch(one -> one.id() == person))
                .findFirst();
    }
}
