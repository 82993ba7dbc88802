package org.jiangbu.correspondence;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.jiangbu.audit.Journal;
import org.jiangbu.base.Internal;
import org.jiangbu.reminder.Letter;
import org.jiangbu.reminder.Letters;
import org.jiangbu.reminder.ReminderKind;
import org.jiangbu.security.CurrentUser;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * 离职转办 of questions that somebody has not answered: each ends as passed on, and the successor is asked the same by the
 * one who asked. What the successor does not read, or has asked, stays; so does everything where there is no successor.
 */
@Component
@Internal
@Transactional(propagation = Propagation.MANDATORY)
public class LeaverQuestions {
    private final JdbcClient jdbc;
    private final Correspondents correspondents;
    private final Letters letters;
    private final CurrentUser user;
    private final Journal journal;
    private final Clock clock;

    LeaverQuestions(
            JdbcClient jdbc,
            Correspondents correspondents,
            Letters letters,
            CurrentUser user,
            Journal journal,
            Clock clock) {
        this.jdbc = jdbc;
        this.correspondents = correspondents;
        this.letters = letters;
        this.user = user;
        this.journal = journal;
        this.clock = clock;
    }

    /** Why a question stays with the one who leaves. */
    public enum Stays {
        /** The successor asked it. */
        OWN,
        /** The successor does not read the area. */
        UNFIT,
        /** Nobody was named. */
        NOBODY
    }

    /** @param stays why it stays, null where it passes */
    public record Question(String areaCode, @Nullable Stays stays) {}

    private record Open(long id, String caseKey, long itemId, String areaCode, long byPerson, String question) {}

    /** What would pass and what would stay. */
    public List<Question> preview(long from, @Nullable Long to) {
        return open(from).stream()
                .map(one -> new Question(one.areaCode(), stays(one, to)))
                .toList();
    }

    /** Passes them; returns what passed and what stayed. */
    public List<Question> pass(long from, @Nullable Long to) {
        return open(from).stream()
                .map(one -> {
                    @Nullable Stays stays = stays(one, to);
                    if (to != null && stays == null) pass(one, to);
                    return new Question(one.areaCode(), stays);
                })
                .toList();
    }

    private List<Open> open(long person) {
        return jdbc.sql(
                        """
                        select id, case_key, item_id, area_code, by_person, question from correspondence_consultation c
                        where to_person = :person
                          and not exists (select 1 from correspondence_reply r where r.consultation_id = c.id)
                        order by id
                        """)
                .param("person", person)
                .query(Open.class)
                .list();
    }

    private @Nullable Stays stays(Open question, @Nullable Long to) {
        if (to == null) return Stays.NOBODY;
        if (question.byPerson() == to) return Stays.OWN;
        return correspondents.reads(to, question.areaCode()) ? null : Stays.UNFIT;
    }

    /** Of an answer and the passing at the same time, one counts; who has been asked the same already is not asked twice. */
    private void pass(Open question, long to) {
        Timestamp now = Timestamp.from(clock.instant());
        int ended = jdbc.sql(
                        """
                        insert into correspondence_reply (consultation_id, kind, at, by_person)
                        values (:id, 'PASSED', :now, :me) on conflict do nothing
                        """)
                .param("id", question.id())
                .param("now", now)
                .param("me", user.id())
                .update();
        if (ended == 0) return;
        int asked = jdbc.sql(
                        """
                        insert into correspondence_consultation (case_key, item_id, step_key, area_code, by_person,
                            to_person, question, answer_by, at, passed_from)
                        select case_key, item_id, step_key, area_code, by_person, :to, question, answer_by, :now, id
                        from correspondence_consultation c
                        where id = :id and not exists (
                            select 1 from correspondence_consultation o
                            where o.item_id = c.item_id and o.by_person = c.by_person and o.to_person = :to
                              and not exists (select 1 from correspondence_reply r where r.consultation_id = o.id))
                        """)
                .param("to", to)
                .param("now", now)
                .param("id", question.id())
                .update();
        if (asked > 0) {
            letters.tell(
                    ReminderKind.ASKED,
                    question.byPerson(),
                    List.of(to),
                    new Letter(question.caseKey(), question.itemId(), question.question()));
        }
        journal.record("correspondence.passed", question.caseKey(), question.areaCode(), Map.of("to", to));
    }
}
