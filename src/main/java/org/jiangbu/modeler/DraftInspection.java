package org.jiangbu.modeler;

import java.util.ArrayList;
import java.util.List;
import org.jiangbu.base.Messages;
import org.jiangbu.base.Refusal;
import org.jiangbu.security.CurrentUser;
import org.jiangbu.workflow.check.Finding;
import org.jiangbu.workflow.check.ModelChecker;
import org.jiangbu.workflow.check.ModelFile;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the checker says of a draft with its forms. */
@Service
@Transactional(readOnly = true)
public class DraftInspection {
    private final DraftBook book;
    private final DraftForms forms;
    private final DesignGate gate;
    private final ModelChecker checker;
    private final CurrentUser user;
    private final Messages messages;

    DraftInspection(
            DraftBook book,
            DraftForms forms,
            DesignGate gate,
            ModelChecker checker,
            CurrentUser user,
            Messages messages) {
        this.book = book;
        this.forms = forms;
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

    private List<Finding> findings(Draft draft) {
        List<ModelFile> files = new ArrayList<>();
        files.add(ModelFile.of(draft.processId() + ".bpmn", book.model(draft.id())));
        forms.of(draft.id()).forEach(form -> files.add(ModelFile.of(form.key() + ".form", form.content())));
        return checker.check(files);
    }

    /** Refuses with the first sentence if the checker refuses the draft. */
    void refuseWhatIsWrong(Draft draft) {
        List<Finding> refused =
                findings(draft).stream().filter(Finding::refused).toList();
        if (!refused.isEmpty()) {
            throw new Refusal("modeler.wrong", refused.size(), refused.get(0).sentence(messages));
        }
    }
}
