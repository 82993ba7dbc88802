package org.jiangbu.handover;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jiangbu.audit.Journal;
import org.jiangbu.base.Refusal;
import org.jiangbu.correspondence.LeaverQuestions;
import org.jiangbu.handover.HandOver.Group;
import org.jiangbu.handover.HandOver.Stays;
import org.jiangbu.handover.HandOver.Work;
import org.jiangbu.people.LeaverHouseholds;
import org.jiangbu.security.CurrentUser;
import org.jiangbu.security.Person;
import org.jiangbu.security.Roles;
import org.jiangbu.security.Staff;
import org.jiangbu.workflow.holding.LeaverWork;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 离职转办, by an administrator: shows what would pass and what would stay, and passes it in one transaction. */
@Service
@Transactional
public class HandOvers {
    private static final int SHORTEST_REASON = 2;
    private static final int LONGEST_REASON = 200;
    private static final int TOWNSHIP = 9;

    private final LeaverWork work;
    private final LeaverQuestions questions;
    private final LeaverHouseholds households;
    private final Staff staff;
    private final CurrentUser user;
    private final Journal journal;

    HandOvers(
            LeaverWork work,
            LeaverQuestions questions,
            LeaverHouseholds households,
            Staff staff,
            CurrentUser user,
            Journal journal) {
        this.work = work;
        this.questions = questions;
        this.households = households;
        this.staff = staff;
        this.user = user;
        this.journal = journal;
    }

    /** Those who work here, without the one who leaves. */
    @Transactional(readOnly = true)
    public List<Person> successors(long from) {
        user.requireRole(Roles.ADMIN);
        return staff.all().stream()
                .filter(person -> person.active() && person.id() != from)
                .toList();
    }

    /**
     * What would pass and what would stay.
     *
     * @param to successor, null for back to the team
     */
    @Transactional(readOnly = true)
    public HandOver preview(long from, @Nullable Long to) {
        user.requireRole(Roles.ADMIN);
        return grouped(work.preview(from, to), questions.preview(from, to), households.preview(from, to));
    }

    /**
     * Passes what somebody has to do, as far as the successor may take it, with a reason of 2 to 200 characters; returns
     * what passed and what stayed.
     *
     * @param to successor, null for back to the team
     */
    public HandOver handOver(long from, @Nullable Long to, String reason) {
        user.requireRole(Roles.ADMIN);
        String why = reason.strip();
        if (why.codePointCount(0, why.length()) < SHORTEST_REASON || why.length() > LONGEST_REASON) {
            throw new Refusal("handover.reason", SHORTEST_REASON, LONGEST_REASON);
        }
        Person leaver = staff.find(from).orElseThrow(() -> new Refusal("handover.unknown"));
        Person successor = to == null ? null : successor(from, to);
        HandOver done = grouped(work.pass(from, to, why), questions.pass(from, to), households.pass(from, to));
        if (done.passing() == 0) {
            throw new Refusal("handover.nothing");
        }
        journal.record(
                "handover.done",
                leaver.username(),
                null,
                Map.of(
                        "to",
                        successor == null ? "" : successor.username(),
                        "passed",
                        done.passing(),
                        "left",
                        done.left(),
                        "reason",
                        why));
        return done;
    }

    private Person successor(long from, long to) {
        if (from == to) {
            throw new Refusal("handover.same");
        }
        return staff.find(to).filter(Person::active).orElseThrow(() -> new Refusal("handover.unknown"));
    }

    private record Key(Work work, @Nullable String role, String areaCode, @Nullable Stays stays) {}

    private static HandOver grouped(
            List<LeaverWork.Piece> pieces,
            List<LeaverQuestions.Question> asked,
            List<LeaverHouseholds.Assigned> assigned) {
        List<Key> keys = new ArrayList<>();
        pieces.forEach(piece ->
                keys.add(new Key(piece.seat() ? Work.SEAT : Work.ITEM, piece.role(), piece.areaCode(), stays(piece))));
        asked.forEach(one -> keys.add(new Key(Work.QUESTION, null, one.areaCode(), stays(one))));
        assigned.forEach(one -> keys.add(
                new Key(Work.HOUSEHOLD, Roles.ASSIGNED_CADRE, one.areaCode().substring(0, TOWNSHIP), stays(one))));
        Map<Key, Integer> counts = new LinkedHashMap<>();
        keys.forEach(key -> counts.merge(key, 1, Integer::sum));
        return new HandOver(counts.entrySet().stream()
                .map(entry -> new Group(
                        entry.getKey().work(),
                        entry.getKey().role(),
                        entry.getKey().areaCode(),
                        entry.getKey().stays(),
                        entry.getValue()))
                .sorted(Comparator.comparing((Group group) -> group.stays() != null)
                        .thenComparing(Group::work)
                        .thenComparing(Group::areaCode))
                .toList());
    }

    private static @Nullable Stays stays(LeaverWork.Piece piece) {
        LeaverWork.Stays why = piece.stays();
        if (why == null) return null;
        return switch (why) {
            case SEPARATION -> Stays.SEPARATION;
            case UNFIT -> Stays.UNFIT;
            case BY_NAME -> Stays.BY_NAME;
        };
    }

    private static @Nullable Stays stays(LeaverHouseholds.Assigned household) {
        LeaverHouseholds.Stays why = household.stays();
        if (why == null) return null;
        return switch (why) {
            case RELATED -> Stays.SEPARATION;
            case UNFIT -> Stays.UNFIT;
            case BY_NAME -> Stays.BY_NAME;
        };
    }

    private static @Nullable Stays stays(LeaverQuestions.Question question) {
        LeaverQuestions.Stays why = question.stays();
        if (why == null) return null;
        return switch (why) {
            case OWN -> Stays.OWN;
            case UNFIT -> Stays.UNFIT;
            case NOBODY -> Stays.BY_NAME;
        };
    }
}
