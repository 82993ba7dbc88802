package org.jiangbu.workflow.table;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a decision table asks of a case.
 *
 * @param fact the routing fact for which it asks
 */
public record Column(String fact, Kind kind) {
    /** The amount that a case is about in yuan, as its item shows it; a fact of tables only. */
    public static final String AMOUNT = "amount";

    /** Where a case lies. */
    private static final String AREA = "areaCode";

    /** Of a place the township is asked for, and no table hangs on another's answer. */
    private static final Set<String> NEVER = Set.of(AREA, DecisionTable.RESULT);

    private static final int TOWNSHIP_DIGITS = 9;
    private static final String OF_TOWNSHIP = "substring(" + AREA + ", 1, " + TOWNSHIP_DIGITS + ")";

    /** The township in which a case lies. */
    public static final Column TOWNSHIP = new Column(AREA, Kind.TOWNSHIP);

    /** What stands in its cells. */
    public enum Kind {
        TEXT("string"),
        NUMBER("double", "long", "integer", "number"),
        FLAG("boolean"),
        /** Codes of townships, 9 digits. */
        TOWNSHIP("string");

        private final List<String> types;

        Kind(String... types) {
            this.types = List.of(types);
        }

        /** The type as other modelers write it. */
        public String type() {
            return types.get(0);
        }
    }

    /** The column that a file writes with this expression and this type; nothing if a table may not ask for that. */
    public static Optional<Column> read(String expression, String type) {
        if (expression.equals(OF_TOWNSHIP)) return Optional.of(TOWNSHIP).filter(one -> one.kind.types.contains(type));
        if (!expression.matches("[a-zA-Z]\\w{0,59}") || NEVER.contains(expression)) return Optional.empty();
        return Arrays.stream(Kind.values())
                .filter(kind -> kind != Kind.TOWNSHIP && kind.types.contains(type.toLowerCase(Locale.ROOT)))
                .findFirst()
                .map(kind -> new Column(expression, kind));
    }

    /** The expression as the standard writes it. */
    public String expression() {
        return kind == Kind.TOWNSHIP ? OF_TOWNSHIP : fact;
    }

    /** Key of what it is called. */
    public String label() {
        return "check.fact." + (kind == Kind.TOWNSHIP ? "township" : fact);
    }

    /** What a case says to it; null if nobody knows. */
    @Nullable
    Object of(Map<String, Object> facts) {
        @Nullable Object value = facts.get(fact);
        return switch (kind) {
            case TEXT -> value instanceof String ? value : null;
            case FLAG -> value instanceof Boolean ? value : null;
            case NUMBER -> value instanceof Number number ? new BigDecimal(number.toString()) : null;
            case TOWNSHIP ->
                value instanceof String code && code.length() >= TOWNSHIP_DIGITS
                        ? code.substring(0, TOWNSHIP_DIGITS)
                        : null;
        };
    }
}
