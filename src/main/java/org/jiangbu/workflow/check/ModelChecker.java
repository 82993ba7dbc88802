package org.jiangbu.workflow.check;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jiangbu.base.ForEverybody;
import org.jiangbu.base.Messages;
import org.jiangbu.region.AreaLevel;
import org.jiangbu.security.Role;
import org.jiangbu.security.RoleBook;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Service;

/** Says what is wrong with models and forms. It only judges bytes: whoever calls it asks for the right to do so. */
@Service
@ForEverybody("judges what it is given and tells of nothing else")
public class ModelChecker {
    private final Vocabulary offered;
    private final Map<String, byte[]> shippedForms;
    private final Supplier<Map<String, AreaLevel>> moreRoles;
    private final Messages messages;

    @Autowired
    ModelChecker(RoleBook roles, Messages messages) {
        this(() -> roles.all().stream().collect(Collectors.toMap(Role::name, Role::level)), messages);
    }

    /** @param moreRoles roles besides those that the application starts with */
    ModelChecker(Supplier<Map<String, AreaLevel>> moreRoles, Messages messages) {
        this.offered = VocabularyFiles.read();
        this.shippedForms = shippedForms();
        this.moreRoles = moreRoles;
        this.messages = messages;
    }

    private static Map<String, byte[]> shippedForms() {
        Map<String, byte[]> forms = new HashMap<>();
        try {
            for (Resource form : new PathMatchingResourcePatternResolver().getResources("classpath*:forms/*.form")) {
                forms.put(
                        String.valueOf(form.getFilename()).replaceFirst("\\.form$", ""), form.getContentAsByteArray());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Map.copyOf(forms);
    }

    /** What a model may name now. */
    public Vocabulary vocabulary() {
        return offered.with(moreRoles.get());
    }

    /**
     * What is wrong with files that belong together: a model may use the shipped forms and those among them.
     *
     * @return findings file by file in the given order, refusals first; empty if nothing is to be said
     */
    public List<Finding> check(Collection<ModelFile> files) {
        return check(files, formsWith(files));
    }

    /** The shipped forms and those among the files. */
    Function<String, Optional<byte[]>> formsWith(Collection<ModelFile> files) {
        Map<String, byte[]> forms = new HashMap<>(shippedForms);
        files.stream().filter(ModelFile::isForm).forEach(form -> forms.put(form.key(), form.content()));
        return key -> Optional.ofNullable(forms.get(key));
    }

    /** @param forms the content of a form by its key, nothing if there is none */
    public List<Finding> check(Collection<ModelFile> files, Function<String, Optional<byte[]>> forms) {
        Vocabulary words = vocabulary();
        List<Finding> found = new ArrayList<>();
        files.forEach(file -> found.addAll(check(file, forms, words)));
        return List.copyOf(found);
    }

    private List<Finding> check(ModelFile file, Function<String, Optional<byte[]>> forms, Vocabulary words) {
        Findings findings = new Findings(file.name());
        if (file.isModel()) {
            model(file, forms, words, findings);
        } else if (file.isForm()) {
            FormInspection.inspect(file, words, findings);
        } else {
            findings.add(Rule.FILE_NAME, "", 0, file.name());
        }
        return findings.sorted();
    }

    /** The drawn flow of a model, however wrong it is; nothing if it leaves the allow-list or nobody can follow it. */
    public Optional<Model> read(ModelFile file) {
        Findings findings = new Findings(file.name());
        return XmlReader.read(file.content(), findings).flatMap(root -> {
            XmlInspection.inspect(root, findings);
            return findings.refused() ? Optional.empty() : ModelBuilder.build(root, vocabulary(), messages, findings);
        });
    }

    private void model(ModelFile file, Function<String, Optional<byte[]>> forms, Vocabulary words, Findings findings) {
        XmlReader.read(file.content(), findings).ifPresent(root -> {
            XmlInspection.inspect(root, findings);
            if (findings.refused()) {
                return;
            }
            ModelBuilder.build(root, words, messages, findings).ifPresent(model -> {
                if (!model.id().equals(file.key()) || !ValueKind.ROLE.fits(model.id())) {
                    findings.add(Rule.PROCESS_ID, model.process(), model.id(), file.key());
                }
                inspections(forms).forEach(inspection -> inspection.inspect(model, findings));
                PictureInspection.inspect(root, model, findings);
            });
        });
    }

    private List<Inspection> inspections(Function<String, Optional<byte[]>> forms) {
        return List.of(
                new PropertyInspection(),
                new TaskInspection(forms, messages),
                new StepFieldInspection(forms),
                new EventInspection(),
                new ConditionInspection(),
                new FlowInspection(),
                new CircleInspection(),
                new ForkInspection(),
                new GateInspection(),
                new NameInspection());
    }
}
