package org.jiangbu.verification;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jiangbu.base.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Notices and their lines as they stand in the database. */
@Component
class NoticeBook {
    private static final String NOTICES =
            """
            select n.*, (select count(distinct l.declaration_number) from verification_notice_line l where l.notice_id = n.id) as lines
            from verification_notice n
            """;

    private static final String LINES =
            """
            select l.*, exists (select 1 from verification_objection o
                                where o.declaration_number = l.declaration_number and o.closed_at is null) as objected
            from verification_notice_line l
            """;

    private final JdbcClient jdbc;
    private final Rows rows;

    NoticeBook(JdbcClient jdbc, Rows rows) {
        this.jdbc = jdbc;
        this.rows = rows;
    }

    /** The village's notice of these days, put up if there is none yet. */
    long noticeOf(String villageCode, int programmeYear, LocalDate from, LocalDate to, String place) {
        return find(villageCode, programmeYear, from, to).orElseGet(() -> {
            jdbc.sql(
                            """
                            insert into verification_notice (village_code, programme_year, from_day, to_day, place)
                            values (?, ?, ?, ?, ?) on conflict do nothing
                            """)
                    .params(villageCode, programmeYear, from, to, place)
                    .update();
            return find(villageCode, programmeYear, from, to).orElseThrow();
        });
    }

    private Optional<Long> find(String villageCode, int programmeYear, LocalDate from, LocalDate to) {
        return jdbc.sql(
                        """
                        select id from verification_notice
                        where village_code = ? and programme_year = ? and from_day = ? and to_day = ?
                        """)
                .params(villageCode, programmeYear, from, to)
                .query(Long.class)
                .optional();
    }

    /** A row of verification_notice_line. */
    record NewLine(
            long notice, String number, String area, String head, String sold, long sales, long labour, long award) {}

    void addLines(List<NewLine> lines) {
        jdbc.sql(
                        """
                        insert into verification_notice_line (notice_id, declaration_number, area_code, head_name, sold,
                            sales_fen, labour_fen, award_fen)
                        select notice, number, area, head, sold, sales, labour, award
                        from jsonb_to_recordset(cast(:rows as jsonb)) as r(notice bigint, number text, area text,
                            head text, sold text, sales bigint, labour bigint, award bigint)
                        """)
                .param("rows", rows.of(lines))
                .update();
    }

    /** Last day of the notice by declaration, for those whose newest ruling dismissed an objection. */
    Map<String, LocalDate> endsKeptAfterDismissal(Collection<String> numbers) {
        Map<String, LocalDate> ends = new HashMap<>();
        jdbc.sql(
                        """
                        select distinct on (l.declaration_number) l.declaration_number, n.to_day
                        from verification_notice_line l join verification_notice n on n.id = l.notice_id
                        where l.declaration_number = any(:numbers)
                          and 'DISMISS' = (select r.result from verification_record r
                                           where r.declaration_number = l.declaration_number order by r.id desc limit 1)
                        order by l.declaration_number, l.id desc
                        """)
                .param("numbers", numbers.toArray(String[]::new))
                .query(row -> {
                    ends.put(row.getString(1), row.getObject(2, LocalDate.class));
                });
        return ends;
    }

    /** The newest notice on which a declaration stands. */
    Optional<Notice> newestOf(String number) {
        return jdbc.sql(
                        NOTICES
                                + """
                         join verification_notice_line x on x.notice_id = n.id
                         where x.declaration_number = :number order by x.id desc limit 1
                        """)
                .param("number", number)
                .query((row, n) -> notice(row))
                .optional();
    }

    Optional<Notice> find(long id) {
        return jdbc.sql(NOTICES + " where n.id = :id")
                .param("id", id)
                .query((row, n) -> notice(row))
                .optional();
    }

    List<Notice> list(List<String> patterns, int limit) {
        return jdbc.sql(
                        NOTICES
                                + " where n.village_code like any(:patterns) order by n.from_day desc, n.village_code limit :limit")
                .param("patterns", patterns.toArray(String[]::new))
                .param("limit", limit)
                .query((row, n) -> notice(row))
                .list();
    }

    /** Every household once, as it was posted last. */
    List<NoticeLine> lines(long noticeId) {
        return jdbc.sql(
                        LINES
                                + """
                         where l.notice_id = :notice
                          and not exists (select 1 from verification_notice_line newer
                                          where newer.notice_id = l.notice_id and newer.id > l.id
                                            and newer.declaration_number = l.declaration_number)
                        order by l.area_code, l.head_name collate "zh-x-icu", l.id
                        """)
                .param("notice", noticeId)
                .query(NoticeBook::line)
                .list();
    }

    /** A declaration on the newest notice that it stands on. */
    Optional<NoticeLine> newestLine(String number) {
        return jdbc.sql(LINES + " where l.declaration_number = :number order by l.id desc limit 1")
                .param("number", number)
                .query(NoticeBook::line)
                .optional();
    }

    private static NoticeLine line(ResultSet row, int n) throws SQLException {
        return new NoticeLine(
                row.getLong("id"),
                n + 1,
                row.getString("declaration_number"),
                row.getString("area_code"),
                row.getString("head_name"),
                row.getString("sold"),
                row.getLong("sales_fen"),
                row.getLong("labour_fen"),
                row.getLong("award_fen"),
                row.getBoolean("objected"));
    }

    private static Notice notice(ResultSet row) throws SQLException {
        return new Notice(
                row.getLong("id"),
                row.getString("village_code"),
                row.getInt("programme_year"),
                row.getObject("from_day", LocalDate.class),
                row.getObject("to_day", LocalDate.class),
                row.getString("place"),
                row.getInt("lines"));
    }
}
