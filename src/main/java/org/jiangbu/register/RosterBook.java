package org.jiangbu.register;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jiangbu.base.Rows;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Rosters and their lines as they stand in the database. */
@Component
class RosterBook {
    private static final String ROSTERS =
            """
            select r.*, count(l.id) as lines, count(distinct l.household_id) as households,
                   coalesce(sum(l.industry_fen), 0)::bigint as industry, coalesce(sum(l.labour_fen), 0)::bigint as labour
            from register_roster r left join register_line l on l.roster_number = r.number and l.live
            """;

    private static final String LINES =
            """
            select l.*, coalesce(m.reason, '') as returned, m.reason_code
            from register_line l
            join register_roster r on r.number = l.roster_number
            left join register_line_return m on m.line_id = l.id and m.version = r.version
            """;

    private final JdbcClient jdbc;
    private final Rows rows;

    RosterBook(JdbcClient jdbc, Rows rows) {
        this.jdbc = jdbc;
        this.rows = rows;
    }

    /** A line as it is stored. */
    record Line(
            long id,
            String roster,
            long decision,
            String number,
            long household,
            String area,
            String head,
            long sales,
            long labourIncome,
            long cut,
            long industry,
            long labour,
            boolean supplementary,
            String returned,
            @Nullable ReturnReason returnedFor) {
        boolean isReturned() {
            return !returned.isEmpty();
        }
    }

    int nextSeq(int year, String township) {
        return jdbc.sql(
                        """
                        select coalesce(max(seq), 0) + 1 from register_roster where programme_year = ? and area_code = ?
                        """)
                .params(year, township)
                .query(Integer.class)
                .single();
    }

    void add(String number, int year, String township, int seq, long person, OffsetDateTime at) {
        jdbc.sql(
                        """
                        insert into register_roster
                            (number, programme_year, area_code, seq, status, opened_by, opened_at)
                        values (?, ?, ?, ?, 'OPEN', ?, ?)
                        """)
                .params(number, year, township, seq, person, at)
                .update();
    }

    void addLines(List<Line> lines) {
        jdbc.sql(
                        """
                        insert into register_line (roster_number, decision_id, declaration_number, household_id, area_code,
                            head_name, sales_fen, labour_income_fen, cut_fen, industry_fen, labour_fen, supplementary)
                        select roster, decision, number, household, area, head, sales, "labourIncome", cut, industry,
                            labour, supplementary
                        from jsonb_to_recordset(cast(:rows as jsonb)) as r(roster text, decision bigint, number text,
                            household bigint, area text, head text, sales bigint, "labourIncome" bigint, cut bigint,
                            industry bigint, labour bigint, supplementary boolean)
                        """)
                .param("rows", rows.of(lines))
                .update();
    }

    Optional<RosterView> find(String number) {
        return jdbc.sql(ROSTERS + " where r.number = :number group by r.number")
                .param("number", number)
                .query((row, n) -> roster(row))
                .optional();
    }

    /** The roster, locked until the transaction ends. */
    Optional<RosterView> lock(String number) {
        jdbc.sql("select 1 from register_roster where number = :number for update")
                .param("number", number)
                .query(Integer.class)
                .optional();
        return find(number);
    }

    List<RosterView> all(Collection<String> numbers) {
        return jdbc.sql(ROSTERS + " where r.number = any(:numbers) group by r.number")
                .param("numbers", numbers.toArray(String[]::new))
                .query((row, n) -> roster(row))
                .list();
    }

    List<RosterView> list(int year, List<String> patterns) {
        return jdbc.sql(
                        ROSTERS
                                + """
                         where r.programme_year = :year and r.area_code like any(:patterns)
                         group by r.number order by r.area_code, r.seq desc
                        """)
                .param("year", year)
                .param("patterns", patterns.toArray(String[]::new))
                .query((row, n) -> roster(row))
                .list();
    }

    /** Live lines in order of place and name; {@code returned} is the county's reason on the present version. */
    List<Line> lines(String number, String areaCode) {
        return jdbc.sql(
                        LINES
                                + """
                         where l.roster_number = :number and l.live and l.area_code like :area || '%'
                        order by l.area_code, l.head_name collate "zh-x-icu", l.decision_id
                        """)
                .param("number", number)
                .param("area", areaCode)
                .query((row, n) -> line(row))
                .list();
    }

    /** The declarations on the live lines of each roster. */
    Map<String, Set<String>> declarations(Collection<String> numbers) {
        Map<String, Set<String>> declarations = new HashMap<>();
        jdbc.sql("select roster_number, declaration_number from register_line"
                        + " where roster_number = any(:numbers) and live")
                .param("numbers", numbers.toArray(String[]::new))
                .query(row -> {
                    declarations
                            .computeIfAbsent(row.getString(1), roster -> new HashSet<>())
                            .add(row.getString(2));
                });
        return declarations;
    }

