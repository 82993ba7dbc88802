package org.jiangbu.correspondence;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jiangbu.audit.Journal;
import org.jiangbu.base.ForEverybody;
import org.jiangbu.base.Refusal;
import org.jiangbu.reminder.Letter;
import org.jiangbu.reminder.Letters;
import org.jiangbu.reminder.ReminderKind;
import org.jiangbu.security.CurrentUser;
import org.jiangbu.security.Person;
import org.jiangbu.security.Staff;
import org.jiangbu.workflow.CaseState;
import org.jiangbu.workflow.Cases;
import org.jiangbu.workflow.WorkItems;
import org.jiangbu.workflow.WorkLists;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 抄送: whoever decides in a case, or has decided, brings it to the notice of colleagues. */
@Service
@Transactional
public class Copies {
    private static final int LONGEST_NOTE = 200;
    private static final int MOST = 500;

    private final JdbcClient jdbc;
    private final WorkItems items;
    private final WorkLists lists;
    private final Cases cases;
    private final Correspondents correspondents;
    private final OneByOne oneByOne;
    private final Letters letters;
    private final CurrentUser user;
    private final Staff staff;
    private final Journal journal;
    private final Clock clock;

    Copies(
            JdbcClient jdbc,
            WorkItems items,
            WorkLists lists,
            Cases cases,
            Correspondents correspondents,
            OneByOne oneByOne,
            Letters letters,
            CurrentUser user,
            Staff staff,
            Journal journal,
            Clock clock) {
        this.jdbc = jdbc;
        this.items = items;
        this.lists = lists;
        this.cases = cases;
        this.correspondents = correspondents;
        this.oneByOne = oneByOne;
        this.letters = letters;
        this.user = user;
        this.staff = staff;
        this.journal = journal;
        this.clock = clock;
    }

    /** Whether the person may send copies of that case: who decides in it now or has decided in it. */
    @Transactional(readOnly = true)
    public boolean maySend(String caseKey) {
        return items.history(caseKey).stream().anyMatch(step -> step.personId() == user.id())
                || jdbc
                        .sql("select id from work_item where case_key = ?")
                        .param(caseKey)
                        .query(Long.class)
                        .list()
                        .stream()
                        .anyMatch(items::mayDecide);
    }

    /** Who may be sent a copy of that case; for those who may read it. */
    @Transactional(readOnly = true)
    public List<Person> candidates(String caseKey) {
        return correspondents.of(areaOf(caseKey), caseKey);
    }

    /** Sends the case to colleagues; who has not yet read the same from the same person gets it once. */
    public void send(String caseKey, Collection<Long> persons, @Nullable String written) {
        if (!maySend(caseKey)) {
            throw new Refusal("workflow.item.notYours");
        }
        String area = areaOf(caseKey);
        Set<Long> receivers = correspondents.require(persons, area, caseKey);
        String note = written == null || written.isBlank() ? null : Words.require(written, LONGEST_NOTE);
        oneByOne.await();
        List<Long> sent = jdbc.sql(
                        """
                        insert into correspondence_copy (case_key, area_code, by_person, to_person, note, at)
                        select :key, :area, :me, person, :note, :now from unnest(:persons::bigint[]) person
                        where not exists (
                            select 1 from correspondence_copy c
                            where c.case_key = :key and c.by_person = :me and c.to_person = person
                              and c.note is not distinct from :note
                              and not exists (select 1 from correspondence_copy_read r where r.copy_id = c.id))
                        returning to_person
                        """)
                .param("key", caseKey)
                .param("area", area)
                .param("me", user.id())
                .param("note", note, Types.VARCHAR)
                .param("now", now())
                .param("persons", receivers.toArray(Long[]::new))
                .query(Long.class)
                .list();
        if (sent.isEmpty()) {
            throw new Refusal("correspondence.copied.already");
        }
        letters.tell(ReminderKind.COPIED, sent, new Letter(caseKey, null, note));
        journal.record("correspondence.copied", caseKey, area, Map.of("persons", sent));
    }

    private record Row(
            long id,
            String caseKey,
            String areaCode,
            long byPerson,
            long toPerson,
            @Nullable String note,
            Timestamp at,
            @Nullable Timestamp readAt) {}

    private static final String ROWS =
            """
            select c.*, r.at as read_at from correspondence_copy c
            left join correspondence_copy_read r on r.copy_id = c.id
            """;

    /** 抄送我的, newest first, as far as the person still reads the area. */
    @Transactional(readOnly = true)
    public List<Copy> sentToMe() {
        return named(jdbc
                .sql(ROWS + " where c.to_person = ? order by c.id desc limit ?")
                .params(user.id(), MOST)
                .query(Row.class)
                .list()
                .stream()
                .filter(row -> correspondents.reads(row.areaCode(), row.caseKey()))
                .toList());
    }

    /** The copies of a case, oldest first, and who has read them; for those who may read the case. */
    @Transactional(readOnly = true)
    public List<Copy> of(String caseKey) {
        items.history(caseKey);
        return named(jdbc.sql(ROWS + " where c.case_key = ? order by c.id")
                .param(caseKey)
                .query(Row.class)
                .list());
    }

    /** Notes that the person has opened what was sent about the case. */
    @ForEverybody("what was sent to the person")
    public void markRead(String caseKey) {
        jdbc.sql(
                        """
                        insert into correspondence_copy_read (copy_id, at)
                        select id, :now from correspondence_copy where case_key = :key and to_person = :me
                        on conflict do nothing
                        """)
                .param("now", now())
                .param("key", caseKey)
                .param("me", user.id())
                .update();
    }

    private List<Copy> named(List<Row> rows) {
        Map<Long, String> names = staff.names(rows.stream()
                .flatMap(row -> Stream.of(row.byPerson(), row.toPerson()))
                .toList());
        Map<String, String> titles =
                lists.titles(rows.stream().map(Row::caseKey).distinct().toList());
        return rows.stream()
                .map(row -> new Copy(
                        row.id(),
                        row.caseKey(),
                        titles.getOrDefault(row.caseKey(), row.caseKey()),
                        names.getOrDefault(row.byPerson(), ""),
                        names.getOrDefault(row.toPerson(), ""),
                        row.note(),
                        row.at().toInstant(),
                        row.readAt() == null ? null : row.readAt().toInstant()))
                .toList();
    }

    private String areaOf(String caseKey) {
        return cases.find(caseKey)
                .map(CaseState::areaCode)
                .orElseThrow(() -> new Refusal("workflow.case.unknown", caseKey));
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
