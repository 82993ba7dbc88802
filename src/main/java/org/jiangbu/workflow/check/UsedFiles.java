package org.jiangbu.workflow.check;

import static java.util.stream.Collectors.toSet;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jiangbu.base.Wording;
import org.jiangbu.workflow.table.DecisionTable;
import org.jspecify.annotations.Nullable;

/** The forms and tables that the models of a set of files use. */
final class UsedFiles {
    private final Collection<ModelFile> files;
    private final FormTitles titles;
    private final Vocabulary words;
    private @Nullable Optional<Set<String>> used;

    /** @param files models, forms and tables that belong together */
    UsedFiles(Collection<ModelFile> files, FormTitles titles, Vocabulary words) {
        this.files = List.copyOf(files);
        this.titles = titles;
        this.words = words;
    }

    /** Advice against a form or a table that no model of the set uses; none where the set has no model, or one that nobody can read. */
    Optional<Finding> advice(ModelFile file) {
        if (!file.isForm() && !file.isTable()) return Optional.empty();
        return names().filter(names -> !names.contains(file.name()))
                .map(names -> new Finding(file.name(), "", 0, Rule.UNUSED, List.of(known(file)), false));
    }

    private Said known(ModelFile file) {
        if (file.isForm()) {
            return FormPlace.form(titles.of(file.key()).orElseGet(() -> new Wording(file.key(), null)));
        }
        return Word.of(
                "check.unused.table",
                TableXml.read(file).map(DecisionTable::name).orElseGet(file::key));
    }

    /** Read once, and only if there is a form or a table. */
    private Optional<Set<String>> names() {
        if (used == null) used = read();
        return used;
    }

    private Optional<Set<String>> read() {
        List<ModelFile> models = files.stream().filter(ModelFile::isModel).toList();
        Set<String> names = new HashSet<>();
        for (ModelFile model : models) {
            Optional<XmlElement> root = XmlReader.read(model.content(), new Findings(model.name()));
            if (root.isEmpty()) return Optional.empty();
            names.addAll(within(root.get()).flatMap(this::names).collect(toSet()));
        }
        return models.isEmpty() ? Optional.empty() : Optional.of(names);
    }

    private static Stream<XmlElement> within(XmlElement element) {
        return Stream.concat(Stream.of(element), element.children().stream().flatMap(UsedFiles::within));
    }

    private Stream<String> names(XmlElement element) {
        Map<String, String> properties = ModelBuilder.properties(element);
        Stream<String> forms = element.attribute("camunda:formRef").map(key -> key + ModelFile.FORM).stream();
        Stream<String> tables = words.inputs().values().stream()
                .flatMap(inputs -> inputs.entrySet().stream())
                .filter(input -> input.getValue() == InputKind.TABLE)
                .flatMap(input -> Stream.ofNullable(properties.get(input.getKey())))
                .map(key -> key + ModelFile.TABLE);
        return Stream.concat(forms, tables);
    }
}
