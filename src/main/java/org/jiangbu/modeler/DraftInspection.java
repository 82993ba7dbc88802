package org.jiangbu.modeler;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jiangbu.base.Messages;
import org.jiangbu.base.Refusal;
import org.jiangbu.base.Wording;
import org.jiangbu.form.StepFields;
import org.jiangbu.security.CurrentUser;
import org.jiangbu.workflow.check.Finding;
import org.jiangbu.workflow.check.Model;
import org.jiangbu.workflow.check.ModelChecker;
import org.jiangbu.workflow.check.ModelFile;
import org.jiangbu.workflow.check.Node;
import org.jiangbu.workflow.check.TemplateNames;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the checker says of a draft with its forms and tables. */
@Service
@Transactional(readOnly = true)
public class DraftInspection {
    private static final String FORM = "camunda:formRef";
    private static final TemplateNames SHIPPED = TemplateNames.read();

    private final DraftBook book;
    private final FileBook files;
    private final DesignGate gate;
    private final ModelChecker checker;
    private final CurrentUser user;
    private final Messages messages;

    DraftInspection(
            DraftBook book,
            FileBook files,
            DesignGate gate,
            ModelChecker checker,
            CurrentUser user,
            Messages messages) {
        this.book = book;
        this.files = files;
        this.gate = gate;
        this.checker = checker;
        this.user = user;
        this.messages = messages;
    }

    /** What is wrong with a draft as it is kept, or could be better, refusals first. */
    public List<Finding> findings(long id) {
        user.requireRole(DesignGate.READERS);
        return findings(gate.find(id));
    }

    /** What the forms of a draft are called, by their keys: as they ship, else by the steps that show them; others are left out. */
    public Map<String, Wording> formNames(long id) {
        user.requireRole(DesignGate.READERS);
        Draft draft = gate.find(id);
        Optional<Model> drawn = checker.read(model(draft));
        Map<String, Wording> names = new TreeMap<>();
        for (Draft.File form : files.of(id)) {
            if (!form.isForm()) continue;
            SHIPPED.value(FORM, form.key())
                    .or(() -> drawn.flatMap(model -> steps(model, form.key())))
                    .ifPresent(name -> names.put(form.key(), name));
        }
        return names;
    }

    /** The steps of a draft that show a form. */
    public List<ShowingStep> showing(long id, String form) {
        user.requireRole(DesignGate.READERS);
        return checker.read(model(gate.find(id))).stream()
                .flatMap(model -> showing(model, form))
                .map(step -> new ShowingStep(step.id(), step.name(), step.role(), StepFields.of(step.properties())))
                .toList();
    }

    /**
     * A step that shows a form.
     *
     * @param role who decides it
     * @param fields what it makes of the form's fields
     */
    public record ShowingStep(String id, Wording name, String role, StepFields fields) {}

    private static Stream<Node> showing(Model model, String form) {
        return model.nodes(Node.Kind.TASK)
                .filter(step -> step.element().value(FORM).equals(form));
    }

    private Optional<Wording> steps(Model model, String form) {
        List<Wording> steps = showing(model, form).map(Node::name).toList();
        return steps.isEmpty()
                ? Optional.empty()
                : Optional.of(new Wording(joined(steps, Locale.SIMPLIFIED_CHINESE), joined(steps, Locale.ENGLISH)));
    }

    private String joined(List<Wording> names, Locale locale) {
        return names.stream()
                .map(name -> name.in(locale))
                .distinct()
                .collect(Collectors.joining(messages.get(locale, "modeler.form.and")));
    }

    private ModelFile model(Draft draft) {
        return ModelFile.of(draft.processId() + ".bpmn", book.model(draft.id()));
    }

    private List<Finding> findings(Draft draft) {
        List<ModelFile> all = new ArrayList<>();
        all.add(model(draft));
        files.of(draft.id()).forEach(file -> all.add(ModelFile.of(file.name(), file.content())));
        return checker.check(all);
    }

    /** Refuses with the sentence of the gravest if the checker refuses the draft. */
    void refuseWhatIsWrong(Draft draft) {
        List<Finding> refused =
                findings(draft).stream().filter(Finding::refused).toList();
        if (!refused.isEmpty()) {
            throw new Refusal("modeler.wrong", refused.size(), refused.get(0).sentence(messages));
        }
    }
}
