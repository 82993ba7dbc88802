package org.jiangbu.bench;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Fills tables set-based: takes the rows that one really started case left and writes them again for every number of a
 * range, with identifiers of their own. What is measured are then rows as the engine itself writes them.
 *
 * <p>The places are those of a province: every 20,000 numbers are a county of eight townships with 49 villages, so a
 * township's own share stays the same however much is open elsewhere. One number in four belongs to a single township, whose
 * clerk therefore finds an eighth of everything: {@link #GROWN}.
 */
final class Copies {
    static final String TOWNSHIP = "533422202";
    static final String VILLAGE = "533422202203";
    static final String GROWN = "533499201";

    private static final Set<String> IDENTIFIERS = Set.of(
            "id_",
            "proc_inst_id_",
            "root_proc_inst_id_",
            "execution_id_",
            "task_id_",
            "parent_id_",
            "act_inst_id_",
            "parent_act_inst_id_",
            "var_scope_",
            "var_inst_id_",
            "operation_id_");

    /** The village of number n. */
    static final String AREA =
            """
            case when n / 20 % 4 = 0 then '533499201' || '2' || lpad((n % 7 + 1)::text, 2, '0')
            else '5334' || (22 + n / 20000)::text || '2' || lpad((n % 8 + 1)::text, 2, '0')
                || '2' || lpad((n / 8 % (case n % 8 when 0 then 7 else 6 end) + 1)::text, 2, '0') end
            """;

    /** Half overdue, half to come. */
    static final String DUE = "(current_date + (n * 7 % 41 - 20)::int)";

    private final JdbcTemplate db;

    Copies(JdbcTemplate db) {
        this.db = db;
    }

    /**
     * Copies a case for the numbers of a range that wait at one step.
     *
     * @param step 0 or 1; two numbers of twenty consecutive tens take turns
     * @param special expressions in {@code n} by column, or by {@code table.column}
     */
    void copy(List<String> tables, String where, int step, int from, int to, Map<String, String> special) {
        for (String table : tables) {
            Progress.say("filling " + table + " " + from + " to " + to + ", step " + step);
            List<String> columns = db.queryForList(
                    "select column_name from information_schema.columns where table_schema = 'public' and table_name = ?"
                            + " and is_identity = 'NO' order by ordinal_position",
                    String.class,
                    table);
            String values = columns.stream()
                    .map(column -> value(table, column, special))
                    .collect(Collectors.joining(", "));
            db.update("with pattern as materialized (select * from " + table + " where "
                    + where.formatted(column(columns)) + ") insert into " + table + " (" + String.join(", ", columns)
                    + ") select " + values + " from pattern cross join generate_series(" + from + ", " + to
                    + ") n where n / 10 % 2 = " + step);
        }
    }

    /** Tables of the engine name a case by its instance or only by its task. */
    private static String column(List<String> columns) {
        return columns.contains("proc_inst_id_")
                ? "proc_inst_id_"
                : columns.contains("task_id_") ? "task_id_" : "case_key";
    }

    private static String value(String table, String column, Map<String, String> special) {
        String wanted = special.getOrDefault(table + "." + column, special.get(column));
        if (wanted != null) {
            return wanted;
        }
        return IDENTIFIERS.contains(column) ? column + " || '-' || n" : column;
    }
}
