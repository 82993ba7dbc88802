package org.jiangbu.base;

import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The holidays that were entered, kept for all nodes. Checks no right. */
@Component
@DependsOnDatabaseInitialization
@Internal
public class HolidayTable {
    private final JdbcClient jdbc;

    HolidayTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Grows with every year that is entered or changed. */
    public long version() {
        return jdbc.sql("select coalesce(sum(revision), 0) from base_holiday_year")
                .query(Long.class)
                .single();
    }

    /** The years that were entered. */
    public List<HolidayYear> all() {
        Map<Integer, List<LocalDate>> off = new HashMap<>();
        Map<Integer, List<LocalDate>> worked = new HashMap<>();
        jdbc.sql("select year, day, off from base_holiday order by day").query(row -> {
            (row.getBoolean("off") ? off : worked)
                    .computeIfAbsent(row.getInt("year"), year -> new ArrayList<>())
                    .add(row.getObject("day", LocalDate.class));
        });
        return jdbc.sql("select year, entered_by, entered_at from base_holiday_year order by year")
                .query((row, n) -> new HolidayYear(
                        row.getInt("year"),
                        off.getOrDefault(row.getInt("year"), List.of()),
                        worked.getOrDefault(row.getInt("year"), List.of()),
                        row.getLong("entered_by"),
                        row.getTimestamp("entered_at").toInstant()))
                .list();
    }

    /** Puts a year in the place of what was entered for it before; whoever enters the same year waits. */
    public void put(HolidayYear year) {
        jdbc.sql(
                        """
                        insert into base_holiday_year (year, entered_by, entered_at) values (:year, :by, :at)
                        on conflict (year) do update set entered_by = excluded.entered_by,
                            entered_at = excluded.entered_at, revision = base_holiday_year.revision + 1
                        """)
                .param("year", year.year())
                .param("by", year.enteredBy())
                .param("at", Timestamp.from(year.enteredAt()))
                .update();
        jdbc.sql("delete from base_holiday where year = :year")
                .param("year", year.year())
                .update();
        add(year.year(), year.off(), true);
        add(year.year(), year.worked(), false);
    }

    private void add(int year, List<LocalDate> days, boolean off) {
        jdbc.sql("insert into base_holiday (day, year, off) select d::date, :year, :off from unnest(:days::text[]) d")
                .param("year", year)
                .param("off", off)
                .param("days", days.stream().map(LocalDate::toString).toArray(String[]::new))
                .update();
    }
}
