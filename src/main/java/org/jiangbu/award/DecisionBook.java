package org.jiangbu.award;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import org.jiangbu.base.Refusal;
import org.jiangbu.base.Rows;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The decisions as they stand in the database: facts that are only added, and the state of each one's money. */
@Component
class DecisionBook {
    private static final String DECISIONS =
            """
            select d.*, s.state from award_decision d join award_decision_state s on s.decision_id = d.id
            """;

    private final JdbcClient jdbc;
    private final Rows rows;
    private final ObjectMapper json;
    private final Clock clock;

    DecisionBook(JdbcClient jdbc, Rows rows, ObjectMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.json = json;
        this.clock = clock;
    }

    /** A decision with who holds the cap it draws on. */
    record Held(long holderId, DecisionView view) {}

    /** All decisions under these caps, superseded ones too, in the order they were made. */
    List<Held> under(Collection<Long> holderIds, int programmeYear) {
        return jdbc.sql(
                        DECISIONS
                                + " where d.holder_id = any(:holders) and d.programme_year = :year order by d.household_id, d.seq")
                .param("holders", holderIds.toArray(Long[]::new))
                .param("year", programmeYear)
                .query((row, n) -> new Held(row.getLong("holder_id"), view(row)))
                .list();
    }

    List<DecisionView> byIds(Collection<Long> ids) {
        return jdbc.sql(DECISIONS + " where d.id = any(:ids) order by d.id")
                .param("ids", ids.toArray(Long[]::new))
                .query((row, n) -> view(row))
                .list();
    }

    /** Live original decisions of these declarations. */
    List<DecisionView> live(Collection<String> numbers) {
        return jdbc.sql(
                        DECISIONS
                                + " where s.declaration_number = any(:numbers) and s.kind = 'ORIGINAL' and s.state <> 'SUPERSEDED'")
                .param("numbers", numbers.toArray(String[]::new))
                .query((row, n) -> view(row))
                .list();
    }

    /** What a register may gather: open decisions, of the supplementary ones only those that pay. */
    List<DecisionView> open(int programmeYear, String areaCode) {
        return jdbc.sql(
                        DECISIONS
                                + """
                         where s.state = 'OPEN' and s.programme_year = :year and s.area_code like :area || '%'
                           and (s.kind = 'ORIGINAL' or d.industry_fen + d.labour_fen > 0)
                         order by d.id
                        """)
                .param("year", programmeYear)
                .param("area", areaCode)
                .query((row, n) -> view(row))
                .list();
    }

    /** Whether all that was decided of the household's year before this decision has been paid. */
    boolean paidBefore(DecisionView decision) {
        return jdbc.sql(
                        """
                        select not exists (
                            select 1 from award_decision d join award_decision_state s on s.decision_id = d.id
                            where d.household_id = :household and d.programme_year = :year and d.seq < :seq
                                and s.state not in ('PAID', 'SUPERSEDED'))
                        """)
                .param("household", decision.householdId())
                .param("year", decision.programmeYear())
                .param("seq", decision.seq())
                .query(Boolean.class)
                .single();
    }

    DecisionInputs inputs(long decisionId) {
        String text = jdbc.sql("select inputs from award_decision where id = :id")
                .param("id", decisionId)
                .query(String.class)
                .single();
        try {
            return json.readValue(text, DecisionInputs.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("inputs of decision " + decisionId + " cannot be read", e);
        }
    }

    /** A decision as its row is written; columns are named as in the statement below. */
    record Row(
            String number,
            long household,
            long holder,
            int year,
            String area,
            int seq,
            DecisionKind kind,
            int policy,
            long sales,
            long labour,
            long entitledIndustry,
            long entitledLabour,
            long cut,
            long beforeIndustry,
            long beforeLabour,
            long industry,
            long labourPart,
            DecisionInputs inputs) {}

    /** Adds decisions, in order, with their state OPEN. */
    void add(List<Row> decisions, @Nullable Long decidedBy) {
        if (decisions.isEmpty()) {
            return;
        }
        jdbc.sql(
                        """
                        with added as (
                            insert into award_decision (declaration_number, household_id, holder_id, programme_year,
                                area_code, seq, kind, policy_version, sales_base_fen, labour_base_fen,
                                entitled_industry_fen, entitled_labour_fen, cut_fen, before_industry_fen,
                                before_labour_fen, industry_fen, labour_fen, inputs, decided_by, decided_at)
                            select number, household, holder, year, area, seq, kind, policy, sales, labour,
                                "entitledIndustry", "entitledLabour", cut, "beforeIndustry", "beforeLabour", industry,
                                "labourPart", inputs, cast(:by as bigint), :at
                            from jsonb_to_recordset(cast(:rows as jsonb)) as r(number text, household bigint,
                                holder bigint, year int, area text, seq int, kind text, policy int, sales bigint,
                                labour bigint, "entitledIndustry" bigint, "entitledLabour" bigint, cut bigint,
                                "beforeIndustry" bigint, "beforeLabour" bigint, industry bigint, "labourPart" bigint,
                                inputs jsonb)
                            order by household, seq
                            returning id, declaration_number, programme_year, area_code, kind)
                        insert into award_decision_state
                            (decision_id, declaration_number, programme_year, area_code, kind, state)
                        select id, declaration_number, programme_year, area_code, kind, 'OPEN' from added
                        """)
                .param("rows", rows.of(decisions))
                .param("by", decidedBy, java.sql.Types.BIGINT)
                .param("at", OffsetDateTime.now(clock))
                .update();
    }

    /** Moves all of them or refuses: each must be in the state that the move starts from. */
    void move(Collection<Long> ids, DecisionState from, DecisionState to) {
        if (ids.isEmpty()) {
            return;
        }
        int moved = jdbc.sql(
                        """
                        update award_decision_state set state = :to
                        where decision_id in (select decision_id from award_decision_state
                                              where decision_id = any(:ids) and state = :from
                                              order by decision_id for update)
                        """)
                .param("to", to.name())
                .param("ids", ids.toArray(Long[]::new))
                .param("from", from.name())
                .update();
        if (moved != ids.stream().distinct().count()) {
            throw new Refusal("award.moved-meanwhile");
        }
    }

    /** Replaces decisions that no register holds; refuses if a register has gathered one of them meanwhile. */
    void supersede(Collection<Long> ids) {
        if (ids.isEmpty()) {
            return;
        }
        int replaced = jdbc.sql(
                        """
                        update award_decision_state set state = 'SUPERSEDED'
                        where decision_id = any(:ids) and state in ('OPEN', 'HELD')
                        """)
                .param("ids", ids.toArray(Long[]::new))
                .update();
        if (replaced != ids.stream().distinct().count()) {
            throw new Refusal("award.moved-meanwhile");
        }
    }

    private static DecisionView view(ResultSet row) throws SQLException {
        return new DecisionView(
                row.getLong("id"),
                row.getString("declaration_number"),
                row.getLong("household_id"),
                row.getInt("programme_year"),
                row.getString("area_code"),
                row.getInt("seq"),
                DecisionKind.valueOf(row.getString("kind")),
                DecisionState.valueOf(row.getString("state")),
                row.getLong("sales_base_fen"),
                row.getLong("labour_base_fen"),
                row.getLong("entitled_industry_fen"),
                row.getLong("entitled_labour_fen"),
                row.getLong("cut_fen"),
                row.getLong("industry_fen"),
                row.getLong("labour_fen"),
                row.getInt("policy_version"),
                row.getTimestamp("decided_at").toInstant());
    }
}
