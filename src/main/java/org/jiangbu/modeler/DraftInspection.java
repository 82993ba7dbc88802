package org.jiangbu.modeler;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jiangbu.base.Messages;
import org.jiangbu.base.Refusal;
import org.jiangbu.base.Wording;
import org.jiangbu.form.StepFields;
import org.jiangbu.security.CurrentUser;
import org.jiangbu.workflow.check.Finding;
import org.jiangbu.workflow.check.FormTitles;
import org.jiangbu.workflow.check.Model;
import org.jiangbu.workflow.check.ModelChecker;
import org.jiangbu.workflow.check.ModelFile;
import org.jiangbu.workflow.check.Node;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the checker says of a draft with its forms and tables. */
@Service
@Transactional(readOnly = true)
public class DraftInspection {
    private static final String FORM = "camunda:formRef";

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

    /** The same of one of its files. */
    public List<Finding> findings(long id, String file) {
        return findings(id).stream()
                .filter(finding -> finding.file().equals(file))
                .toList();
    }

    /** What the forms of a draft are called, by their keys; those that have no name and that no step shows are left out. */
    public Map<String, Wording> formNames(long id) {
        user.requireRole(DesignGate.READERS);
        Draft draft = gate.find(id);
        FormTitles titles = new FormTitles(all(draft), messages);
        Map<String, Wording> names = new TreeMap<>();
        files.of(id).stream().filter(Draft.File::isForm).forEach(form -> titles.of(form.key())
                .ifPresent(name -> names.put(form.key(), name)));
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

    private ModelFile model(Draft draft) {
        return ModelFile.of(draft.processId() + ".bpmn", book.model(draft.id()));
    }

    private List<Finding> findings(Draft draft) {
        return checker.check(all(draft));
    }

    private List<ModelFile> all(Draft draft) {
        List<ModelFile> all = new ArrayList<>();
        all.add(model(draft));
        files.of(draft.id()).forEach(file -> all.add(ModelFile.of(file.name(), file.content())));
        return all;
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
