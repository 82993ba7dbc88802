package org.jiangbu.workflow;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Base64;
import java.util.Objects;
import org.jiangbu.base.Refusal;
import org.jspecify.annotations.Nullable;

/** An order of the inbox with its keyset cursor: the sort value and the id of the last row seen. */
enum PageOrder {
    DUE("due_on, id", "due_on desc, id desc", "(due_on, id)", "(:cursorValue::date, :cursorId)") {
        @Override
        String value(WorkItem item) {
            return item.dueOn() == null ? "infinity" : item.dueOn().toString();
        }

        @Override
        boolean readable(String value) {
            return value.equals("infinity") || (value.matches(DAY) && LocalDate.parse(value) != null);
        }
    },
    AMOUNT_DESC(
            "-coalesce(amount_fen, 0), id",
            "-coalesce(amount_fen, 0) desc, id desc",
            "(-coalesce(amount_fen, 0), id)",
            "(-(:cursorValue::bigint), :cursorId)") {
        @Override
        String value(WorkItem item) {
            return Objects.requireNonNullElse(item.amountFen(), 0L).toString();
        }

        @Override
        boolean readable(String value) {
            return value.matches("-?\\d{1,18}");
        }
    },
    NEWEST("id desc", "id", ":cursorId", "id") {
        @Override
        String value(WorkItem item) {
            return "";
        }

        @Override
        boolean readable(String value) {
            return value.isEmpty();
        }
    },
    PRIORITY(
            "-priority, due_on, id",
            "-priority desc, due_on desc, id desc",
            "(-priority, due_on, id)",
            "(-split_part(:cursorValue, '|', 1)::int, split_part(:cursorValue, '|', 2)::date, :cursorId)") {
        @Override
        String value(WorkItem item) {
            return item.priority().ordinal() + "|" + DUE.value(item);
        }

        @Override
        boolean readable(String value) {
            return value.matches("\\d\\|.*") && DUE.readable(value.substring(2));
        }
    };

    private static final String DAY = "\\d{4}-\\d{2}-\\d{2}";

    private final String sql;
    private final String backwards;
    private final String later;
    private final String earlier;

    /** A row follows the cursor where {@code later} is greater than {@code earlier}. */
    PageOrder(String sql, String backwards, String later, String earlier) {
        this.sql = sql;
        this.backwards = backwards;
        this.later = later;
        this.earlier = earlier;
    }

    static PageOrder of(WorkItemQuery.Sort sort) {
        return switch (sort) {
            case DUE -> DUE;
            case AMOUNT_DESC -> AMOUNT_DESC;
            case NEWEST -> NEWEST;
            case PRIORITY -> PRIORITY;
        };
    }

    abstract String value(WorkItem item);

    /**
     * Whether the value can come from a cursor of this order.
     *
     * @throws DateTimeException if it holds a day that there is not
     */
    abstract boolean readable(String value);

    String sql() {
        return sql;
    }

    /** The same order from its end. */
    String backwards() {
        return backwards;
    }

    String cursor(WorkItem last) {
        String text = last.id() + ":" + value(last);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    void after(WorkItemFilter filter, @Nullable String cursor) {
        if (cursor == null) {
            return;
        }
        try {
            String text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
            int colon = text.indexOf(':');
            String value = text.substring(colon + 1);
            if (!readable(value)) throw new Refusal("workflow.page.unknown");
            limit(filter, ">", Long.parseLong(text.substring(0, colon)), value);
        } catch (IllegalArgumentException | IndexOutOfBoundsException | DateTimeException e) {
            throw new Refusal("workflow.page.unknown");
        }
    }

    /** Only what stands before the item. */
    void before(WorkItemFilter filter, WorkItem item) {
        limit(filter, "<", item.id(), value(item));
    }

    private void limit(WorkItemFilter filter, String comparison, long id, String value) {
        filter.add(true, later + " " + comparison + " " + earlier, "cursorId", id);
        filter.params().put("cursorValue", value);
    }
}
