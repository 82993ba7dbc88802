package org.jiangbu.summary;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of the office's own texts. */
@Component
class TextBook {
    private final JdbcClient jdbc;
    private final Clock clock;

    TextBook(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** What was saved for a year. */
    Map<Chapter, ChapterText> of(int year) {
        Map<Chapter, ChapterText> texts = new EnumMap<>(Chapter.class);
        jdbc.sql("select chapter, body, revision from summary_text where programme_year = :year")
                .param("year", year)
                .query((row, n) -> new ChapterText(
                        Chapter.valueOf(row.getString("chapter")), row.getString("body"), true, row.getInt("revision")))
                .list()
                .forEach(text -> texts.put(text.chapter(), text));
        return texts;
    }

    /** The text of the last year before that has one. */
    Optional<String> before(int year, Chapter chapter) {
        return jdbc.sql(
                        """
                        select body from summary_text where programme_year < :year and chapter = :chapter
                        order by programme_year desc limit 1
                        """)
                .param("year", year)
                .param("chapter", chapter.name())
                .query(String.class)
                .optional();
    }

    /** Saves a text as it was seen, -1 where there was none; false if somebody else has saved one since. */
    boolean write(int year, Chapter chapter, String body, int revision, long by) {
        String sql = revision < 0
                ? """
                  insert into summary_text (programme_year, chapter, body, written_by, written_at)
                  values (:year, :chapter, :body, :by, :now) on conflict do nothing
                  """
                : """
                  update summary_text set body = :body, revision = revision + 1, written_by = :by, written_at = :now
                  where programme_year = :year and chapter = :chapter and revision = :revision
                  """;
        return jdbc.sql(sql)
                        .param("year", year)
                        .param("chapter", chapter.name())
                        .param("body", body)
                        .param("revision", revision)
                        .param("by", by)
                        .param("now", Timestamp.from(clock.instant()))
                        .update()
                == 1;
    }
}
