package org.jiangbu.workflow;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Objects;
import org.jiangbu.base.Refusal;
import org.jspecify.annotations.Nullable;

/** An order of the inbox with its keyset cursor: the sort value and the id of the last row seen. */
enum PageOrder {
    DUE("due_on, id", "(due_on, id) > (:cursorValue::date, :cursorId)") {
        @Override
        String value(WorkItem item) {
            return item.dueOn() == null ? "infinity" : item.dueOn().toString();
        }
    },
    AMOUNT_DESC(
            "-coalesce(amount_fen, 0), id", "(-coalesce(amount_fen, 0), id) > (-(:cursorValue::bigint), :cursorId)") {
        @Override
        String value(WorkItem item) {
            return Objects.requireNonNullElse(item.amountFen(), 0L).toString();
        }
    },
    NEWEST("id desc", "id < :cursorId and :cursorValue = ''") {
        @Override
        String value(WorkItem item) {
            return "";
        }
    },
    PRIORITY(
            "-priority, due_on, id",
            """
            (-priority, due_on, id)
                > (-split_part(:cursorValue, '|', 1)::int, split_part(:cursorValue, '|', 2)::date, :cursorId)
            """) {
        @Override
        String value(WorkItem item) {
            return item.priority().ordinal() + "|" + DUE.value(item);
        }
    };

    private final String sql;
    private final String condition;

    PageOrder(String sql, String condition) {
        this.sql = sql;
        this.condition = condition;
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

    String sql() {
        return sql;
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
            filter.add(true, condition, "cursorId", Long.parseLong(text.substring(0, colon)));
            filter.params().put("cursorValue", text.substring(colon + 1));
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            throw new Refusal("workflow.page.unknown");
        }
    }
}
