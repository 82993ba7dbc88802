package org.jiangbu.chain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Stream;
import org.jiangbu.IntegrationTest;
import org.jiangbu.declaration.DeclarationStatus;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The database itself keeps the facts of a paid declaration, whatever the application's role is told to do. */
class FactsStandTest extends IntegrationTest {
    private static final String OTHER_PLACE = "533422101202";

    @Autowired
    private Chain chain;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    private String number;
    private String roster;
    private String batch;

    /** What is tried, and what the database says. */
    private record Attempt(String sql, String refusal) {}

    private static Attempt attempt(String sql, String refusal) {
        return new Attempt(sql, refusal);
    }

    private static final String LINE_COPY =
            """
            insert into payment_line (batch_no, seq, decision_id, declaration_no, household_id, area_code, head_name,
                industry_fen, labour_fen, status, failure_reason)
            select batch_no, 99, decision_id %s, declaration_no, household_id, area_code, head_name, industry_fen %s,
                labour_fen, 'FAILED', 'CLOSED'
            from payment_line where batch_no = :batch limit 1""";
    private static final String REGISTER_COPY =
            """
            insert into register_line (roster_number, decision_id, declaration_number, household_id, area_code, head_name,
                sales_fen, labour_income_fen, cut_fen, industry_fen, labour_fen, supplementary, live)
            select roster_number, decision_id, declaration_number, household_id, area_code, head_name, sales_fen,
                labour_income_fen, cut_fen, industry_fen %s, labour_fen, supplementary, false
            from register_line where roster_number = :roster limit 1""";
    private static final String OF_DECLARATION =
            " where declaration_id = (select id from declaration where number = :number)";

    private static final String NEW_ROSTER =
            """
            insert into register_roster (number, programme_year, area_code, seq, status, version, plan_no, plan_date, digest,
                opened_by, opened_at)
            values ('N', 2018, '533422', 99, '%s', 1, '1', '2018-12-20', %s, 1, now());
            update register_roster set\s""";

