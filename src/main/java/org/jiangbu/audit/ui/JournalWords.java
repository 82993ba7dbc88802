package org.jiangbu.audit.ui;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jiangbu.audit.JournalEntry;
import org.jiangbu.audit.JournalTerms;
import org.jiangbu.base.Messages;
import org.jiangbu.base.Money;
import org.jiangbu.security.Staff;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** An entry of the journal as a person reads it; what has no words yet is shown as it was written. */
@Component
class JournalWords {
    private static final String FEN = "Fen";
    /** Facts that are a person's id. */
    private static final Set<String> PERSONS =
            Set.of("to", "person", "persons", "personId", "forPersonId", "substituteId", "cadreId");

    private final Messages messages;
    private final ObjectMapper json;
    private final Staff staff;
    private final ObjectProvider<JournalTerms> terms;

    JournalWords(Messages messages, ObjectMapper json, Staff staff, ObjectProvider<JournalTerms> terms) {
        this.messages = messages;
        this.staff = staff;
        this.terms = terms;
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
            Map<String, String> plain = new HashMap<>();
            details.fields()
                    .forEachRemaining(
                            field -> plain.put(field.getKey(), field.getValue().asText()));
            List<String> parts = new ArrayList<>();
            details.fields()
                    .forEachRemaining(field -> parts.add(messages.get(
                            "audit.detail",
                            words("audit.detail.", field.getKey()),
                            value(field.getKey(), field.getValue(), plain))));
            return String.join(messages.get("audit.detail.separator"), parts);
        } catch (JsonProcessingException e) {
            return entry.details();
        }
    }

    private String value(String key, JsonNode value, Map<String, String> details) {
        if (value.isArray()) {
            return value.isEmpty()
                    ? messages.get("audit.detail.all")
                    : StreamSupport.stream(value.spliterator(), false)
                            .map(one -> value(key, one, details))
                            .collect(Collectors.joining(messages.get("audit.detail.list")));
        }
        if (key.endsWith(FEN) && value.isIntegralNumber()) {
            return messages.get("base.ui.yuan", Money.ofFen(value.longValue()).format());
        }
        if (PERSONS.contains(key) && value.isIntegralNumber()) {
            long person = value.longValue();
            return staff.names(List.of(person)).getOrDefault(person, value.asText());
        }
        if (value.isBoolean()) return messages.get("audit.detail." + value.booleanValue());
        String text = value.isValueNode() ? value.asText() : value.toString();
        return switch (key) {
            case "role" -> words("security.role.", text);
            case "kinship" -> words("people.kinship.", text);
            case "work" -> words("background.kind.", text);
            default ->
                terms.stream()
                        .flatMap(one -> one.word(key, text, details).stream())
                        .findFirst()
                        .orElse(text);
        };
    }

    private String words(String prefix, String code) {
        return messages.has(prefix + code) ? messages.get(prefix + code) : code;
    }
}
