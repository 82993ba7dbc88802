package org.jiangbu.correspondence;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jiangbu.audit.Journal;
import org.jiangbu.base.Refusal;
import org.jiangbu.reminder.Letter;
import org.jiangbu.reminder.Letters;
import org.jiangbu.reminder.ReminderKind;
import org.jiangbu.security.CurrentUser;
import org.jiangbu.security.Person;
import org.jiangbu.workflow.WorkItem;
import org.jiangbu.workflow.WorkItems;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 沟通: whoever may decide an item asks colleagues for their opinion and keeps the item. An opinion is no decision: it moves
 * nothing and keeps nobody from deciding.
 */
@Service
@Transactional
public class Consultations {
    private static final int MOST = 500;

    private final JdbcClient jdbc;
    private final ConsultationRows rows;
    private final WorkItems items;
    private final Correspondents correspondents;
    private final OneByOne oneByOne;
    private final Letters letters;
    private final CurrentUser user;
    private final Journal journal;
    private final Clock clock;

    Consultations(
            JdbcClient jdbc,
            ConsultationRows rows,
            WorkItems items,
            Correspondents correspondents,
            OneByOne oneByOne,
            Letters letters,
            CurrentUser user,
            Journal journal,
            Clock clock) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.items = items;
        this.correspondents = correspondents;
        this.oneByOne = oneByOne;
        this.letters = letters;
        this.user = user;
        this.journal = journal;
        this.clock = clock;
    }

    /** Who may be asked about an item or sent a copy of its case; for those who may read it. */
    @Transactional(readOnly = true)
    public List<Person> candidates(long itemId) {
        WorkItem item = items.get(itemId);
        return correspondents.of(item.areaCode(), item.caseKey());
    }

    /**
     * Asks for opinions on an item that the person may decide; whoever still has to answer is not asked again.
     *
     * @param answerBy by when an answer is wished, today or later
     */
    public void ask(long itemId, Collection<Long> persons, String question, @Nullable LocalDate answerBy) {
        WorkItem item = items.get(itemId);
        if (!items.mayDecide(itemId)) {
            throw new Refusal("workflow.item.notYours");
        }
        String words = Words.require(question);
        Set<Long> asked = correspondents.require(persons, item.areaCode(), item.caseKey());
        if (answerBy != null && answerBy.isBefore(LocalDate.now(clock))) {
            throw new Refusal("correspondence.answerBy.past");
        }
        oneByOne.await();
        List<Long> written = jdbc.sql(
                        """
                        insert into correspondence_consultation
                            (case_key, item_id, step_key, area_code, by_person, to_person, question, answer_by, at)
                        select :key, :item, :step, :area, :me, person, :question, :by, :now
                        from unnest(:asked::bigint[]) person
                        where not exists (
                            select 1 from correspondence_consultation c
                            where c.item_id = :item and c.by_person = :me and c.to_person = person
                              and not exists (select 1 from correspondence_reply r where r.consultation_id = c.id))
                        returning to_person
                        """)
                .param("key", item.caseKey())
                .param("item", itemId)
                .param("step", item.stepKey())
                .param("area", item.areaCode())
                .param("me", user.id())
                .param("question", words)
                .param("by", answerBy, Types.DATE)
                .param("now", now())
                .param("asked", asked.toArray(Long[]::new))
                .query(Long.class)
                .list();
        if (written.isEmpty()) {
            throw new Refusal("correspondence.asked.already");
        }
        letters.tell(ReminderKind.ASKED, written, new Letter(item.caseKey(), itemId, words));
        journal.record("correspondence.asked", item.caseKey(), item.areaCode(), Map.of("persons", written));
    }

    /** Gives the opinion that the person was asked for; once, and also after the item was decided. */
    public void answer(long consultationId, String answer) {
        Consultation asked = require(consultationId);
        if (asked.toPerson() != user.id()) {
            throw new Refusal("correspondence.unknown");
        }
        items.history(asked.caseKey());
        String words = Words.require(answer);
        end(asked, Consultation.State.ANSWERED, words);
        letters.tell(
                ReminderKind.ANSWERED,
                List.of(asked.byPerson()),
                new Letter(asked.caseKey(), asked.itemOpen() ? asked.itemId() : null, words));
    }

    /** Takes a question back that nobody has answered. */
    public void recall(long consultationId) {
        Consultation asked = require(consultationId);
        if (asked.byPerson() != user.id()) {
            throw new Refusal("correspondence.unknown");
        }
        items.history(asked.caseKey());
        end(asked, Consultation.State.RECALLED, null);
        letters.tell(ReminderKind.RECALLED, List.of(asked.toPerson()), new Letter(asked.caseKey(), null, null));
    }

    /** Of an answer and a recall at the same time, one counts. */
    private void end(Consultation asked, Consultation.State how, @Nullable String answer) {
        int ended = jdbc.sql(
                        """
                        insert into correspondence_reply (consultation_id, kind, answer, at)
                        values (:id, :kind, :answer, :now) on conflict do nothing
                        """)
                .param("id", asked.id())
                .param("kind", how.name())
                .param("answer", answer, Types.VARCHAR)
                .param("now", now())
                .update();
        if (ended == 0) {
            throw new Refusal("correspondence.ended");
        }
        String act = how == Consultation.State.ANSWERED ? "correspondence.answered" : "correspondence.recalled";
        journal.record(act, asked.caseKey(), asked.areaCode(), Map.of("consultation", asked.id()));
    }

    /** All questions on a case, oldest first; for those who may read the case. */
    @Transactional(readOnly = true)
    public List<Consultation> of(String caseKey) {
        items.history(caseKey);
        return rows.of(caseKey);
    }

    /** 征求我意见的: what the person was asked; what waits for an answer first, then the newest. */
    @Transactional(readOnly = true)
    public List<Consultation> askedOfMe() {
        return rows.askedOf(user.id(), MOST).stream()
                .filter(asked -> correspondents.reads(asked.areaCode(), asked.caseKey()))
                .toList();
    }

    private Consultation require(long id) {
        return rows.find(id).orElseThrow(() -> new Refusal("correspondence.unknown"));
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
