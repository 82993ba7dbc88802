package org.jiangbu.background;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import org.jiangbu.base.Messages;
import org.jiangbu.base.Wording;
import org.springframework.stereotype.Component;

/** Reads rows of runs and their keys as a person is told of them. */
@Component
class RunRows {
    private static final TypeReference<List<Object>> ARGS = new TypeReference<>() {};

    private final ObjectMapper json;
    private final Messages messages;
    private final Clock clock;

    RunRows(ObjectMapper json, Messages messages, Clock clock) {
        this.json = json;
        this.messages = messages;
        this.clock = clock;
    }

    RunItem item(ResultSet row, int n) throws SQLException {
        String key = row.getString("item_key");
        String status = row.getString("status");
        return new RunItem(
                row.getInt("seq"),
                key,
                key,
                status.equals("OPEN"),
                status.equals("DONE"),
                row.getString("message_key"),
                args(row.getString("message_args")),
                status.equals("FAILED"),
                null);
    }

    Run run(ResultSet row, int n) throws SQLException {
        OffsetDateTime ended = row.getObject("ended_at", OffsetDateTime.class);
        OffsetDateTime lease = row.getObject("lease_until", OffsetDateTime.class);
        return new Run(
                row.getLong("id"),
                row.getString("kind"),
                new Wording(row.getString("title"), row.getString("title_en")).in(messages.locale()),
                tree(row.getString("params")),
                row.getLong("started_by"),
                RunStatus.valueOf(row.getString("status")),
                row.getInt("total"),
                row.getInt("done"),
                row.getInt("failed"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                ended == null ? null : ended.toInstant(),
                row.getString("worker") != null && lease != null && lease.isAfter(OffsetDateTime.now(clock)),
                row.getString("message_key"),
                args(row.getString("message_args")));
    }

    String text(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private JsonNode tree(String text) {
        try {
            return json.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<Object> args(String text) {
        try {
            return json.readValue(text, ARGS);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
