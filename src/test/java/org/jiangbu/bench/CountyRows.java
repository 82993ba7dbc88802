package org.jiangbu.bench;

import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * A county at the height of a season, written set-based as {@link Filling} does: households each with a declaration, some
 * already paid; a case each that waits at the village or at the township, half of the items overdue; behind them what two people in
 * each village decided in the last thirty workdays, and cases whose notice hangs.
 */
final class CountyRows {
    /** Households that were paid. */
    static final int PAID = 12_000;

    private static final List<String> TABLES = List.of(
            "people_household",
            "declaration",
            "payment_batch",
            "payment_line",
            "workflow_case",
            "work_item",
            "workflow_step",
            "act_ru_job");

    private final String village;
    private final String definition;

    /**
     * @param village expression in {@code n}
     * @param definition of the newest model of declarations
     */
    CountyRows(String village, String definition) {
        this.village = village;
        this.definition = definition;
    }

    void fill(JdbcTemplate owner, int number) {
        Filling.fill(owner, "county", TABLES, db -> {
            Progress.say("filling " + number + " households and declarations");
            people(db, number);
            Progress.say("filling " + number + " open items and decided steps");
            work(db, number);
        });
    }

    private void people(JdbcTemplate db, int number) {
        db.update(
                """
                insert into people_household (household_no, area_code, size, register_year, registered_at)
                select 'B-' || n, %s || '01', 4, 2014, now() from generate_series(1, ?) n
                """
                        .formatted(village),
                number);
        db.update(
                """
                insert into declaration (number, programme_year, household_id, area_code, head_name, search_text, status,
                    category, sales_fen, labour_fen, verified_sales_fen, verified_labour_fen, entered_by, created_at,
                    submitted_by, submitted_at, verified_at, paid_at)
                select 'B-' || n, 2018, h.id, h.area_code, '户主', 'b-' || n, stage,
                    'FOREST', 1000000, 0, 1000000, 0, 1, came, 1, came,
                    case when stage in ('VERIFIED', 'REGISTERED', 'PAID') then came + interval '20 days' end,
                    case when stage = 'PAID' then came + interval '40 days' end
                from generate_series(1, ?) n join people_household h on h.household_no = 'B-' || n
                cross join lateral (select now() - (45 + n %% 45) * interval '1 day' as came,
                    case when n <= %s then 'PAID' when n %% 10 < 5 then 'SUBMITTED' when n %% 10 < 8 then 'VERIFIED'
                        when n %% 10 = 8 then 'REGISTERED' when n %% 20 = 9 then 'RETURNED' when n %% 40 = 19 then 'REJECTED'
                        else 'WITHDRAWN' end as stage) s
                """
                        .formatted(PAID),
                number);
        db.update(
                """
                insert into payment_batch (no, programme_year, area_code, status, opened_by, opened_at, prepared_by, released_by)
                select 'B-' || code, 2018, code, 'BOOKED', 1, now(), 1, 2
                from region_area where length(code) = 9 and parent_code = '533422'
                """);
        db.update(
                """
                insert into payment_line (batch_no, seq, decision_id, declaration_no, household_id, area_code, head_name,
                    industry_fen, labour_fen, status, paid_on)
                select 'B-' || left(d.area_code, 9), d.id, d.id, d.number, d.household_id, d.area_code, '户主', 300000, 0,
                    'PAID', current_date
                from declaration d where status = 'PAID' and number like 'B-%'
                """);
    }

    private void work(JdbcTemplate db, int number) {
        db.update(
                """
                insert into workflow_case (case_key, process_id, definition_id, instance_id, area_code, started_by, started_at)
                select 'B-' || n, 'subsidy-declaration', ?, 'B-' || n, %s || '01', 1, now() from generate_series(1, ?) n
                """
                        .formatted(village),
                definition,
                number * 11 / 10);
        db.update(
                """
                insert into work_item (task_id, case_key, process_id, definition_id, instance_id, step_key, role, area_code,
                    title, amount_fen, category, search_text, due_on, created_at, round)
                select 'B-' || n, 'B-' || n, 'subsidy-declaration', ?, 'B-' || n,
                    case n / 10 %% 2 when 0 then 'village-verification' else 'township-check' end,
                    case n / 10 %% 2 when 0 then 'village-cadre' else 'township-clerk' end, %s || '01',
                    '户主' || n, n * 37 %% 500000 * 100, 'FOREST', 'b-' || n, %s, now() - n %% 40 * interval '1 day', 1
                from generate_series(1, ?) n
                """
                        .formatted(village, Copies.DUE),
                definition,
                number);
        db.update(
                """
                insert into workflow_step (item_id, task_id, case_key, round, step_key, step_name, duty, role, area_code,
                    person_id, outcome, decided_at, opened_at)
                select -n, 'D-' || n, 'B-' || n, 1, step, step, step, 'role', place || '01', right(place, 6)::bigint * 2 + n / 7 %% 2,
                    case n %% 20 when 0 then 'return' else 'approve' end,
                    at, at - n %% 9 * interval '1 day'
                from generate_series(1, ?) n
                cross join lateral (select
                    case n %% 5 when 0 then 'township-check' when 1 then 'village-verification' else 'cadre-check' end as step,
                    now() - interval '43 days' * (1 - n::float / ?) as at, %s as place) s
                """
                        .formatted(village),
                number,
                number);
        db.update(
                """
                insert into act_ru_job (id_, rev_, type_, duedate_, process_instance_id_, job_def_id_, retries_)
                select 'B-' || n, 1, 'timer', now() + n % 7 * interval '1 day', 'B-' || n, d.id_, 3
                from generate_series(? + 1, ?) n cross join act_ru_jobdef d
                where d.act_id_ = 'notice-over' and d.proc_def_id_ = ?
                """,
                number, number * 11 / 10, definition);
    }
}
