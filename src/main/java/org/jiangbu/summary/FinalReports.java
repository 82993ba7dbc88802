package org.jiangbu.summary;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jiangbu.audit.Journal;
import org.jiangbu.base.Refusal;
import org.jiangbu.base.Sha256;
import org.jiangbu.security.Staff;
import org.jiangbu.summary.SummaryVersion.Form;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The finalised reports; kept as they are, for good. */
@Component
class FinalReports {
    private final JdbcClient jdbc;
    private final Staff staff;
    private final Journal journal;
    private final Clock clock;

    FinalReports(JdbcClient jdbc, Staff staff, Journal journal, Clock clock) {
        this.jdbc = jdbc;
        this.staff = staff;
        this.journal = journal;
        this.clock = clock;
    }

    private record Row(SummaryVersion version, long by) {}

    /** Of a year, in that county, the newest first. */
    List<SummaryVersion> of(int year, String county) {
        List<Row> rows = jdbc.sql(
                        """
                        select * from summary_version where programme_year = :year and area_code = :area
                        order by number desc
                        """)
                .param("year", year)
                .param("area", county)
                .query(FinalReports::map)
                .list();
        Map<Long, String> names =
                new HashMap<>(staff.names(rows.stream().map(Row::by).toList()));
        return rows.stream()
                .map(row -> named(row.version(), names.getOrDefault(row.by(), "")))
                .toList();
    }

    /**
     * The bytes of one and what they are of.
     *
     * @param number of the version in its year
     */
    record Content(int year, int number, String areaCode, byte[] bytes) {}

    Content content(long id, Form form) {
        return jdbc.sql("select programme_year, number, area_code, " + (form == Form.WORD ? "word" : "pdf")
                        + " as content from summary_version where id = ?")
                .param(id)
                .query((row, n) -> new Content(
                        row.getInt("programme_year"),
                        row.getInt("number"),
                        row.getString("area_code"),
                        row.getBytes("content")))
                .optional()
                .orElseThrow(() -> new Refusal("summary.version.unknown"));
    }

    /**
     * Keeps a report, with its entry in the journal.
     *
     * @param number the next one as the person saw it; refused when somebody else was first
     */
    @Transactional
    public void keep(SummaryDraft draft, int number, LocalDate dated, byte[] word, byte[] pdf, long by) {
        try {
            jdbc.sql(
                            """
                            insert into summary_version (programme_year, number, area_code, title, dated, as_of, word,
                                word_sha256, pdf, pdf_sha256, finalised_by, finalised_at)
                            values (:year, :number, :area, :title, :dated, :asOf, :word, :wordHash, :pdf, :pdfHash, :by, :now)
                            """)
                    .param("year", draft.year())
                    .param("number", number)
                    .param("area", draft.areaCode())
                    .param("title", draft.paper().title())
                    .param("dated", dated)
                    .param("asOf", Timestamp.from(draft.asOf()))
                    .param("word", word)
                    .param("wordHash", Sha256.hex(word))
                    .param("pdf", pdf)
                    .param("pdfHash", Sha256.hex(pdf))
                    .param("by", by)
                    .param("now", Timestamp.from(clock.instant()))
                    .update();
        } catch (DuplicateKeyException e) {
            throw new Refusal("summary.changed-meanwhile");
        }
        journal.record(
                "summary.finalised",
                Summaries.subject(draft.year()),
                draft.areaCode(),
                Map.of("version", number, "dated", dated.toString(), "digest", Sha256.hex(word)));
    }

    private static SummaryVersion named(SummaryVersion one, String author) {
        return new SummaryVersion(
                one.id(),
                one.year(),
                one.number(),
                one.title(),
                one.dated(),
                one.asOf(),
                one.wordSha256(),
                one.pdfSha256(),
                author,
                one.finalisedAt());
    }

    private static Row map(ResultSet row, int number) throws SQLException {
        SummaryVersion version = new SummaryVersion(
                row.getLong("id"),
                row.getInt("programme_year"),
                row.getInt("number"),
                row.getString("title"),
                row.getObject("dated", LocalDate.class),
                row.getTimestamp("as_of").toInstant(),
                row.getString("word_sha256"),
                row.getString("pdf_sha256"),
                "",
                row.getTimestamp("finalised_at").toInstant());
        return new Row(version, row.getLong("finalised_by"));
    }
}
