package org.jiangbu.intake;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jiangbu.base.storage.Vault;
import org.jiangbu.declaration.NewLine;
import org.jiangbu.intake.judging.JudgedRow;
import org.jiangbu.intake.judging.Reason;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps the judged rows of imports and their lines, many in one statement. */
@Component
class RowStore {
    private static final int BATCH = 1_000;

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final ObjectMapper json;
    private final Vault vault;

    RowStore(JdbcClient jdbc, JdbcTemplate batches, ObjectMapper json, Vault vault) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.json = json;
        this.vault = vault;
    }

    void insert(long importId, List<JudgedRow> rows) {
        Map<String, String> keys = householdKeys(rows);
        List<Object[]> rowValues = new ArrayList<>();
        List<Object[]> lineValues = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            JudgedRow row = rows.get(i);
            rowValues.add(values(importId, i + 1, row, keys));
            List<NewLine> lines = row.isTaken() ? row.lines() : List.of();
            for (int p = 0; p < lines.size(); p++) {
                lineValues.add(values(importId, i + 1, p + 1, lines.get(p)));
            }
        }
        batches.batchUpdate(
                """
                insert into intake_row (import_id, seq, sheet_index, sheet_name, row_no, verdict, reasons, area_code, place,
                    group_name, head_name, id_no, size, account_no, bank_name, phone, what, amount_fen, household_key,
                    worker_id_no)
                values (?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                rowValues,
                BATCH,
                RowStore::set);
        batches.batchUpdate(
                """
                insert into intake_line (import_id, seq, position, kind, item, quantity, unit, unit_price, amount_fen, on_day,
                    from_day, party, worker_name)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                lineValues,
                BATCH,
                RowStore::set);
    }

    /** Households by the number of their first row taken; with its sheet where the workbook has several registers. */
    private static Map<String, String> householdKeys(List<JudgedRow> rows) {
        boolean several = rows.stream().map(JudgedRow::sheetIndex).distinct().count() > 1;
        Map<String, String> keys = new HashMap<>();
        rows.stream()
                .filter(JudgedRow::isTaken)
                .forEach(row -> keys.putIfAbsent(
                        row.idNo(),
                        several ? (row.sheetIndex() + 1) + "-" + row.rowNo() : String.valueOf(row.rowNo())));
        return keys;
    }

    private @Nullable Object[] values(long importId, int seq, JudgedRow row, Map<String, String> keys) {
        String account = row.accountNo();
        long fen = row.lines().stream().mapToLong(NewLine::amountFen).sum();
        return new @Nullable Object[] {
            importId,
            seq,
            row.sheetIndex(),
            row.sheetName(),
            row.rowNo(),
            row.verdict().name(),
            write(row.reasons()),
            row.villageCode(),
            limited(row.place(), 100),
            limited(row.group(), 20),
            row.headName(),
            row.idNo(),
            row.size(),
            account == null || !row.isTaken() ? null : vault.encrypt(account),
            row.bankName(),
            row.phone(),
            limited(row.what(), 60),
            fen == 0 ? null : fen,
            row.isTaken() ? keys.get(row.idNo()) : null,
            row.workerIdNo().isEmpty() ? null : row.workerIdNo()
        };
    }

    private static @Nullable Object[] values(long importId, int seq, int position, NewLine line) {
        return new @Nullable Object[] {
            importId,
            seq,
            position,
            line.kind().name(),
            line.item(),
            line.quantity(),
            line.unit(),
            line.unitPrice(),
            line.amountFen(),
            line.on(),
            line.from(),
            line.party(),
            line.workerName()
        };
    }

    private static void set(java.sql.PreparedStatement statement, @Nullable Object[] values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
    }

    List<StoredRow> page(long importId, @Nullable Verdict verdict, int offset, int limit) {
        return jdbc.sql(
                        """
                        select seq, sheet_index, sheet_name, row_no, verdict, reasons, place || group_name as place, head_name,
                               what, amount_fen, declaration_no
                        from intake_row
                        where import_id = :id and (cast(:verdict as text) is null or verdict = :verdict)
                        order by seq offset :offset limit :limit""")
                .param("id", importId)
                .param("verdict", verdict == null ? null : verdict.name())
                .param("offset", offset)
                .param("limit", limit)
                .query(this::row)
                .list();
    }

    List<String> householdKeys(long importId) {
        return jdbc.sql(
                        """
                        select household_key from intake_row
                        where import_id = ? and verdict <> 'REFUSED'
                        group by household_key order by min(seq)""")
                .param(importId)
                .query(String.class)
                .list();
    }

    private StoredRow row(ResultSet row, int n) throws SQLException {
        BigDecimal fen = row.getBigDecimal("amount_fen");
        return new StoredRow(
                row.getInt("seq"),
                row.getInt("sheet_index"),
                row.getString("sheet_name"),
                row.getInt("row_no"),
                Verdict.valueOf(row.getString("verdict")),
                reasons(row.getString("reasons")),
                row.getString("place"),
                row.getString("head_name"),
                row.getString("what"),
                fen == null ? null : fen.longValueExact(),
                row.getString("declaration_no"));
    }

    private List<Reason> reasons(String text) {
        try {
            return json.readValue(text, new TypeReference<>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Reasons of a row cannot be read", e);
        }
    }

    private String write(List<Reason> reasons) {
        try {
            return json.writeValueAsString(reasons);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("Reasons of a row must be plain values", e);
        }
    }

    private static String limited(String text, int length) {
        return text.length() > length ? text.substring(0, length) : text;
    }
}
