package org.jiangbu.intake;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jiangbu.base.storage.Vault;
import org.jiangbu.declaration.LineKind;
import org.jiangbu.declaration.NewLine;
import org.jiangbu.intake.judging.Reason;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of confirmed imports that are still to be declared, and what came of them. */
@Component
class DueRows {
    private final JdbcClient jdbc;
    private final ObjectMapper json;
    private final Vault vault;

    DueRows(JdbcClient jdbc, ObjectMapper json, Vault vault) {
        this.jdbc = jdbc;
        this.json = json;
        this.vault = vault;
    }

    /** Households of these keys with rows that are not declared yet, in the order of the file. */
    List<DueHousehold> of(long importId, Collection<String> keys) {
        Map<Integer, List<NewLine>> lines = lines(importId, keys);
        Map<String, DueHousehold> households = new LinkedHashMap<>();
        jdbc.sql(
                        """
                        select * from intake_row
                        where import_id = :id and household_key = any(:keys) and verdict <> 'REFUSED' and declaration_no is null
                        order by seq""")
                .param("id", importId)
                .param("keys", keys.toArray(String[]::new))
                .query(row -> {
                    String account = row.getString("account_no");
                    String key = row.getString("household_key");
                    DueHousehold known = households.get(key);
                    List<DueHousehold.DueRow> rows = known == null ? new ArrayList<>() : known.rows();
                    rows.add(new DueHousehold.DueRow(
                            row.getInt("seq"),
                            lines.getOrDefault(row.getInt("seq"), List.of()),
                            row.getString("worker_id_no")));
                    if (known == null || (known.accountNo() == null && account != null)) {
                        households.put(key, household(row, key, account, rows));
                    }
                });
        return List.copyOf(households.values());
    }

    /** The householders of these keys, with what came of their rows. */
    Map<String, String> heads(long importId, Collection<String> keys) {
        Map<String, String> heads = new HashMap<>();
        jdbc.sql(
                        """
                        select household_key, min(head_name) as head, min(declaration_no) as number from intake_row
                        where import_id = :id and household_key = any(:keys) group by household_key""")
                .param("id", importId)
                .param("keys", keys.toArray(String[]::new))
                .query(row -> {
                    String number = row.getString("number");
                    heads.put(
                            row.getString("household_key"),
                            row.getString("head") + (number == null ? "" : " " + number));
                });
        return heads;
    }

    private DueHousehold household(ResultSet row, String key, @Nullable String account, List<DueHousehold.DueRow> rows)
            throws SQLException {
        return new DueHousehold(
                key,
                row.getString("area_code"),
                row.getString("group_name"),
                row.getString("head_name"),
                row.getString("id_no"),
                row.getInt("size"),
                account == null ? null : vault.decrypt(account),
                row.getString("bank_name"),
                row.getString("phone"),
                rows);
    }

    private Map<Integer, List<NewLine>> lines(long importId, Collection<String> keys) {
        Map<Integer, List<NewLine>> lines = new HashMap<>();
        jdbc.sql(
                        """
                        select l.* from intake_line l
                        join intake_row r on r.import_id = l.import_id and r.seq = l.seq
                        where r.import_id = :id and r.household_key = any(:keys)
                        order by l.seq, l.position""")
                .param("id", importId)
                .param("keys", keys.toArray(String[]::new))
                .query(row -> {
                    lines.computeIfAbsent(row.getInt("seq"), seq -> new ArrayList<>())
                            .add(line(row));
                });
        return lines;
    }

    private static NewLine line(ResultSet row) throws SQLException {
        BigDecimal price = row.getBigDecimal("unit_price");
        return new NewLine(
                LineKind.valueOf(row.getString("kind")),
                row.getString("item"),
                row.getBigDecimal("quantity"),
                row.getString("unit"),
                price,
                row.getLong("amount_fen"),
                row.getObject("on_day", LocalDate.class),
                row.getObject("from_day", LocalDate.class),
                row.getString("party"),
                null,
                row.getString("worker_name"),
                null);
    }

    /** Remembers which declaration came of which rows. */
    void declared(long importId, Map<Integer, String> numberBySeq) {
        Integer[] seqs = numberBySeq.keySet().toArray(Integer[]::new);
        String[] numbers = numberBySeq.values().toArray(String[]::new);
        jdbc.sql(
                        """
                        update intake_row r set declaration_no = d.number
                        from unnest(:seqs::int[], :numbers::text[]) as d(seq, number)
                        where r.import_id = :id and r.seq = d.seq""")
                .param("seqs", seqs)
                .param("numbers", numbers)
                .param("id", importId)
                .update();
    }

    /** Refuses a row that was taken at the preview, because things have changed since. */
    void refuse(long importId, int seq, Reason reason) {
        jdbc.sql(
                        """
                        update intake_row set verdict = 'REFUSED', reasons = ?::jsonb || reasons
                        where import_id = ? and seq = ?""")
                .params(write(List.of(reason)), importId, seq)
                .update();
    }

    private String write(List<Reason> reasons) {
        try {
            return json.writeValueAsString(reasons);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("Reasons of a row must be plain values", e);
        }
    }
}
