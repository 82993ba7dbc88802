package org.jiangbu.workflow.pace;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jiangbu.audit.Journal;
import org.jiangbu.base.Refusal;
import org.jiangbu.security.CurrentUser;
import org.jiangbu.workflow.Priority;
import org.jiangbu.workflow.holding.Holdings;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 急件: says which items come first. It belongs to the item and ends with it; the next step of the case begins calm. */
@Service
@Transactional
public class Priorities {
    private static final int LARGEST = 10_000;
    private static final int SHORTEST_REASON = 2;
    private static final int LONGEST_REASON = 200;

    private final JdbcClient jdbc;
    private final Holdings holdings;
    private final Waking waking;
    private final CurrentUser user;
    private final Journal journal;
    private final Clock clock;

    Priorities(JdbcClient jdbc, Holdings holdings, Waking waking, CurrentUser user, Journal journal, Clock clock) {
        this.jdbc = jdbc;
        this.holdings = holdings;
        this.waking = waking;
        this.user = user;
        this.journal = journal;
        this.clock = clock;
    }

    private record Found(long id, String caseKey, String areaCode, int priority) {}

    /**
     * Sets the priority of open items, by a leader of their area and with a reason of 2 to 200 characters; all of them or
     * none. Returns how many had another priority before.
     */
    public int set(Collection<Long> itemIds, Priority to, String reason) {
        Set<Long> ids = Set.copyOf(itemIds);
        if (ids.isEmpty() || ids.size() > LARGEST) {
            throw new Refusal("workflow.bulk.size", ids.size(), LARGEST);
        }
        String why = reason.strip();
        if (why.length() < SHORTEST_REASON || why.length() > LONGEST_REASON) {
            throw new Refusal("workflow.priority.reason", SHORTEST_REASON, LONGEST_REASON);
        }
        List<Found> found = lock(ids);
        if (found.size() < ids.size()) {
            throw new Refusal("workflow.item.gone");
        }
        if (found.stream().anyMatch(item -> !maySet(item.areaCode()))) {
            throw new Refusal("workflow.priority.refused");
        }
        List<Found> other =
                found.stream().filter(item -> item.priority() != to.ordinal()).toList();
        write(other, to, why);
        waking.wake(other.stream()
                .filter(item -> to.ordinal() > item.priority())
                .map(Found::id)
                .toList());
        journal.recordAll(other.stream()
                .map(item -> new Journal.Entry(
                        "workflow.priority-set",
                        item.caseKey(),
                        item.areaCode(),
                        Map.of("to", to.name(), "reason", why)))
                .toList());
        return other.size();
    }

    private List<Found> lock(Set<Long> ids) {
        return jdbc.sql(
                        """
                        select id, case_key, area_code, priority from work_item where id = any(:ids)
                        order by id for update
                        """)
                .param("ids", ids.toArray(Long[]::new))
                .query(Found.class)
                .list();
    }

    /** The revision stays: what is to be decided is the same. */
    private void write(List<Found> items, Priority to, String reason) {
        Long[] ids = items.stream().map(Found::id).toArray(Long[]::new);
        jdbc.sql(
                        """
                        insert into workflow_priority (item_id, case_key, from_priority, to_priority, by_person, reason, at)
                        select id, case_key, priority, :to, :me, :reason, :now from work_item
                        where id = any(:ids) order by id
                        """)
                .param("to", to.ordinal())
                .param("me", user.id())
                .param("reason", reason)
                .param("now", Timestamp.from(clock.instant()))
                .param("ids", ids)
                .update();
        jdbc.sql("update work_item set priority = :to where id = any(:ids)")
                .param("to", to.ordinal())
                .param("ids", ids)
                .update();
    }

    /** Whether the person leads the area and may say what comes first there. */
    public boolean maySet(String areaCode) {
        return holdings.mayAssign(areaCode);
    }
}
