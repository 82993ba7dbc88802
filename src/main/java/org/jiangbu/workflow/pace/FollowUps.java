package org.jiangbu.workflow.pace;

import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jiangbu.audit.Journal;
import org.jiangbu.base.ForEverybody;
import org.jiangbu.base.Refusal;
import org.jiangbu.security.CurrentUser;
import org.jiangbu.workflow.WorkItem;
import org.jiangbu.workflow.WorkItems;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 暂缓: puts items aside until a follow-up date, for the person alone. Colleagues see them as before, deadlines run on, and
 * what is due comes back whatever date was set.
 */
@Service
@Transactional
@ForEverybody("the person's own list; who may not decide an item cannot put it aside")
public class FollowUps {
    private static final int MOST = 500;
    private static final int LONGEST_NOTE = 200;
    private static final int MOST_DAYS = 180;

    private final JdbcClient jdbc;
    private final WorkItems items;
    private final CurrentUser user;
    private final Journal journal;
    private final Clock clock;

    FollowUps(JdbcClient jdbc, WorkItems items, CurrentUser user, Journal journal, Clock clock) {
        this.jdbc = jdbc;
        this.items = items;
        this.user = user;
        this.journal = journal;
        this.clock = clock;
    }

    /** Hides items from the person's lists until that day, 1 to 180 days from today; all of them or none. */
    public void putAside(Collection<Long> itemIds, LocalDate until, @Nullable String note) {
        Set<Long> ids = Set.copyOf(itemIds);
        LocalDate today = LocalDate.now(clock);
        if (!until.isAfter(today) || until.isAfter(today.plusDays(MOST_DAYS))) {
            throw new Refusal("workflow.follow-up.day", MOST_DAYS);
        }
        if (note != null && note.length() > LONGEST_NOTE) {
            throw new Refusal("workflow.follow-up.note", LONGEST_NOTE);
        }
        if (ids.size() + others(ids) > MOST) {
            throw new Refusal("workflow.follow-up.many", MOST);
        }
        List<Journal.Entry> entries = ids.stream().map(id -> entry(id, until)).toList();
        jdbc.sql(
                        """
                        insert into work_item_snooze (person_id, item_id, until, note)
                        select :me, id, :until, :note from work_item where id = any(:ids)
                        on conflict (person_id, item_id) do update set until = excluded.until, note = excluded.note
                        """)
                .param("me", user.id())
                .param("until", until)
                .param("note", note == null || note.isBlank() ? null : note.strip(), Types.VARCHAR)
                .param("ids", ids.toArray(Long[]::new))
                .update();
        journal.recordAll(entries);
    }

    private Journal.Entry entry(long id, LocalDate until) {
        WorkItem item = items.get(id);
        if (!items.mayDecide(id)) {
            throw new Refusal("workflow.item.notYours");
        }
        return new Journal.Entry(
                "workflow.put-aside", item.caseKey(), item.areaCode(), Map.of("until", until.toString()));
    }

    private long others(Set<Long> ids) {
        return jdbc.sql("select count(*) from work_item_snooze where person_id = :me and not (item_id = any(:ids))")
                .param("me", user.id())
                .param("ids", ids.toArray(Long[]::new))
                .query(Long.class)
                .single();
    }

    /** Takes an item back into the lists at once; nothing happens if it was not put aside. */
    public void resume(long itemId) {
        int taken = jdbc.sql("delete from work_item_snooze where person_id = :me and item_id = :id")
                .param("me", user.id())
                .param("id", itemId)
                .update();
        if (taken > 0) {
            WorkItem item = items.get(itemId);
            journal.record("workflow.resumed", item.caseKey(), item.areaCode(), Map.of());
        }
    }

    /** Until when the person has put the item aside, if so. */
    @Transactional(readOnly = true)
    public Optional<FollowUp> of(long itemId) {
        return Optional.ofNullable(of(List.of(itemId)).get(itemId));
    }

    /** The person's follow-up dates of these items. */
    @Transactional(readOnly = true)
    public Map<Long, FollowUp> of(Collection<Long> itemIds) {
        record Row(long itemId, LocalDate until, @Nullable String note) {}
        return jdbc
                .sql(
                        """
                        select item_id, until, note from work_item_snooze
                        where person_id = :me and item_id = any(:ids) and until > :today
                        """)
                .param("me", user.id())
                .param("ids", itemIds.toArray(Long[]::new))
                .param("today", LocalDate.now(clock))
                .query(Row.class)
                .list()
                .stream()
                .collect(Collectors.toMap(Row::itemId, row -> new FollowUp(row.until(), row.note())));
    }
}
