package org.jiangbu.workflow.table;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a row of a decision table asks in one column. */
public sealed interface Cell {
    /** Asks for nothing. */
    Cell ANY = new Any();

    /** A text that a table may name: 1 to 60 characters, without what conditions and files could take for something else. */
    String TEXT = "(?=.*\\S)[^\"'#\\\\{}\\p{Cntrl}\\p{Cf}]{1,60}";

    /** Whether it holds; what nobody knows holds only where nothing is asked. */
    boolean holds(@Nullable Object value);

    /** As the standard writes it. */
    String written();

    /** Whether this holds wherever the other one does. */
    default boolean covers(Cell other) {
        return equals(other);
    }

    /** Anything. */
    record Any() implements Cell {
        @Override
        public boolean holds(@Nullable Object value) {
            return true;
        }

        @Override
        public String written() {
            return "-";
        }

        @Override
        public boolean covers(Cell other) {
            return true;
        }
    }

    /**
     * One of some texts.
     *
     * @param not none of them instead
     */
    record Among(List<String> texts, boolean not) implements Cell {
        public Among {
            texts = List.copyOf(texts);
        }

        @Override
        public boolean holds(@Nullable Object value) {
            return value instanceof String text && texts.contains(text) != not;
        }

        @Override
        public String written() {
            String list = texts.stream().map(text -> '"' + text + '"').collect(Collectors.joining(", "));
            return not ? "not(" + list + ")" : list;
        }

        @Override
        public boolean covers(Cell other) {
            if (!(other instanceof Among among)) return false;
            if (not) {
                return among.not
                        ? among.texts.containsAll(texts)
                        : texts.stream().noneMatch(among.texts::contains);
            }
            return !among.not && texts.containsAll(among.texts);
        }
    }

    /** Yes or no. */
    record Answer(boolean yes) implements Cell {
        @Override
        public boolean holds(@Nullable Object value) {
            return Boolean.valueOf(yes).equals(value);
        }

        @Override
        public String written() {
            return Boolean.toString(yes);
        }
    }

    /** How a number compares with another. */
    record Compared(Sign sign, BigDecimal with) implements Cell {
        @Override
        public boolean holds(@Nullable Object value) {
            return value instanceof BigDecimal number && sign.holds(number.compareTo(with));
        }

        @Override
        public String written() {
            return (sign == Sign.EQUAL ? "" : sign.written + " ") + with.toPlainString();
        }

        @Override
        public boolean covers(Cell other) {
            return CellRange.of(this).covers(other);
        }
    }

    /** A number from one bound to another, both included. */
    record Between(BigDecimal least, BigDecimal most) implements Cell {
        @Override
        public boolean holds(@Nullable Object value) {
            return value instanceof BigDecimal number && number.compareTo(least) >= 0 && number.compareTo(most) <= 0;
        }

        @Override
        public String written() {
            return "[" + least.toPlainString() + ".." + most.toPlainString() + "]";
        }

        @Override
        public boolean covers(Cell other) {
            return CellRange.of(this).covers(other);
        }
    }

    /** How two numbers compare. */
    enum Sign {
        AT_LEAST(">="),
        AT_MOST("<="),
        MORE(">"),
        LESS("<"),
        EQUAL("");

        private final String written;

        Sign(String written) {
            this.written = written;
        }

        private boolean holds(int compared) {
            return switch (this) {
                case AT_LEAST -> compared >= 0;
                case AT_MOST -> compared <= 0;
                case MORE -> compared > 0;
                case LESS -> compared < 0;
                case EQUAL -> compared == 0;
            };
        }

        static Sign of(@Nullable String written) {
            String sign = written == null ? "" : written;
            return Arrays.stream(values())
                    .filter(one -> one.written.equals(sign))
                    .findFirst()
                    .orElseThrow();
        }
    }

    /** The cell that a file writes so in a column of that kind; nothing if it is not in the small grammar of tables. */
    static Optional<Cell> read(Column.Kind kind, String written) {
        String text = written.strip();
        if (text.isEmpty() || text.equals("-")) return Optional.of(ANY);
        return switch (kind) {
            case TEXT -> CellText.among(text, TEXT);
            case TOWNSHIP -> CellText.among(text, "\\d{9}");
            case FLAG ->
                text.matches("true|false") ? Optional.of(new Answer(Boolean.parseBoolean(text))) : Optional.empty();
            case NUMBER -> CellText.number(text);
        };
    }
}
