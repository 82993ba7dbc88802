package org.jiangbu.modeler.ui;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jiangbu.base.Messages;
import org.jiangbu.modeler.ui.editor.Mark;
import org.jiangbu.workflow.check.Finding;
import org.jiangbu.workflow.check.ModelFile;

/** What is wrong with a draft as marks on its picture. */
final class FindingMarks {
    private FindingMarks() {}

    /** Each element once, with the gravest sign and all that is said of it, the gravest first. */
    static List<Mark> of(List<Finding> findings, Messages messages) {
        Map<String, List<Finding>> byElement = findings.stream()
                .filter(finding -> finding.file().endsWith(ModelFile.MODEL)
                        && !finding.elementId().isEmpty())
                .sorted(Comparator.comparing(Finding::refused).reversed())
                .collect(Collectors.groupingBy(Finding::elementId, LinkedHashMap::new, Collectors.toList()));
        return byElement.values().stream().map(of -> mark(of, messages)).toList();
    }

    private static Mark mark(List<Finding> ofElement, Messages messages) {
        Finding gravest = ofElement.get(0);
        return new Mark(
                gravest.elementId(),
                gravest.refused() ? Mark.Kind.ERROR : Mark.Kind.WARNING,
                ofElement.stream().map(finding -> finding.sentence(messages)).collect(Collectors.joining("\n")));
    }
}
