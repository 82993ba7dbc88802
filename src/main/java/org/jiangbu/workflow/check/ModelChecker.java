package org.jiangbu.workflow.check;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jiangbu.base.ForEverybody;
import org.jiangbu.base.Messages;
import org.jiangbu.region.AreaLevel;
import org.jiangbu.security.Role;
import org.jiangbu.security.RoleBook;
import org.jiangbu.workflow.table.DecisionTable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Service;

/** Says what is wrong with models, forms and decision tables. It only judges bytes: whoever calls it asks for the right to do so. */
@Service
@ForEverybody("judges what it is given and tells of nothing else")
public class ModelChecker {
    private static final List<String> SHIPPED = List.of("classpath*:forms/*.form", "classpath*:bpmn/*.dmn");

    private static final Set<String> GAPS = Set.of("camunda:candidateGroups", "camunda:delegateExpression");

    private final Vocabulary offered;
    private final Map<String, byte[]> shipped;
    private final Supplier<Map<String, AreaLevel>> moreRoles;
    private final Messages messages;

    @Autowired
    ModelChecker(RoleBook roles, Messages messages) {
        this(() -> roles.all().stream().collect(Collectors.toMap(Role::name, Role::level)), messages);
    }

    /** @param moreRoles roles besides those that the application starts with */
    ModelChecker(Supplier<Map<String, AreaLevel>> moreRoles, Messages messages) {
        this.offered = VocabularyFiles.read();
        this.shipped = shipped();
        this.moreRoles = moreRoles;
        this.messages = messages;
    }

    private static Map<String, byte[]> shipped() {
        Map<String, byte[]> files = new HashMap<>();
        try {
            for (String pattern : SHIPPED) {
                for (Resource file : new PathMatchingResourcePatternResolver().getResources(pattern)) {
                    files.put(String.valueOf(file.getFilename()), file.getContentAsByteArray());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Map.copyOf(files);
    }

    /** What a model may name now. */
    public Vocabulary vocabulary() {
        return offered.with(moreRoles.get());
    }

    /**
     * What is wrong with files that belong together: a model may use the shipped forms and tables and those among them.
     *
     * @return findings file by file in the given order, refusals first; empty if nothing is to be said
     */
    public List<Finding> check(Collection<ModelFile> files) {
        return check(files, filesWith(files));
    }

    /** The shipped forms and tables and those among the files, by their names. */
    Function<String, Optional<byte[]>> filesWith(Collection<ModelFile> files) {
        Map<String, byte[]> beside = new HashMap<>(shipped);
        files.stream().filter(file -> !file.isModel()).forEach(file -> beside.put(file.name(), file.content()));
        return name -> Optional.ofNullable(beside.get(name));
    }

    /** @param beside the content of a form or a table by its file name, nothing if there is none */
    public List<Finding> check(Collection<ModelFile> files, Function<String, Optional<byte[]>> beside) {
        return check(files, files, beside);
    }

    /** @param together the files and all others that belong to them */
    List<Finding> check(
            Collection<ModelFile> files, Collection<ModelFile> together, Function<String, Optional<byte[]>> beside) {
        Vocabulary words = vocabulary();
        FormTitles titles = new FormTitles(together, messages);
        UsedFiles used = new UsedFiles(together, titles, words);
        List<Finding> found = new ArrayList<>();
        files.forEach(file -> {
            found.addAll(check(file, titles, beside, words));
            used.advice(file).ifPresent(found::add);
        });
        return List.copyOf(found);
    }

    private List<Finding> check(
            ModelFile file, FormTitles titles, Function<String, Optional<byte[]>> beside, Vocabulary words) {
        Findings findings = new Findings(file.name());
        if (file.isModel()) {
            model(file, beside, words, findings);
        } else if (file.isForm()) {
            FormInspection.inspect(file, titles, words, findings);
        } else if (file.isTable()) {
            TableXml.read(file, findings);
        } else {
            findings.add(Rule.FILE_NAME, "", 0, file.name());
        }
        return findings.sorted();
    }

    /** The drawn flow of a model, however wrong it is; nothing if it leaves the allow-list or nobody can follow it. */
    public Optional<Model> read(ModelFile file) {
        return read(file, name -> Optional.empty());
    }

    /**
     * The same where its decision tables are known.
     *
     * @param beside the content of a table by its file name, nothing if there is none
     */
    public Optional<Model> read(ModelFile file, Function<String, Optional<byte[]>> beside) {
        Findings findings = new Findings(file.name());
        return XmlReader.read(file.content(), findings).flatMap(root -> {
            XmlInspection.model(root, findings);
            return findings.refused()
                    ? Optional.empty()
                    : ModelBuilder.build(root, vocabulary(), messages, tables(beside), findings);
        });
    }

    /** Each is read once. */
    private Function<String, Optional<DecisionTable>> tables(Function<String, Optional<byte[]>> beside) {
        Map<String, Optional<DecisionTable>> read = new ConcurrentHashMap<>();
        return key -> read.computeIfAbsent(key, one -> beside.apply(one + ModelFile.TABLE)
                .flatMap(content -> TableXml.read(new ModelFile(one + ModelFile.TABLE, content))));
    }

    private void model(ModelFile file, Function<String, Optional<byte[]>> beside, Vocabulary words, Findings findings) {
        Optional<XmlElement> root = XmlReader.read(file.content(), findings);
        root.ifPresent(read -> XmlInspection.model(read, findings));
        Optional<Model> drawn = root.filter(read -> findings.refusedOnly(ModelChecker::isGap))
                .flatMap(read -> ModelBuilder.build(read, words, messages, tables(beside), findings));
        drawn.ifPresentOrElse(
                model -> {
                    if (!model.id().equals(file.key()) || !ValueKind.ROLE.fits(model.id())) {
                        findings.add(Rule.PROCESS_ID, model.process(), model.id(), file.key());
                    }
                    inspections(beside).forEach(inspection -> inspection.inspect(model, findings));
                    PictureInspection.inspect(root.orElseThrow(), model, findings);
                },
                findings::stop);
    }

    /** Who decides or acts somewhere is not said yet: the flow can be followed all the same. */
    private static boolean isGap(Finding finding) {
        return finding.rule() == Rule.MISSING_ATTRIBUTE
                && finding.args().stream()
                        .anyMatch(arg -> arg instanceof SettingName setting && GAPS.contains(setting.written()));
    }

    private List<Inspection> inspections(Function<String, Optional<byte[]>> beside) {
        Function<String, Optional<byte[]>> forms = key -> beside.apply(key + ModelFile.FORM);
        return List.of(
                new PropertyInspection(),
                new TaskInspection(forms, messages),
                new StepFieldInspection(forms),
                new InputInspection(beside),
                new EventInspection(),
                new ConditionInspection(),
                new FlowInspection(),
                new CircleInspection(),
                new ForkInspection(),
                new GateInspection(),
                new NameInspection());
    }
}
