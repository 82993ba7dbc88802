package org.jiangbu.workflow.check;

import java.util.List;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ProcessEngineException;
import org.jiangbu.base.Messages;

/** Files are not deployed, or not loaded again, because of what the checker found. */
public class ModelRefused extends ProcessEngineException {
    private static final long serialVersionUID = 1L;
    private static final int SHOWN = 20;

    private final transient List<Finding> findings;

    ModelRefused(List<Finding> refused, Messages messages) {
        super(refused.stream()
                .limit(SHOWN)
                .map(finding -> "%s, %s (%s): %s"
                        .formatted(
                                finding.file(),
                                finding.elementId().isEmpty() ? "line " + finding.line() : finding.elementId(),
                                finding.rule().id(),
                                finding.sentence(messages)))
                .collect(Collectors.joining("\n")));
        this.findings = List.copyOf(refused);
    }

    public List<Finding> findings() {
        return findings;
    }
}
