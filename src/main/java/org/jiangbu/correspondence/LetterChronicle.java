package org.jiangbu.correspondence;

import java.util.List;
import org.jiangbu.base.Messages;
import org.jiangbu.workflow.CaseChronicle;
import org.jiangbu.workflow.CaseFact;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells in the history of every case who said, asked, answered and sent what to whom. */
@Component
class LetterChronicle implements CaseChronicle {
    private final JdbcClient jdbc;
    private final Messages messages;

    LetterChronicle(JdbcClient jdbc, Messages messages) {
        this.jdbc = jdbc;
        this.messages = messages;
    }

    @Override
    public String processId() {
        return "";
    }

    @Override
    public boolean tells(String process) {
        return true;
    }

    @Override
    public boolean official() {
        return false;
    }

    @Override
    public List<CaseFact> facts(String caseKey) {
        return jdbc.sql(
                        """
                        select l.what, l.at, l.by_person, p.display_name as other, s.display_name as successor, l.words
                        from (
                            select 'commented' as what, c.at, c.by_person, null::bigint as to_person, null::bigint as successor,
                                c.words
                            from correspondence_comment c
                            where c.case_key = :key and c.withdraws is null
                              and not exists (select 1 from correspondence_comment w where w.withdraws = c.id)
                            union all
                            select 'withdrawn', w.at, w.by_person, null, null, null from correspondence_comment w
                            where w.case_key = :key and w.withdraws is not null
                            union all
                            select 'asked', c.at, c.by_person, c.to_person, null, c.question
                            from correspondence_consultation c where c.case_key = :key and c.passed_from is null
                            union all
                            select lower(r.kind), r.at,
                                case r.kind when 'ANSWERED' then c.to_person when 'PASSED' then r.by_person else c.by_person end,
                                case r.kind when 'ANSWERED' then c.by_person else c.to_person end, n.to_person, r.answer
                            from correspondence_reply r join correspondence_consultation c on c.id = r.consultation_id
                            left join correspondence_consultation n on n.passed_from = c.id
                            where c.case_key = :key
                            union all
                            select 'copied', c.at, c.by_person, c.to_person, null, c.note
                            from correspondence_copy c where c.case_key = :key) l
                        left join security_person p on p.id = l.to_person
                        left join security_person s on s.id = l.successor
                        order by l.at
                        """)
                .param("key", caseKey)
                .query((row, n) -> CaseFact.of(
                        row.getTimestamp("at").toInstant(),
                        row.getLong("by_person"),
                        messages.get(
                                "correspondence.line." + row.getString("what"),
                                row.getString("other"),
                                row.getString("successor")),
                        row.getString("words")))
                .list();
    }
}
