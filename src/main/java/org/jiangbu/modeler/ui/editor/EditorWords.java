package org.jiangbu.modeler.ui.editor;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Stream;
import org.jiangbu.base.Messages;
import org.jiangbu.modeler.ui.editor.Choices.Offered;
import org.jiangbu.region.AreaLevel;
import org.jiangbu.region.Areas;
import org.jiangbu.workflow.check.ModelChecker;
import org.jiangbu.workflow.check.Vocabulary;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** What the editor offers and says, in the reader's language. */
@Component
public class EditorWords {
    private static final String PREFIX = "modeler.editor.";
    private static final List<String> TRANSLATED = List.of("name", "description", "label");

    private final ElementTemplates templates;
    private final Choices choices;
    private final ModelChecker checker;
    private final Areas areas;
    private final Clock clock;
    private final ObjectMapper json;
    private final Messages messages;
    private final List<String> texts;

    EditorWords(
            ElementTemplates templates,
            Choices choices,
            ModelChecker checker,
            Areas areas,
            Clock clock,
            ObjectMapper json,
            Messages messages) {
        this.templates = templates;
        this.choices = choices;
        this.checker = checker;
        this.areas = areas;
        this.clock = clock;
        this.json = json;
        this.messages = messages;
        this.texts = keys();
    }

    private static List<String> keys() {
        Properties all = new Properties();
        try (Reader reader = new InputStreamReader(
                new ClassPathResource("messages/modeler.properties").getInputStream(), StandardCharsets.UTF_8)) {
            all.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return all.stringPropertyNames().stream()
                .filter(key -> key.startsWith(PREFIX))
                .toList();
    }

    /** The sentences of the editor by the names that it gives them. */
    ObjectNode texts() {
        ObjectNode found = json.createObjectNode();
        texts.forEach(key -> found.put(key.substring(PREFIX.length()), messages.get(key)));
        return found;
    }

    /**
     * Templates with what may be chosen now, facts and messages.
     *
     * @param beside the forms that a step may show and the tables by which one may decide, by the names of their files
     */
    ObjectNode vocabulary(Map<String, String> beside) {
        Offered offered = choices.offered(beside);
        ObjectNode words = json.createObjectNode();
        ArrayNode all = words.putArray("templates");
        templates.all().forEach(template -> all.add(inLanguage(template, offered)));
        Vocabulary known = checker.vocabulary();
        ArrayNode facts = words.putArray("facts");
        RoutingFact.ALL.forEach(fact -> facts.add(fact(fact, known)));
        ArrayNode sent = words.putArray("messages");
        known.messages().keySet().stream()
                .sorted()
                .forEach(name -> sent.add(choice(name, messages.get("check.message." + name))));
        ArrayNode places = words.putArray("areas");
        Stream.of(AreaLevel.TOWNSHIP, AreaLevel.VILLAGE)
                .flatMap(level -> areas.all(level, LocalDate.now(clock)).stream())
                .forEach(area -> places.add(choice(area.code(), areas.fullName(area.code()))));
        ObjectNode fields = words.putObject("fields");
        offered.forms().forEach((key, form) -> choices.fields(form)
                .forEach((field, label) -> fields.withArray(key).add(choice(field, label))));
        ArrayNode tables = words.putArray("tables");
        offered.tables().forEach(table -> table.results()
                .forEach(tables.addObject()
                        .put("value", table.key())
                        .put("name", table.name())
                        .putArray("results")::add));
        return words;
    }

    /** What only some models know says what sets it. */
    private ObjectNode fact(RoutingFact fact, Vocabulary known) {
        ObjectNode one = choice(fact.name(), messages.get("check.fact." + fact.name()))
                .put("kind", fact.kind().name());
        known.setting(fact.name()).ifPresent(setting -> setting.forEach(one.putArray("by")::add));
        return one;
    }

    private ObjectNode inLanguage(JsonNode template, Offered offered) {
        ObjectNode copy = template.deepCopy();
        translate(copy);
        copy.path("groups").forEach(group -> translate((ObjectNode) group));
        copy.path("properties").forEach(field -> {
            translate((ObjectNode) field);
            if (field.has("max")) bound(field);
            boolean chosen = field.has("choices") || field.has("condition") && field.has("source");
            if (chosen) offer((ObjectNode) field, offered);
        });
        return copy;
    }

    /** What the desktop modeler says in signs is a sentence here. */
    private void bound(JsonNode field) {
        ObjectNode pattern = (ObjectNode) field.path("constraints").path("pattern");
        pattern.put(
                "message",
                messages.get(
                        "modeler.number.between",
                        field.path("min").asInt(),
                        field.path("max").asInt()));
    }

    private void offer(ObjectNode field, Offered offered) {
        Map<String, String> shipped = Choices.shipped(field, suffix());
        Map<String, String> now = choices.of(field.path("source").asText(), shipped, offered);
        ArrayNode all = field.put("type", "Dropdown").putArray("choices");
        Map<String, Set<String>> owners = checker.vocabulary().owners();
        now.forEach((value, name) -> {
            ObjectNode one = choice(value, name);
            Set<String> of = owners.get(value.replaceAll("[${}]", ""));
            if (of != null) of.forEach(one.putArray("of")::add);
            all.add(one);
        });
    }

    private ObjectNode choice(String value, String name) {
        return json.createObjectNode().put("value", value).put("name", name);
    }

    private void translate(ObjectNode node) {
        for (String text : TRANSLATED) {
            JsonNode english = node.remove(text + "En");
            if (english != null && !suffix().isEmpty()) node.set(text, english);
        }
    }

    private String suffix() {
        return messages.locale().getLanguage().equals(Locale.ENGLISH.getLanguage()) ? "En" : "";
    }
}
