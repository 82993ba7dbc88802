package org.jiangbu.workflow.check;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jiangbu.base.Messages;
import org.jiangbu.base.Wording;
import org.jspecify.annotations.Nullable;

/**
 * What forms are called: by the name in the file, else as they ship, else by the steps that show them. The name stands among the
 * properties of the form as {@code name} and {@code nameEn}.
 */
public final class FormTitles {
    static final String NAME = "name";
    static final String NAME_EN = "nameEn";

    private static final String FORM = "camunda:formRef";
    private static final TemplateNames SHIPPED = TemplateNames.read();

    private final Collection<ModelFile> files;
    private final Messages messages;
    private @Nullable List<XmlElement> tasks;

    /** @param files models and forms that belong together */
    public FormTitles(Collection<ModelFile> files, Messages messages) {
        this.files = List.copyOf(files);
        this.messages = messages;
    }

    /** The name of a form by its key, nothing if it has none and no step shows it. */
    public Optional<Wording> of(String key) {
        return files.stream()
                .filter(file -> file.isForm() && file.key().equals(key))
                .flatMap(file -> own(file.content()).stream())
                .findFirst()
                .or(() -> SHIPPED.value(FORM, key))
                .or(() -> steps(key));
    }

    /** The name that a form has in its own file, nothing if it has none or cannot be read. */
    public static Optional<Wording> own(byte[] content) {
        try {
            JsonNode properties =
                    FormJson.read(new String(content, StandardCharsets.UTF_8)).path("properties");
            String name = properties.path(NAME).asText().strip();
            String english = properties.path(NAME_EN).asText().strip();
            boolean sound = !name.isEmpty() && Stream.of(name, english).allMatch(FormTitles::isPlain);
            return sound ? Optional.of(new Wording(name, english)) : Optional.empty();
        } catch (JsonProcessingException e) {
            return Optional.empty(); // the inspection of the form says so
        }
    }

    private static boolean isPlain(String text) {
        return PlainText.broken(text).isEmpty();
    }

    private Optional<Wording> steps(String key) {
        List<XmlElement> steps =
                tasks().stream().filter(task -> task.value(FORM).equals(key)).toList();
        return steps.isEmpty()
                ? Optional.empty()
                : Optional.of(new Wording(joined(steps, Locale.SIMPLIFIED_CHINESE), joined(steps, Locale.ENGLISH)));
    }

    /** Read once, and only if a form is asked for that has no other name. */
    private List<XmlElement> tasks() {
        if (tasks == null) {
            tasks = files.stream()
                    .filter(ModelFile::isModel)
                    .flatMap(model -> XmlReader.read(model.content(), new Findings(model.name())).stream())
                    .flatMap(FormTitles::tasks)
                    .toList();
        }
        return tasks;
    }

    private static Stream<XmlElement> tasks(XmlElement root) {
        return root.children("bpmn:process")
                .flatMap(process -> Stream.concat(Stream.of(process), process.children("bpmn:subProcess")))
                .flatMap(scope -> scope.children("bpmn:userTask"));
    }

    private String joined(List<XmlElement> steps, Locale locale) {
        return steps.stream()
                .map(step -> name(step, locale))
                .filter(FormTitles::isPlain)
                .distinct()
                .collect(Collectors.joining(messages.get(locale, "check.and")));
    }

    private String name(XmlElement step, Locale locale) {
        String name = step.value("name").strip();
        if (name.isEmpty()) return new ElementName(step, null).in(messages, locale);
        return new Wording(name, ModelBuilder.properties(step).get("nameEn")).in(locale);
    }
}
