package org.jiangbu.selfcheck;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jiangbu.selfcheck.Campaign.Lead;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of campaigns, their checklists and their reminders. */
@Component
class CampaignBook {
    private final JdbcClient jdbc;
    private final JdbcTemplate template;
    private final Clock clock;

    CampaignBook(JdbcClient jdbc, JdbcTemplate template, Clock clock) {
        this.jdbc = jdbc;
        this.template = template;
        this.clock = clock;
    }

    List<Integer> years() {
        return jdbc.sql("select programme_year from selfcheck_campaign order by programme_year desc")
                .query(Integer.class)
                .list();
    }

    Optional<Campaign> find(int programmeYear) {
        return jdbc.sql("select * from selfcheck_campaign where programme_year = :year")
                .param("year", programmeYear)
                .query((row, n) -> new Campaign(
                        row.getInt("programme_year"),
                        row.getString("area_code"),
                        row.getString("title"),
                        row.getObject("due_on", LocalDate.class),
                        row.getBoolean("by_villages"),
                        row.getInt("revision"),
                        Optional.ofNullable(row.getTimestamp("issued_at"))
                                .map(Timestamp::toInstant)
                                .orElse(null),
                        items(programmeYear),
                        leads(programmeYear)))
                .optional();
    }

    private List<CheckItem> items(int programmeYear) {
        return jdbc.sql(
                        """
                        select id, position, subject, standard, evidence, figure from selfcheck_item
                        where programme_year = :year order by position
                        """)
                .param("year", programmeYear)
                .query(CheckItem.class)
                .list();
    }

    private List<Lead> leads(int programmeYear) {
        return jdbc.sql(
                        """
                        select share_permille, workdays from selfcheck_lead
                        where programme_year = :year order by share_permille
                        """)
                .param("year", programmeYear)
                .query(Lead.class)
                .list();
    }

    void add(int programmeYear, String areaCode, CampaignDraft draft, long by) {
        jdbc.sql(
                        """
                        insert into selfcheck_campaign
                            (programme_year, area_code, title, due_on, by_villages, created_by, created_at)
                        values (:year, :area, :title, :due, :villages, :by, :now)
                        """)
                .param("year", programmeYear)
                .param("area", areaCode)
                .param("title", draft.title())
                .param("due", draft.dueOn())
                .param("villages", draft.byVillages())
                .param("by", by)
                .param("now", now())
                .update();
        fill(programmeYear, draft);
    }

    /** Changes a draft as it was seen; false if somebody else has changed or issued it since. */
    boolean change(int programmeYear, CampaignDraft draft, int revision) {
        int changed = jdbc.sql(
                        """
                        update selfcheck_campaign
                        set title = :title, due_on = :due, by_villages = :villages, revision = revision + 1
                        where programme_year = :year and revision = :revision and status = 'DRAFT'
                        """)
                .param("title", draft.title())
                .param("due", draft.dueOn())
                .param("villages", draft.byVillages())
                .param("year", programmeYear)
                .param("revision", revision)
                .update();
        if (changed == 0) return false;
        jdbc.sql("delete from selfcheck_item where programme_year = ?")
                .param(programmeYear)
                .update();
        jdbc.sql("delete from selfcheck_lead where programme_year = ?")
                .param(programmeYear)
                .update();
        fill(programmeYear, draft);
        return true;
    }

    private void fill(int programmeYear, CampaignDraft draft) {
        int position = 0;
        for (CampaignDraft.Line line : draft.items()) {
            position++;
            template.update(
                    """
                    insert into selfcheck_item (programme_year, position, subject, standard, evidence, figure)
                    values (?, ?, ?, ?, ?, ?)
                    """,
                    programmeYear,
                    position,
                    line.subject(),
                    line.standard(),
                    line.evidence(),
                    line.figure());
        }
        template.batchUpdate(
                "insert into selfcheck_lead (programme_year, share_permille, workdays) values (?, ?, ?)",
                draft.leads().stream()
                        .map(lead -> new Object[] {programmeYear, lead.sharePermille(), lead.workdays()})
                        .toList());
    }

    /** Issues a draft as it was seen; false if somebody else has changed or issued it since. */
    boolean issue(int programmeYear, int revision, long by) {
        return jdbc.sql(
                                """
                                update selfcheck_campaign
                                set status = 'ISSUED', issued_by = :by, issued_at = :now, revision = revision + 1
                                where programme_year = :year and revision = :revision and status = 'DRAFT'
                                """)
                        .param("by", by)
                        .param("now", now())
                        .param("year", programmeYear)
                        .param("revision", revision)
                        .update()
                == 1;
    }

    private Timestamp now() {
        return Timestamp.from(Instant.now(clock));
    }
}
