package org.jiangbu.disbursement;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import org.jiangbu.base.Refusal;
import org.jiangbu.security.CurrentUser;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of payment_batch. */
@Repository
class BatchBook {
    private static final String SELECT =
            """
            select no, programme_year, area_code, roster_number, status, allocation_no, allocation_date, prepared_by
            from payment_batch\s""";

    private final JdbcClient db;
    private final Clock clock;
    private final CurrentUser user;

    BatchBook(JdbcClient db, Clock clock, CurrentUser user) {
        this.db = db;
        this.clock = clock;
        this.user = user;
    }

    /** The next number of a programme year, e.g. {@code 2018-B001}; numbers of refused batches are given out again. */
    String nextNumber(int programmeYear) {
        int number = db.sql(
                        """
                insert into payment_batch_number (programme_year, last_number) values (:year, 1)
                on conflict (programme_year) do update set last_number = payment_batch_number.last_number + 1
                returning last_number""")
                .param("year", programmeYear)
                .query(Integer.class)
                .single();
        return "%d-B%03d".formatted(programmeYear, number);
    }

    void insert(String no, int programmeYear, String areaCode, @Nullable String rosterNumber) {
        db.sql(
                        """
                insert into payment_batch (no, programme_year, area_code, roster_number, opened_by, opened_at)
                values (:no, :year, :area, :roster, :person, :at)""")
                .param("no", no)
                .param("year", programmeYear)
                .param("area", areaCode)
                .param("roster", rosterNumber)
                .param("person", user.id())
                .param("at", OffsetDateTime.now(clock))
                .update();
    }

    /** Those of these batches that there are, by number. */
    List<Batch> all(Collection<String> nos) {
        return db.sql(SELECT + "where no = any(:nos) order by no")
                .param("nos", nos.toArray(String[]::new))
                .query(BatchBook::map)
                .list();
    }

    private static Batch map(ResultSet row, int number) throws SQLException {
        return new Batch(
                row.getString("no"),
                row.getInt("programme_year"),
                row.getString("area_code"),
                row.getString("roster_number"),
                BatchStatus.valueOf(row.getString("status")),
                row.getString("allocation_no"),
                row.getObject("allocation_date", LocalDate.class),
                row.getObject("prepared_by", Long.class));
    }

    Batch require(String no) {
        return read(no, "");
    }

    /** The batch, locked until the transaction ends: two acts on one batch follow each other. */
    Batch lock(String no) {
        return read(no, " for update");
    }

    private Batch read(String no, String suffix) {
        return db.sql(SELECT + "where no = :no" + suffix)
                .param("no", no)
                .query(BatchBook::map)
                .optional()
                .orElseThrow(() -> new Refusal("disbursement.batch.unknown", no));
    }

    void mark(String no, BatchStatus status) {
        db.sql("update payment_batch set status = :status, short_fen = 0 where no = :no")
                .param("status", status.name())
                .param("no", no)
                .update();
    }

    void markShort(String no, long missingFen) {
        db.sql("update payment_batch set status = 'SHORT', short_fen = :missing where no = :no")
                .param("missing", missingFen)
                .param("no", no)
                .update();
    }

    void markPrepared(String no, String allocationNo, LocalDate allocationDate, long personId) {
        db.sql(
                        """
                update payment_batch set status = 'PREPARED', allocation_no = :number, allocation_date = :date,
                    prepared_by = :person, prepared_at = :at
                where no = :no""")
                .param("number", allocationNo)
                .param("date", allocationDate)
                .param("person", personId)
                .param("at", OffsetDateTime.now(clock))
                .param("no", no)
                .update();
    }

    void markReleased(String no, long personId) {
        db.sql("update payment_batch set status = 'RELEASED', released_by = :person, released_at = :at where no = :no")
                .param("person", personId)
                .param("at", OffsetDateTime.now(clock))
                .param("no", no)
                .update();
    }

    /** Back to the maker. */
    void markUnprepared(String no) {
        db.sql("update payment_batch set status = 'RESERVED', prepared_by = null, prepared_at = null where no = :no")
                .param("no", no)
                .update();
    }
}
