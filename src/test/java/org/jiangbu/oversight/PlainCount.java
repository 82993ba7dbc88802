package org.jiangbu.oversight;

import java.sql.Date;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The board's numbers counted a second time, in plain SQL of its own, with the workdays of the autumn of 2018 written out
 * (DOMAIN.md J).
 */
final class PlainCount {
    private static final String WORKDAYS =
            """
            with worked as (
                select day::date as day from generate_series('2018-08-01'::date, '2019-03-01', '1 day') day
                where (extract(isodow from day) < 6 and day not in ('2018-09-24', '2018-10-01', '2018-10-02', '2018-10-03',
                           '2018-10-04', '2018-10-05', '2018-12-31', '2019-01-01', '2019-02-04', '2019-02-05', '2019-02-06',
                           '2019-02-07', '2019-02-08'))
                    or day in ('2018-09-29', '2018-09-30', '2018-12-29', '2019-02-02', '2019-02-03')),
            late as (
                select i.*, (select count(*) from worked where day > i.due_on and day <= :today)::int as workdays
                from work_item i where %s)
            """;

    private static final String DECLARED = "select count(distinct household_id) from declaration"
            + " where programme_year = 2018 and submitted_at is not null and area_code like :place || '%' ";

    private final JdbcClient jdbc;
    private final LocalDate today;
    private final String counted;

    /** @param counted condition on {@code work_item i}: the items that the person's board is about */
    PlainCount(JdbcClient jdbc, LocalDate today, String counted) {
        this.jdbc = jdbc;
        this.today = today;
        this.counted = counted;
    }

    /** Every number of a township's row, by name. */
    Map<String, Object> township(String code) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put(
                "households",
                number(
                        """
                        select count(*) from people_household where area_code like :place || '%' and status = 'ACTIVE'
                            and 2018 between register_year and coalesce(exit_year, 2018)
                        """,
                        code));
        row.put("declared", number(DECLARED, code));
        row.put("verified", number(DECLARED + "and status in ('VERIFIED', 'REGISTERED', 'PAID')", code));
        row.put("registered", number(DECLARED + "and status in ('REGISTERED', 'PAID')", code));
        row.put("paid", number(DECLARED + "and status = 'PAID'", code));
        row.put(
                "ended",
                number(
                        DECLARED
                                + """
                                and household_id not in (
                                    select household_id from declaration where programme_year = 2018
                                    and status in ('SUBMITTED', 'RETURNED', 'VERIFIED', 'REGISTERED', 'PAID'))
                                """,
                        code));
        row.put(
                "verifiedFen",
                number(
                        """
                        select coalesce(sum(l.verified_fen), 0) from declaration d
                        join declaration_line l on l.declaration_id = d.id and l.version = d.version
                        where d.status in ('VERIFIED', 'REGISTERED', 'PAID') and d.area_code like :place || '%'
                        """,
                        code));
        row.put(
                "paidFen",
                number(
                        """
                        select coalesce(sum(industry_fen + labour_fen), 0) from payment_line
                        where status = 'PAID' and area_code like :place || '%'
                        """,
                        code));
        row.putAll(items(code));
        row.putAll(selfCheck(code));
        return row;
    }

    private long number(String sql, String code) {
        return jdbc.sql(sql).param("place", code).query(Long.class).single();
    }

    private Map<String, Object> items(String code) {
        return jdbc
                .sql(
                        WORKDAYS.formatted(counted)
                                + """
                        select count(*) as open, count(*) filter (where due_on < :today) as overdue,
                            count(*) filter (where due_on < :today and workdays <= 2) as "UP_TO_2",
                            count(*) filter (where due_on < :today and workdays between 3 and 5) as "UP_TO_5",
                            count(*) filter (where due_on < :today and workdays between 6 and 10) as "UP_TO_10",
                            count(*) filter (where due_on < :today and workdays > 10) as "OVER_10",
                            min(due_on) filter (where due_on < :today) as "oldestDue",
                            coalesce(max(workdays) filter (where due_on < :today), 0) as "workdaysLate"
                        from late where area_code like :place || '%'
                        """)
                .param("place", code)
                .param("today", today)
                .query()
                .singleRow()
                .entrySet()
                .stream()
                .collect(LinkedHashMap::new, (all, one) -> all.put(one.getKey(), plain(one.getValue())), Map::putAll);
    }

    /** State by the marks of the check itself; days late by when it was first handed in. */
    private Map<String, Object> selfCheck(String code) {
        List<Map<String, Object>> found = jdbc.sql(
                        WORKDAYS.formatted("false")
                                + """
                        select case when closed_at is not null then 'CLOSED' when accepted_at is not null then 'RECTIFYING'
                                when filling then 'FILLING' when handed is null then 'SIGNING' else 'SUBMITTED' end as check,
                            (select count(*) from worked where day > '2018-11-30'
                             and day <= coalesce((handed at time zone 'Asia/Shanghai')::date, :today)) as "checkLate"
                        from (select c.*, (select min(submitted_at) from selfcheck_submission s
                                           where s.case_key = c.case_key) as handed
                              from selfcheck_check c where programme_year = 2018 and area_code = :place) c
                        """)
                .param("place", code)
                .param("today", today)
                .query()
                .listOfRows();
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("check", found.isEmpty() ? "NONE" : found.get(0).get("check"));
        row.put("checkLate", found.isEmpty() ? 0L : plain(found.get(0).get("checkLate")));
        return row;
    }

    private static Object plain(Object value) {
        if (value instanceof Date day) return day.toLocalDate();
        return value instanceof Number number ? number.longValue() : value == null ? "" : value;
    }

    /** Open items by village, or the township itself, and step: how many, and how many of them are overdue. */
    Map<String, List<Long>> byVillageAndStep(String scope) {
        Map<String, List<Long>> counts = new TreeMap<>();
        jdbc.sql(
                        "select left(area_code, 12), process_id, step_key, count(*), sum(case when due_on < :today then 1 else 0 end)"
                                + " from work_item i where area_code like :scope || '%' and " + counted
                                + " group by 1, 2, 3")
                .param("scope", scope)
                .param("today", today)
                .query(row -> {
                    counts.put(
                            row.getString(1) + " " + row.getString(2) + " " + row.getString(3),
                            new ArrayList<>(List.of(row.getLong(4), row.getLong(5))));
                });
        return counts;
    }
}
