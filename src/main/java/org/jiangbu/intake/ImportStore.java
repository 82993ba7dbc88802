package org.jiangbu.intake;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jiangbu.base.storage.Vault;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps imports and their files. */
@Component
class ImportStore {
    private final JdbcClient jdbc;
    private final ObjectMapper json;
    private final Vault vault;
    private final Clock clock;

    ImportStore(JdbcClient jdbc, ObjectMapper json, Vault vault, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.vault = vault;
        this.clock = clock;
    }

    /** Makes two uploads of the same file wait for each other until the transaction ends. */
    void serialise(String sha256) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('intake ' || ?, 0))")
                .param(sha256)
                .query((row, n) -> true)
                .list();
    }

    /** Makes imports that hold the same households wait for each other, in one order, until the transaction ends. */
    void serialiseHouseholds(Collection<String> idNos) {
        jdbc.sql(
                        """
                        select pg_advisory_xact_lock(l.key)
                        from (select distinct hashtextextended('intake household ' || n, 0) as key
                              from unnest(:numbers::text[]) as n order by 1) l""")
                .param("numbers", idNos.toArray(String[]::new))
                .query((row, n) -> true)
                .list();
    }

    Optional<StoredImport> findSame(int programmeYear, String sha256, String scope) {
        return jdbc.sql("select * from intake_import where programme_year = ? and sha256 = ? and scope = ?")
                .params(programmeYear, sha256, scope)
                .query(this::read)
                .optional();
    }

    Optional<StoredImport> find(long id) {
        return jdbc.sql("select * from intake_import where id = ?")
                .param(id)
                .query(this::read)
                .optional();
    }

    /** Locks the import until the transaction ends. */
    Optional<StoredImport> lock(long id) {
        return jdbc.sql("select * from intake_import where id = ? for update")
                .param(id)
                .query(this::read)
                .optional();
    }

    List<StoredImport> recent(int limit) {
        return jdbc.sql("select * from intake_import order by uploaded_at desc, id desc limit ?")
                .param(limit)
                .query(this::read)
                .list();
    }

    /** Judges a preview anew in its place: its id stays, so that whoever has it open still finds it. */
    void replace(long id, NewImport upload, long personId) {
        Tally tally = upload.tally();
        jdbc.sql("delete from intake_row where import_id = ?").param(id).update();
        jdbc.sql(
                        """
                        update intake_import
                        set file_name = ?, area_codes = ?, initial_load = ?, uploaded_by = ?, uploaded_at = ?, households = ?,
                            new_households = ?, partly_refused = ?, lines = ?, accepted_rows = ?, warned_rows = ?, refused_rows = ?,
                            sales_fen = ?, labour_fen = ?, notes = ?::jsonb
                        where id = ? and status = 'PREVIEW'""")
                .params(
                        upload.fileName(),
                        upload.areaCodes(),
                        upload.initialLoad(),
                        personId,
                        now(),
                        tally.households(),
                        tally.newHouseholds(),
                        tally.partlyRefused(),
                        tally.lines(),
                        tally.accepted(),
                        tally.warned(),
                        tally.refused(),
                        tally.salesFen(),
                        tally.labourFen(),
                        write(upload.notes()),
                        id)
                .update();
    }

    long insert(NewImport upload, long personId, byte[] content) {
        Tally tally = upload.tally();
        long id = jdbc.sql(
                        """
                        insert into intake_import (programme_year, file_name, sha256, scope, area_codes, initial_load, status,
                            uploaded_by, uploaded_at, households, new_households, partly_refused, lines, accepted_rows, warned_rows,
                            refused_rows, sales_fen, labour_fen, notes)
                        values (?, ?, ?, ?, ?, ?, 'PREVIEW', ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb)
                        returning id""")
                .params(
                        upload.programmeYear(),
                        upload.fileName(),
                        upload.sha256(),
                        upload.scope(),
                        upload.areaCodes(),
                        upload.initialLoad(),
                        personId,
                        now(),
                        tally.households(),
                        tally.newHouseholds(),
                        tally.partlyRefused(),
                        tally.lines(),
                        tally.accepted(),
                        tally.warned(),
                        tally.refused(),
                        tally.salesFen(),
                        tally.labourFen(),
                        write(upload.notes()))
                .query(Long.class)
                .single();
        jdbc.sql("insert into intake_file (import_id, content) values (?, ?)")
                .params(id, vault.encrypt(Base64.getEncoder().encodeToString(content)))
                .update();
        return id;
    }

    byte[] content(long id) {
        String encrypted = jdbc.sql("select content from intake_file where import_id = ?")
                .param(id)
                .query(String.class)
                .single();
        return Base64.getDecoder().decode(vault.decrypt(encrypted));
    }

    void confirm(long id, long personId, long runId) {
        jdbc.sql(
                        """
                        update intake_import
                        set status = 'CONFIRMED', confirmed_by = ?, confirmed_at = ?, run_id = ?
                        where id = ? and status = 'PREVIEW'""")
                .params(personId, now(), runId, id)
                .update();
    }

    /** The run ended; account numbers are not needed here any more. */
    void finish(long id) {
        jdbc.sql(
                        """
                        update intake_import i
                        set status = 'DONE', accepted_rows = r.accepted, warned_rows = r.warned, refused_rows = r.refused
                        from (select count(*) filter (where verdict = 'ACCEPTED') as accepted,
                                     count(*) filter (where verdict = 'WARNED') as warned,
                                     count(*) filter (where verdict = 'REFUSED') as refused
                              from intake_row where import_id = :id) r
                        where i.id = :id
                        """)
                .param("id", id)
                .update();
        jdbc.sql("update intake_row set account_no = null where import_id = ? and declaration_no is not null")
                .param(id)
                .update();
    }

    private StoredImport read(ResultSet row, int n) throws SQLException {
        long runId = row.getLong("run_id");
        @Nullable Long run = row.wasNull() ? null : runId;
        return new StoredImport(
                row.getLong("id"),
                row.getInt("programme_year"),
                row.getString("file_name"),
                (String[]) row.getArray("area_codes").getArray(),
                row.getBoolean("initial_load"),
                ImportStatus.valueOf(row.getString("status")),
                row.getLong("uploaded_by"),
                row.getObject("uploaded_at", OffsetDateTime.class).toInstant(),
                new Tally(
                        row.getInt("households"),
                        row.getInt("new_households"),
                        row.getInt("partly_refused"),
                        row.getInt("lines"),
                        row.getInt("accepted_rows"),
                        row.getInt("warned_rows"),
                        row.getInt("refused_rows"),
                        row.getLong("sales_fen"),
                        row.getLong("labour_fen")),
                notes(row.getString("notes")),
                run);
    }

    private List<Note> notes(String text) {
        try {
            return json.readValue(text, new TypeReference<>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Notes of an import cannot be read", e);
        }
    }

    private String write(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("Notes of an import must be plain values", e);
        }
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