    /** Rosters that a household stands on. */
    List<String> of(long householdId) {
        return jdbc.sql("select distinct roster_number from register_line where household_id = ? and live")
                .param(householdId)
                .query(String.class)
                .list();
    }

    /** Live lines of a declaration, on whatever rosters, in the order in which rosters are to be locked. */
    List<Line> liveLines(String declarationNumber) {
        return jdbc.sql(LINES + " where l.declaration_number = :number and l.live order by l.roster_number, l.id")
                .param("number", declarationNumber)
                .query((row, n) -> line(row))
                .list();
    }

    private static Line line(ResultSet row) throws SQLException {
        return new Line(
                row.getLong("id"),
                row.getString("roster_number"),
                row.getLong("decision_id"),
                row.getString("declaration_number"),
                row.getLong("household_id"),
                row.getString("area_code"),
                row.getString("head_name"),
                row.getLong("sales_fen"),
                row.getLong("labour_income_fen"),
                row.getLong("cut_fen"),
                row.getLong("industry_fen"),
                row.getLong("labour_fen"),
                row.getBoolean("supplementary"),
                row.getString("returned"),
                reason(row.getString("reason_code")));
    }

    void plan(String number, String planNo, LocalDate planDate) {
        jdbc.sql("update register_roster set plan_no = ?, plan_date = ? where number = ?")
                .params(planNo, planDate, number)
                .update();
    }

    /** Seals the roster's live lines as a new version. */
    void seal(String number, RosterStatus status, String digest, OffsetDateTime at) {
        jdbc.sql(
                        """
                        update register_roster
                        set status = :status, digest = :digest, version = version + 1,
                            approved_at = case when :status = 'APPROVED' then :at end
                        where number = :number
                        """)
                .param("status", status.name())
                .param("digest", digest)
                .param("at", at)
                .param("number", number)
                .update();
        jdbc.sql(
                        """
                        insert into register_version
                            (roster_number, version, digest, lines, industry_fen, labour_fen, decision_ids, locked_at)
                        select r.number, r.version, r.digest, count(l.id), coalesce(sum(l.industry_fen), 0),
                               coalesce(sum(l.labour_fen), 0),
                               coalesce(array_agg(l.decision_id order by l.decision_id) filter (where l.id is not null),
                                        '{}'), :at
                        from register_roster r left join register_line l on l.roster_number = r.number and l.live
                        where r.number = :number group by r.number
                        """)
                .param("at", at)
                .param("number", number)
                .update();
    }

    void approve(String number, OffsetDateTime at) {
        jdbc.sql("update register_roster set status = 'APPROVED', approved_at = ? where number = ?")
                .params(at, number)
                .update();
    }

    void unlock(String number) {
        jdbc.sql("update register_roster set status = 'OPEN', digest = null where number = ?")
                .params(number)
                .update();
    }

    void takeOff(Collection<Long> lineIds) {
        jdbc.sql("update register_line set live = false where id = any(:ids)")
                .param("ids", lineIds.toArray(Long[]::new))
                .update();
    }

    private static @Nullable ReturnReason reason(@Nullable String code) {
        return code == null ? null : ReturnReason.valueOf(code);
    }

    void mark(long lineId, int version, @Nullable ReturnReason code, String reason, long person, OffsetDateTime at) {
        jdbc.sql(
                        """
                        insert into register_line_return (line_id, version, reason_code, reason, person_id, at)
                        values (?, ?, ?, ?, ?, ?)
                        on conflict do nothing
                        """)
                .params(lineId, version, code == null ? null : code.name(), reason, person, at)
                .update();
    }

    /** Whether that person marked lines of the roster in that decision. */
    boolean marked(String number, long person, OffsetDateTime at) {
        return jdbc.sql(
                        """
                        select exists (select 1 from register_line_return r
                                       join register_line l on l.id = r.line_id
                                       where l.roster_number = ? and r.person_id = ? and r.at = ?)
                        """)
                .params(number, person, at)
                .query(Boolean.class)
                .single();
    }

    private static RosterView roster(ResultSet row) throws SQLException {
        return new RosterView(
                row.getString("number"),
                row.getInt("programme_year"),
                row.getString("area_code"),
                RosterStatus.valueOf(row.getString("status")),
                row.getInt("version"),
                row.getInt("households"),
                row.getInt("lines"),
                row.getLong("industry"),
                row.getLong("labour"),
                row.getString("plan_no"),
                row.getObject("plan_date", LocalDate.class),
                row.getString("digest"));
    }
}
