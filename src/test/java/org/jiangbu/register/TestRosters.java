package org.jiangbu.register;

import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Rosters that the county approved, without lines, for tests of what comes after them. */
public final class TestRosters {
    private static final AtomicInteger SEQ = new AtomicInteger();

    private TestRosters() {}

    /** The number of a new approved roster. */
    public static String approved(JdbcClient db, int year, String township) {
        String number = "T" + UUID.randomUUID();
        db.sql(
                        """
                with roster as (
                    insert into register_roster (number, programme_year, area_code, seq, status, version, plan_no, plan_date,
                        digest, opened_by, opened_at, approved_at)
                    values (:number, :year, :area, :seq, 'APPROVED', 1, '1', '2018-12-20', 'sealed', 1, now(), now())
                    returning number, version, digest, opened_at)
                insert into register_version
                    (roster_number, version, digest, lines, industry_fen, labour_fen, decision_ids, locked_at)
                select number, version, digest, 0, 0, 0, '{}', opened_at from roster""")
                .param("number", number)
                .param("year", year)
                .param("area", township)
                .param("seq", SEQ.incrementAndGet())
                .update();
        return number;
    }
}
