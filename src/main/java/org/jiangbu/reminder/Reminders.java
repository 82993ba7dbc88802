package org.jiangbu.reminder;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jiangbu.base.ForEverybody;
import org.jiangbu.security.CurrentUser;
import org.jiangbu.workflow.WorkLists;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the current person has been told. */
@ForEverybody("the person's own reminders")
@Service
@Transactional
public class Reminders {
    private static final int MOST = 200;
    private static final int NAMED = 10;

    private final JdbcClient jdbc;
    private final WorkLists lists;
    private final CurrentUser user;
    private final Clock clock;

    Reminders(JdbcClient jdbc, WorkLists lists, CurrentUser user, Clock clock) {
        this.jdbc = jdbc;
        this.lists = lists;
        this.user = user;
        this.clock = clock;
    }

    /** How many reminders the person has not seen. */
    @Transactional(readOnly = true)
    public int unseen() {
        return jdbc.sql("select count(*) from reminder_notice where person_id = ? and seen_at is null")
                .param(user.id())
                .query(Integer.class)
                .single();
    }

    /** The newest first. */
    @Transactional(readOnly = true)
    public List<Reminder> list() {
        Map<Long, List<Reminder.Urged>> urged = urged();
        return jdbc.sql(
                        """
                        select n.*, p.display_name as from_name, coalesce(n.words, u.words) as said,
                            n.seen_at is not null and not exists (
                                select 1 from reminder_urge_receiver r
                                join reminder_urge x on x.id = r.urge_id join work_item i on i.id = x.item_id
                                where r.notice_id = n.id and r.seen_at is null) as seen
                        from reminder_notice n
                        left join reminder_urge u on u.id = n.urge_id
                        left join security_person p on p.id = coalesce(n.from_person, u.by_person)
                        where n.person_id = ? order by n.id desc limit ?
                        """)
                .params(user.id(), MOST)
                .query((row, n) -> new Reminder(
                        row.getLong("id"),
                        ReminderKind.valueOf(row.getString("kind")),
                        row.getInt("items"),
                        row.getInt("workdays"),
                        row.getObject("item_id", Long.class),
                        row.getString("from_name"),
                        row.getString("case_key"),
                        row.getString("said"),
                        row.getObject("urged_before", LocalDate.class),
                        urged.getOrDefault(row.getLong("id"), List.of()),
                        row.getTimestamp("created_at").toInstant(),
                        row.getBoolean("seen")))
                .list();
    }

    /** By notice the first open items of urges that are about several; others' only for who has a list of what is theirs. */
    private Map<Long, List<Reminder.Urged>> urged() {
        Map<Long, List<Reminder.Urged>> urged = new HashMap<>();
        jdbc.sql(
                        """
                        select n.id, first.* from (
                            select id from reminder_notice
                            where person_id = :me and item_id is null
                              and (kind = 'URGED' or kind = 'URGED_AGAIN' and :supervises)
                            order by id desc limit :most) n
                        cross join lateral (
                            select i.id as item_id, i.case_key, i.title from reminder_urge_receiver r
                            join reminder_urge u on u.id = r.urge_id join work_item i on i.id = u.item_id
                            where r.notice_id = n.id and r.person_id = :me order by i.due_on, i.id limit :named) first
                        """)
                .param("me", user.id())
                .param("supervises", lists.supervises())
                .param("most", MOST)
                .param("named", NAMED)
                .query(row -> {
                    urged.computeIfAbsent(row.getLong(1), notice -> new ArrayList<>())
                            .add(new Reminder.Urged(row.getLong(2), row.getString(3), row.getString(4)));
                });
        return urged;
    }

    /** Takes the person's own reminders off the bell's count, as it has listed them; others' are left alone. */
    public void markSeen(Collection<Long> ids) {
        jdbc.sql(
                        """
                        update reminder_notice set seen_at = :now
                        where id = any(:ids) and person_id = :me and seen_at is null
                        """)
                .param("now", Timestamp.from(clock.instant()))
                .param("ids", ids.toArray(Long[]::new))
                .param("me", user.id())
                .update();
    }

    /** The person opened the notice: the urges that it is about have been seen (已读). */
    public void opened(long noticeId) {
        jdbc.sql(
                        """
                        update reminder_urge_receiver set seen_at = :now
                        where notice_id = :notice and person_id = :me and seen_at is null
                        """)
                .param("now", Timestamp.from(clock.instant()))
                .param("notice", noticeId)
                .param("me", user.id())
                .update();
    }

    /** The person opened the item: its urges have been seen. */
    public void itemOpened(long itemId) {
        jdbc.sql(
                        """
                        update reminder_urge_receiver r set seen_at = :now from reminder_urge u
                        where u.id = r.urge_id and u.item_id = :item and r.person_id = :me and r.seen_at is null
                        """)
                .param("now", Timestamp.from(clock.instant()))
                .param("item", itemId)
                .param("me", user.id())
                .update();
    }
}
