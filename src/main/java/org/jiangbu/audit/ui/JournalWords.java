package org.jiangbu.audit.ui;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import org.jiangbu.audit.JournalEntry;
import org.jiangbu.base.Messages;
import org.jiangbu.base.Money;
import org.springframework.stereotype.Component;

/** An entry of the journal as a person reads it; what has no words yet is shown as it was written. */
@Component
class JournalWords {
    private static final String FEN = "Fen";

    private final Messages messages;
    private final ObjectMapper json;

    JournalWords(Messages messages, ObjectMapper json) {
        this.messages = messages;
        this.json = json;
    }

    String action(JournalEntry entry) {
        return words("audit.action.", entry.action());
    }

    /** Who acted; whoever signs in acts as the subject. */
    String person(JournalEntry entry) {
        return entry.person() == null ? messages.get("audit.journal.system") : entry.person();
    }

    String details(JournalEntry entry) {
        try {
            JsonNode details = json.readTree(entry.details());
            List<String> parts = new ArrayList<>();
            details.fields()
                    .forEachRemaining(field -> parts.add(messages.get(
                            "audit.detail",
                            words("audit.detail.", field.getKey()),
                            value(field.getKey(), field.getValue()))));
            return String.join(messages.get("audit.detail.separator"), parts);
        } catch (JsonProcessingException e) {
            return entry.details();
        }
    }

    private String value(String key, JsonNode value) {
        if (key.endsWith(FEN) && value.isIntegralNumber()) {
            return messages.get("base.ui.yuan", Money.ofFen(value.longValue()).format());
        }
        if (value.isBoolean()) return messages.get("audit.detail." + value.booleanValue());
        String text = value.isValueNode() ? value.asText() : value.toString();
        return key.equals("role") ? words("security.role.", text) : text;
    }

    private String words(String prefix, String code) {
        return messages.has(prefix + code) ? messages.get(prefix + code) : code;
    }
}
