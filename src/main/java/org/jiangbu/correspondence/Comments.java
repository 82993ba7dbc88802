package org.jiangbu.correspondence;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jiangbu.audit.Journal;
import org.jiangbu.base.Refusal;
import org.jiangbu.reminder.Letter;
import org.jiangbu.reminder.Letters;
import org.jiangbu.reminder.ReminderKind;
import org.jiangbu.security.CurrentUser;
import org.jiangbu.security.Staff;
import org.jiangbu.workflow.Cases;
import org.jiangbu.workflow.WorkItems;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Remarks on cases, by whoever may read the case. */
@Service
@Transactional
public class Comments {
    private static final int SAME_CLICK_SECONDS = 10;

    private final JdbcClient jdbc;
    private final WorkItems items;
    private final Cases cases;
    private final Letters letters;
    private final OneByOne oneByOne;
    private final CurrentUser user;
    private final Staff staff;
    private final Journal journal;
    private final Clock clock;

    Comments(
            JdbcClient jdbc,
            WorkItems items,
            Cases cases,
            Letters letters,
            OneByOne oneByOne,
            CurrentUser user,
            Staff staff,
            Journal journal,
            Clock clock) {
        this.jdbc = jdbc;
        this.items = items;
        this.cases = cases;
        this.letters = letters;
        this.oneByOne = oneByOne;
        this.user = user;
        this.staff = staff;
        this.journal = journal;
        this.clock = clock;
    }

    /** Says something on a case and tells those who have acted in it, hold it or were asked. */
    public void add(String caseKey, String written) {
        items.history(caseKey);
        String words = Words.require(written);
        oneByOne.await();
        if (saidJustNow(caseKey, words)) {
            return;
        }
        jdbc.sql("insert into correspondence_comment (case_key, by_person, words, at) values (:key, :me, :words, :now)")
                .param("key", caseKey)
                .param("me", user.id())
                .param("words", words)
                .param("now", now())
                .update();
        letters.tell(ReminderKind.COMMENTED, concerned(caseKey), new Letter(caseKey, null, words));
        journal.record("correspondence.commented", caseKey, areaOf(caseKey), Map.of());
    }

    /** A second click says nothing new. */
    private boolean saidJustNow(String caseKey, String words) {
        return jdbc.sql(
                        """
                        select exists (select 1 from correspondence_comment
                                       where case_key = :key and by_person = :me and words = :words and at > :since)
                        """)
                .param("key", caseKey)
                .param("me", user.id())
                .param("words", words)
                .param("since", Timestamp.from(clock.instant().minusSeconds(SAME_CLICK_SECONDS)))
                .query(Boolean.class)
                .single();
    }

    /** Takes the person's own remark back; that it was made, and withdrawn, stays. */
    public void withdraw(long commentId) {
        String caseKey = jdbc.sql(
                        """
                        insert into correspondence_comment (case_key, by_person, withdraws, at)
                        select case_key, by_person, id, :now from correspondence_comment
                        where id = :id and by_person = :me and words is not null
                        on conflict (withdraws) do nothing
                        returning case_key
                        """)
                .param("id", commentId)
                .param("me", user.id())
                .param("now", now())
                .query(String.class)
                .optional()
                .orElseThrow(() -> new Refusal("correspondence.comment.notYours"));
        items.history(caseKey);
        journal.record("correspondence.comment-withdrawn", caseKey, areaOf(caseKey), Map.of("comment", commentId));
    }

    private record Row(long id, long byPerson, Timestamp at, @Nullable String words) {}

    /** The remarks on a case, oldest first; for those who may read the case. */
    @Transactional(readOnly = true)
    public List<Comment> of(String caseKey) {
        items.history(caseKey);
        List<Row> rows = jdbc.sql(
                        """
                        select c.id, c.by_person, c.at, case when w.id is null then c.words end as words
                        from correspondence_comment c left join correspondence_comment w on w.withdraws = c.id
                        where c.case_key = :key and c.withdraws is null order by c.id
                        """)
                .param("key", caseKey)
                .query(Row.class)
                .list();
        Map<Long, String> names = staff.names(rows.stream().map(Row::byPerson).toList());
        return rows.stream()
                .map(row -> new Comment(
                        row.id(),
                        names.getOrDefault(row.byPerson(), ""),
                        row.at().toInstant(),
                        row.words(),
                        row.byPerson() == user.id()))
                .toList();
    }

    private Set<Long> concerned(String caseKey) {
        Set<Long> persons = new HashSet<>(jdbc.sql(
                        """
                        select person_id from workflow_step where case_key = :key
                        union select assignee_id from work_item where case_key = :key and assignee_id is not null
                        union select by_person from correspondence_comment where case_key = :key
                        union select by_person from correspondence_consultation where case_key = :key
                        union select to_person from correspondence_consultation where case_key = :key
                        """)
                .param("key", caseKey)
                .query(Long.class)
                .list());
        persons.removeIf(person -> Objects.equals(person, user.id()));
        return persons;
    }

    private @Nullable String areaOf(String caseKey) {
        return cases.find(caseKey).map(found -> found.areaCode()).orElse(null);
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
