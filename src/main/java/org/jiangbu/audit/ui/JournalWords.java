package org.jiangbu.audit.ui;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jiangbu.audit.JournalEntry;
import org.jiangbu.audit.JournalSearch;
import org.jiangbu.audit.JournalTerms;
import org.jiangbu.base.Messages;
import org.jiangbu.base.Money;
import org.jiangbu.region.Area;
import org.jiangbu.region.Areas;
import org.jiangbu.security.Staff;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The journal as a person reads it; what has no words yet is shown as it was written. */
@Component
class JournalWords {
    private static final String FEN = "Fen";
    private static final int MOST_WORDS = 5;
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[\\s\\u3000]+");
    /** Facts that are a person's id. */
    private static final Set<String> PERSONS =
            Set.of("to", "person", "persons", "personId", "forPersonId", "substituteId", "cadreId");

    /** Facts that are codes, with where their words stand. */
    private static final Map<String, List<String>> CODED = Map.ofEntries(
            Map.entry("role", List.of("security.role.")),
            Map.entry("kinship", List.of("people.kinship.")),
            Map.entry("work", List.of("background.kind.")),
            Map.entry("verdict", List.of("selfcheck.verdict.")),
            Map.entry("result", List.of("tasklist.result.")),
            Map.entry("proposed", List.of("tasklist.result.")),
            Map.entry("target", List.of("tasklist.figure.", "selfcheck.figure.")),
            Map.entry("targetBefore", List.of("tasklist.figure.", "selfcheck.figure.")),
            Map.entry("done", List.of("tasklist.figure.", "selfcheck.figure.")),
            Map.entry("doneBefore", List.of("tasklist.figure.", "selfcheck.figure.")),
            Map.entry("section", List.of("summary.chapter.")),
            Map.entry("to", List.of("workflow.priority.")),
            Map.entry("use", List.of("disbursement.ui.use.")),
            Map.entry("format", List.of("disbursement.ui.format.", "audit.format.")),
            Map.entry("level", List.of("region.level.")),
            Map.entry("selfCheckBeforeTransfer", List.of("disbursement.ui.gate.")));

    /** Facts that are a place's code. */
    private static final Set<String> PLACES = Set.of("home");

    private final Messages messages;
    private final ObjectMapper json;
    private final Staff staff;
    private final Areas areas;
    private final ObjectProvider<JournalTerms> terms;

    JournalWords(Messages messages, ObjectMapper json, Staff staff, Areas areas, ObjectProvider<JournalTerms> terms) {
        this.messages = messages;
        this.staff = staff;
        this.areas = areas;
        this.terms = terms;
        this.json = json;
    }

    /** A page of the journal; what it names is looked up for all of it at once. */
    List<JournalLine> lines(List<JournalEntry> page) {
        Map<JournalEntry, JsonNode> read = new HashMap<>();
        Set<Long> persons = new HashSet<>();
        for (JournalEntry entry : page) {
            read(entry).ifPresent(details -> {
                read.put(entry, details);
                PERSONS.forEach(key -> persons(details.path(key), persons));
            });
        }
        Known known = new Known(
                staff.names(persons), terms.stream().map(JournalTerms::words).toList());
        return page.stream()
                .map(entry -> new JournalLine(
                        entry,
                        words("audit.action.", entry.action()),
                        place(entry.subject()),
                        entry.person() == null ? messages.get("audit.journal.system") : entry.person(),
                        read.containsKey(entry) ? details(read.get(entry), known) : entry.details()))
                .toList();
    }

    /** What the facts of a page are called. */
    private record Known(Map<Long, String> persons, List<JournalTerms.Words> terms) {}