    private static final List<Attempt> ATTEMPTS = List.of(
            attempt(LINE_COPY.formatted("+ 999999999", ""), "payment_line_of_decision"),
            attempt(LINE_COPY.formatted("", "+ 1"), "unlike its decision"),
            attempt("update payment_line set industry_fen = industry_fen + 1 where batch_no = :batch", "amounts stand"),
            attempt("update payment_line set household_id = 0 where batch_no = :batch", "amounts stand"),
            attempt(
                    "update payment_line set area_code = '" + OTHER_PLACE + "' where batch_no = :batch",
                    "amounts stand"),
            attempt("update payment_line set paid_on = '2018-01-01' where batch_no = :batch", "paid, it stands"),
            attempt("update payment_line set status = 'FAILED' where batch_no = :batch", "paid, it stands"),
            attempt("update payment_line set payee = 'x' where batch_no = :batch", "paid, it stands"),
            attempt(
                    "update payment_batch set status = 'OPENED', released_by = null where no = :batch",
                    "does not go back"),
            attempt("update payment_batch set status = 'CANCELLED' where no = :batch", "does not go back"),
            attempt("update payment_batch set released_by = 0 where no = :batch", "who released it stands"),
            attempt("update payment_batch set prepared_by = 0 where no = :batch", "who prepared it"),
            attempt("update payment_batch set roster_number = null where no = :batch", "roster stand"),
            attempt(
                    "insert into payment_batch (no, programme_year, area_code, roster_number, opened_by, opened_at)"
                            + " values ('x', 2018, '1', 'of nobody', 1, now())",
                    "its roster is not approved"),
            attempt(
                    """
                    with r as (insert into register_roster (number, programme_year, area_code, seq, status, opened_by, opened_at)
                        values ('not yet', 2018, '1', 1, 'OPEN', 1, now()) returning number)
                    insert into payment_batch (no, programme_year, area_code, roster_number, opened_by, opened_at)
                    select 'x', 2018, '1', number, 1, now() from r""",
                    "its roster is not approved"),
            attempt("delete from register_line where roster_number = :roster", "never removed"),
            attempt("update register_line set live = false where roster_number = :roster", "approved"),
            attempt("update register_line set industry_fen = 0 where roster_number = :roster", "stands"),
            attempt(REGISTER_COPY.formatted(""), "no line is added"),
            attempt(REGISTER_COPY.formatted("+ 1"), "unlike its decision"),
            attempt("update register_roster set plan_no = 'x' where number = :roster", "approved, it stands"),
            attempt("update register_roster set digest = 'x' where number = :roster", "approved, it stands"),
            attempt("delete from register_roster where number = :roster", "never removed"),
            attempt(
                    """
                    insert into award_decision (declaration_number, household_id, holder_id, programme_year, area_code, seq, kind,
                        policy_version, sales_base_fen, labour_base_fen, entitled_industry_fen, entitled_labour_fen, cut_fen,
                        before_industry_fen, before_labour_fen, industry_fen, labour_fen, inputs, decided_at)
                    select declaration_number, household_id, holder_id, programme_year, area_code, 99, kind, 99, sales_base_fen,
                        labour_base_fen, entitled_industry_fen, entitled_labour_fen, cut_fen, before_industry_fen,
                        before_labour_fen, industry_fen, labour_fen, inputs, decided_at
                    from award_decision where declaration_number = :number limit 1""",
                    "award_decision_policy"),
            attempt(
                    "update award_decision_state set area_code = '" + OTHER_PLACE
                            + "' where declaration_number = :number",
                    "what was decided stands"),
            attempt("delete from award_decision_state where declaration_number = :number", "what was decided stands"),
            attempt("update declaration_line set amount_fen = 1" + OF_DECLARATION, "what was declared stands"),
            attempt("update declaration_line set unit_price = 1" + OF_DECLARATION, "what was declared stands"),
            attempt("update declaration_line set quantity = 9" + OF_DECLARATION, "what was declared stands"),
            attempt("delete from declaration_line" + OF_DECLARATION, "lines of a submitted declaration stay"),
            attempt(
                    """
                    with cut as (select id from declaration_line where declaration_id =
                        (select id from declaration where number = :number))
                    update declaration_line set verified_fen = verified_fen + 1 where id in (select id from cut)""",
                    "what was declared stands"),
            attempt(
                    "update declaration set sales_fen = sales_fen + 1 where number = :number",
                    "what was declared stands"),
            attempt("update declaration set household_id = 1 where number = :number", "what was declared stands"),
            attempt("update declaration set submitted_by = 0 where number = :number", "what was declared stands"),
            attempt("delete from declaration where number = :number", "what was declared stands"),
            attempt(
                    LINE_COPY.formatted("", "")
                            + "; update payment_line set status = 'OPEN' where batch_no = :batch and seq = 99",
                    "ended, a new line pays again"),
            attempt(
                    NEW_ROSTER.formatted("OPEN", "null")
                            + "status = 'APPROVED', digest = 'x', approved_at = now() where number = 'N'",
                    "approved only once locked"),
            attempt(NEW_ROSTER.formatted("LOCKED", "'x'") + "digest = 'y' where number = 'N'", "its digest stands"),
            attempt(NEW_ROSTER.formatted("OPEN", "null") + "seq = 98 where number = 'N'", "number and place stand"),
            attempt("delete from security_assignment", "ended, never deleted"),
            attempt("update security_assignment set from_at = now()", "ended, never deleted"),
            attempt("delete from secondment", "ended, never deleted"),
            attempt("update secondment set until_at = until_at + interval '1 day'", "ended, never deleted"),
            attempt("update security_assignment set role = 'admin'", "ended, never deleted"));

    @TestFactory
    Stream<DynamicTest> whatIsPaidIsNotChangedBehindTheApplication() {
        paidDeclaration();
        return ATTEMPTS.stream()
                .map(one ->
                        DynamicTest.dynamicTest(one.refusal() + ": " + one.sql().strip(), () -> refused(one)));
    }

    private void paidDeclaration() {
        Chain.Cast cast = chain.cast("533422205202");
        number = chain.declared(cast, "6000.00");
        chain.verified(cast, number);
        chain.fundsArrive(cast);
        roster = chain.roster(cast);
        chain.approved(cast, roster);
        batch = chain.batchOf(roster);
        chain.released(cast, batch);
        refused(attempt("update payment_line set payee = 'x' where batch_no = :batch", "released, its payee stands"));
        chain.answered(cast, batch, "成功", "");
        assertThat(chain.status(number)).isEqualTo(DeclarationStatus.PAID);
    }

    private void refused(Attempt attempt) {
        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> {
                    status.setRollbackOnly();
                    jdbc.sql(attempt.sql())
                            .param("number", number)
                            .param("roster", roster)
                            .param("batch", batch)
                            .update();
                }))
                .rootCause()
                .hasMessageContaining(attempt.refusal());
    }
}
