package org.jiangbu.reminder;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jiangbu.audit.Journal;
import org.jiangbu.base.Refusal;
import org.jiangbu.reminder.UrgeRows.Open;
import org.jiangbu.reminder.UrgeRows.Written;
import org.jiangbu.reminder.delivery.Outbox;
import org.jiangbu.security.CurrentUser;
import org.jiangbu.security.RoleBook;
import org.jiangbu.security.Roles;
import org.jiangbu.workflow.WorkItems;
import org.jiangbu.workflow.pace.Waking;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 催办: asks those whose turn it is for haste, one item or many, and shows who has seen it. */
@Service
@Transactional
public class Urges {
    /** Roles that may urge in their area. */
    private static final Set<String> SUPERVISORS =
            Set.of(Roles.TOWNSHIP_LEADER, Roles.COUNTY_REVIEWER, Roles.COUNTY_LEADER, Roles.HEADQUARTERS);

    /** Items that are urged together at most. */
    public static final int LARGEST = 10_000;

    private static final int LONGEST = 200;

    private final UrgeRows rows;
    private final UrgedAgain again;
    private final WorkItems items;
    private final Waking waking;
    private final Outbox outbox;
    private final CurrentUser user;
    private final RoleBook roles;
    private final Journal journal;
    private final Clock clock;

    Urges(
            UrgeRows rows,
            UrgedAgain again,
            WorkItems items,
            Waking waking,
            Outbox outbox,
            CurrentUser user,
            RoleBook roles,
            Journal journal,
            Clock clock) {
        this.rows = rows;
        this.again = again;
        this.items = items;
        this.waking = waking;
        this.outbox = outbox;
        this.user = user;
        this.roles = roles;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * Urges open items that wait for roles beneath the person's own in the person's areas, 1 to 10,000, with words of at
     * most 200 characters. What the person has already urged today is left out, so that a double click tells nobody twice;
     * nobody is told by the own urge. What was urged before and not decided reaches the leader above its holders, too.
     */
    public Urge.Told urge(Collection<Long> itemIds, @Nullable String words) {
        Set<Long> ids = Set.copyOf(itemIds);
        if (ids.isEmpty() || ids.size() > LARGEST) {
            throw new Refusal("reminder.urge.size", ids.size(), LARGEST);
        }
        if (words != null && words.length() > LONGEST) {
            throw new Refusal("reminder.urge.words.long", LONGEST);
        }
        rows.oneByOne(user.id());
        Instant now = clock.instant();
        LocalDate today = LocalDate.now(clock);
        List<Open> open =
                rows.open(ids, user.id(), today.atStartOfDay(clock.getZone()).toInstant());
        UrgeReach reach = reach();
        if (!open.stream().allMatch(one -> reach.covers(one.role(), one.areaCode()))) {
            throw new Refusal("reminder.urge.not-beneath");
        }
        List<Long> fresh =
                open.stream().filter(one -> !one.already()).map(Open::id).toList();
        String said = words == null || words.isBlank() ? null : words.strip();
        List<Written> urged = rows.write(fresh, user.id(), said, now, today);
        waking.wake(urged.stream().map(Written::itemId).toList());
        outbox.queue(rows.tell(urged, user.id(), now, today));
        Map<String, String> details = said == null ? Map.of() : Map.of("words", said);
        journal.recordAll(urged.stream()
                .map(one -> new Journal.Entry("reminder.urged", one.caseKey(), one.areaCode(), details))
                .toList());
        int led = tellLeaders(urged, now, today);
        return new Urge.Told(
                urged.size(), open.size() - fresh.size(), fresh.size() - urged.size(), ids.size() - open.size(), led);
    }

    /** Returns how many items a leader was told of. */
    private int tellLeaders(List<Written> urged, Instant now, LocalDate today) {
        List<UrgedAgain.Led> led = again.tell(urged, user.id(), now, today);
        outbox.queue(led.stream().map(UrgedAgain.Led::noticeId).distinct().toList());
        Set<Long> urges = led.stream().map(UrgedAgain.Led::urgeId).collect(Collectors.toSet());
        journal.recordAll(urged.stream()
                .filter(one -> urges.contains(one.id()))
                .map(one -> new Journal.Entry(
                        "reminder.urged-again",
                        one.caseKey(),
                        one.areaCode(),
                        Map.of("urgedBefore", String.valueOf(one.urgedBefore()))))
                .toList());
        return urges.size();
    }

    /** Urges everything in the area that is past its due date. */
    public Urge.Told urgeOverdue(String areaCode, @Nullable String words) {
        return urgeOverdue(List.of(areaCode), words);
    }

    /** Urges everything in these areas that is past its due date, all or nothing. */
    public Urge.Told urgeOverdue(Collection<String> areaCodes, @Nullable String words) {
        UrgeReach reach = reach();
        Set<Long> late = new HashSet<>();
        for (String areaCode : areaCodes) {
            Set<String> beneath = reach.rolesIn(areaCode);
            if (beneath.isEmpty()) throw new Refusal("security.refused");
            late.addAll(rows.overdue(areaCode, beneath, LocalDate.now(clock)));
        }
        return urge(late, words);
    }

    /** Whom the person may urge. */
    @Transactional(readOnly = true)
    public UrgeReach reach() {
        return new UrgeReach(user.assignments().stream()
                .filter(own -> SUPERVISORS.contains(own.role()))
                .map(own -> new UrgeReach.Above(own, roles.below(own.role())))
                .toList());
    }

    /** The urges of a case with who has seen them, newest first; for those who may read the case. */
    @Transactional(readOnly = true)
    public List<Urge> of(String caseKey) {
        items.history(caseKey);
        return rows.of(caseKey);
    }
}