    private Optional<JsonNode> read(JournalEntry entry) {
        try {
            return Optional.of(json.readTree(entry.details()));
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }

    private static void persons(JsonNode value, Set<Long> into) {
        if (value.isIntegralNumber()) into.add(value.longValue());
        value.elements().forEachRemaining(one -> persons(one, into));
    }

    private String details(JsonNode details, Known known) {
        Map<String, String> plain = new HashMap<>();
        details.fields()
                .forEachRemaining(
                        field -> plain.put(field.getKey(), field.getValue().asText()));
        List<String> parts = new ArrayList<>();
        details.fields()
                .forEachRemaining(field -> parts.add(messages.get(
                        "audit.detail",
                        words("audit.detail.", field.getKey()),
                        value(field.getKey(), field.getValue(), plain, known))));
        return String.join(messages.get("audit.detail.separator"), parts);
    }

    private String value(String key, JsonNode value, Map<String, String> details, Known known) {
        if (value.isArray()) {
            return value.isEmpty()
                    ? messages.get("audit.detail.all")
                    : StreamSupport.stream(value.spliterator(), false)
                            .map(one -> value(key, one, details, known))
                            .collect(Collectors.joining(messages.get("audit.detail.list")));
        }
        if (key.endsWith(FEN) && value.isIntegralNumber()) {
            return messages.get("base.ui.yuan", Money.ofFen(value.longValue()).format());
        }
        if (PERSONS.contains(key) && value.isIntegralNumber()) {
            return known.persons().getOrDefault(value.longValue(), value.asText());
        }
        if (value.isBoolean()) return messages.get("audit.detail." + value.booleanValue());
        String text = value.isValueNode() ? value.asText() : value.toString();
        if (PLACES.contains(key)) return place(text);
        return CODED.getOrDefault(key, List.of()).stream()
                .map(prefix -> prefix + text)
                .filter(messages::has)
                .findFirst()
                .map(messages::get)
                .or(() -> known.terms().stream()
                        .flatMap(one -> one.word(key, text, details).stream())
                        .findFirst())
                .orElse(text);
    }

    /** The name of the place with that code; what is none stays as it is. */
    String place(String code) {
        return areas.find(code).map(area -> areas.fullName(area.code())).orElse(code);
    }

    /**
     * What the journal is to be searched for, so that it finds what stands on the screen in the reader's words: each word that is
     * typed, in whatever column; of very many the first {@value #MOST_WORDS}.
     */
    List<JournalSearch> search(String typed) {
        return BETWEEN_WORDS
                .splitAsStream(typed.strip())
                .filter(word -> !word.isEmpty())
                .distinct()
                .limit(MOST_WORDS)
                .map(this::searchOf)
                .toList();
    }

    private JournalSearch searchOf(String part) {
        return new JournalSearch(
                part,
                messages.saying("audit.action.", part),
                areas.named(part).stream().map(Area::code).toList(),
                messages.get("audit.journal.system").contains(part),
                new JournalSearch.Facts(
                        messages.saying("audit.detail.", part),
                        facts(part).map(JournalTerms.Fact::sought).distinct().toList(),
                        List.copyOf(PERSONS),
                        List.copyOf(PLACES)));
    }

    /** What the facts of entries may be that the reader's language calls so. */
    private Stream<JournalTerms.Fact> facts(String part) {
        Stream<JournalTerms.Fact> coded = CODED.entrySet().stream().flatMap(key -> key.getValue().stream()
                .flatMap(prefix -> messages.saying(prefix, part).stream())
                .map(value -> JournalTerms.Fact.of(key.getKey(), value)));
        Stream<JournalTerms.Fact> either = Stream.of("true", "false")
                .filter(value -> messages.get("audit.detail." + value).contains(part))
                .map(value -> JournalTerms.Fact.of("", value));
        Stream<JournalTerms.Fact> named = terms.stream().flatMap(module -> module.saying(part).stream());
        return Stream.of(coded, either, named).flatMap(facts -> facts);
    }

    private String words(String prefix, String code) {
        return messages.has(prefix + code) ? messages.get(prefix + code) : code;
    }
}
