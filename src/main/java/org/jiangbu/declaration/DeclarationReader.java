package org.jiangbu.declaration;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads declarations and their current lines; checks no right. */
@Component
class DeclarationReader {
    private static final String LINES =
            """
            select d.number, l.* from declaration d
            join declaration_line l on l.declaration_id = d.id and l.version = d.version
            """;

    private final JdbcClient jdbc;

    DeclarationReader(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whose declarations a person sees: those of the areas and those of the assigned households. */
    record Reach(String[] patterns, Long[] households) {}

    Optional<DeclarationSummary> find(long id) {
        return jdbc.sql("select * from declaration where id = :id")
                .param("id", id)
                .query((rs, n) -> summary(rs))
                .optional();
    }

    /** The declaration, locked until the transaction ends. */
    Optional<DeclarationSummary> lock(long id) {
        return jdbc.sql("select * from declaration where id = :id for update")
                .param("id", id)
                .query((rs, n) -> summary(rs))
                .optional();
    }

    Map<String, DeclarationSummary> summaries(Collection<String> numbers) {
        Map<String, DeclarationSummary> found = new HashMap<>();
        jdbc.sql("select * from declaration where number = any(:numbers)")
                .param("numbers", numbers.toArray(String[]::new))
                .query((rs, n) -> summary(rs))
                .list()
                .forEach(summary -> found.put(summary.number(), summary));
        return found;
    }

    List<DeclarationSummary> search(DeclarationQuery query, Reach reach, int most) {
        String text = query.text() == null ? "" : query.text().strip().toLowerCase(Locale.ROOT);
        return jdbc.sql(
                        """
                        select * from declaration
                        where (area_code like any(:patterns) or household_id = any(:households))
                          and area_code like :area || '%'
                          and (cast(:year as int) is null or programme_year = :year)
                          and (cast(:status as text) is null or status = :status)
                          and (head_name like '%' || :text || '%' or search_text like '%' || :text || '%')
                        order by id desc
                        limit :limit offset :offset
                        """)
                .param("patterns", reach.patterns())
                .param("households", reach.households())
                .param("area", query.areaCode() == null ? "" : query.areaCode())
                .param("year", query.programmeYear(), java.sql.Types.INTEGER)
                .param("status", query.status() == null ? null : query.status().name(), java.sql.Types.VARCHAR)
                .param("text", text.replaceAll("([%_\\\\])", "\\\\$1"))
                .param("limit", Math.max(0, Math.min(query.limit(), most)))
                .param("offset", Math.max(0, query.offset()))
                .query((rs, n) -> summary(rs))
                .list();
    }

    Optional<String> draftOf(long householdId) {
        return jdbc.sql("select number from declaration where household_id = :household and status = 'DRAFT'")
                .param("household", householdId)
                .query(String.class)
                .optional();
    }

    String proxyReason(long id) {
        return text(id, "proxy_reason");
    }

    String source(long id) {
        return text(id, "source");
    }

    private String text(long id, String column) {
        return jdbc.sql("select coalesce(" + column + ", '') from declaration where id = :id")
                .param("id", id)
                .query(String.class)
                .single();
    }

    Map<String, List<DeclarationLine>> lines(Collection<String> numbers) {
        Map<String, List<DeclarationLine>> found = new HashMap<>();
        jdbc.sql(LINES + " where d.number = any(:numbers) order by d.number, l.line_no")
                .param("numbers", numbers.toArray(String[]::new))
                .query(rs -> {
                    found.computeIfAbsent(rs.getString("number"), n -> new ArrayList<>())
                            .add(line(rs));
                });
        return found;
    }

    List<VerifiedLine> verifiedLines(Collection<Long> householdIds, int programmeYear) {
        return jdbc.sql(
                        """
                        select l.id, d.number, l.line_no, d.status, d.household_id, l.kind, l.item, l.on_day, l.from_day, l.party, l.quantity, l.amount_fen,
                               l.verified_fen, l.worker_name
                        from declaration d
                        join declaration_line l on l.declaration_id = d.id and l.version = d.version
                        where d.household_id = any(:households) and d.programme_year = :year
                          and d.status not in ('DRAFT', 'REJECTED', 'WITHDRAWN', 'LAPSED')
                        order by d.household_id, d.number, l.line_no
                        """)
                .param("households", householdIds.toArray(Long[]::new))
                .param("year", programmeYear)
                .query((rs, n) -> new VerifiedLine(
                        rs.getLong("id"),
                        rs.getString("number"),
                        rs.getInt("line_no"),
                        DeclarationStatus.valueOf(rs.getString("status")),
                        rs.getLong("household_id"),
                        LineKind.valueOf(rs.getString("kind")),
                        rs.getString("item"),
                        rs.getObject("on_day", LocalDate.class),
                        rs.getObject("from_day", LocalDate.class),
                        rs.getString("party"),
                        rs.getBigDecimal("quantity"),
                        rs.getLong("amount_fen"),
                        rs.getLong("verified_fen"),
                        rs.getString("worker_name")))
                .list();
    }

    private static DeclarationSummary summary(ResultSet rs) throws SQLException {
        Timestamp submitted = rs.getTimestamp("submitted_at");
        return new DeclarationSummary(
                rs.getLong("id"),
                rs.getString("number"),
                rs.getInt("programme_year"),
                rs.getLong("household_id"),
                rs.getString("head_name"),
                rs.getString("area_code"),
                DeclarationStatus.valueOf(rs.getString("status")),
                rs.getString("category"),
                rs.getLong("sales_fen"),
                rs.getLong("labour_fen"),
                rs.getLong("verified_sales_fen"),
                rs.getLong("verified_labour_fen"),
                rs.getLong("entered_by"),
                submitted == null ? null : submitted.toInstant(),
                rs.getBoolean("value_changed"),
                rs.getInt("revision"));
    }

    private static DeclarationLine line(ResultSet rs) throws SQLException {
        return new DeclarationLine(
                rs.getLong("id"),
                rs.getInt("line_no"),
                LineKind.valueOf(rs.getString("kind")),
                rs.getString("item"),
                rs.getString("category"),
                rs.getBigDecimal("quantity"),
                rs.getString("unit"),
                rs.getBigDecimal("unit_price"),
                rs.getLong("amount_fen"),
                rs.getBigDecimal("verified_quantity"),
                rs.getLong("verified_fen"),
                rs.getObject("on_day", LocalDate.class),
                rs.getObject("from_day", LocalDate.class),
                rs.getString("party"),
                rs.getString("party_type"),
                rs.getObject("worker_id", Long.class),
                rs.getString("worker_name"),
                rs.getString("note"));
    }
}
