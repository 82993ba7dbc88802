package org.jiangbu.register;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The locked versions of rosters and every line that was ever on one. */
@Component
class VersionBook {
    private final JdbcClient jdbc;

    VersionBook(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A locked version as it stays. */
    record Locked(int version, String digest, int lines, long totalFen, Set<Long> decisions, Instant lockedAt) {}

    /** A line that is or was on the roster; a decision has the same amount whenever it is on it. */
    record Line(long decision, String number, String area, String head, long fen, boolean live) {}

    /** Oldest first. */
    List<Locked> locked(String number) {
        return jdbc.sql("select * from register_version where roster_number = :number order by version")
                .param("number", number)
                .query((row, n) -> new Locked(
                        row.getInt("version"),
                        row.getString("digest"),
                        row.getInt("lines"),
                        row.getLong("industry_fen") + row.getLong("labour_fen"),
                        Set.of((Long[]) row.getArray("decision_ids").getArray()),
                        row.getObject("locked_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    /** By decision; a line that came back counts as live. */
    Map<Long, Line> lines(String number) {
        Map<Long, Line> lines = new HashMap<>();
        jdbc.sql(
                        """
                        select decision_id, declaration_number, area_code, head_name, industry_fen + labour_fen as fen, live
                        from register_line where roster_number = :number order by live, id
                        """)
                .param("number", number)
                .query(row -> {
                    lines.put(
                            row.getLong("decision_id"),
                            new Line(
                                    row.getLong("decision_id"),
                                    row.getString("declaration_number"),
                                    row.getString("area_code"),
                                    row.getString("head_name"),
                                    row.getLong("fen"),
                                    row.getBoolean("live")));
                });
        return lines;
    }
}
