package org.jiangbu.workflow.check;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;

/** Drawn flows for tests of what reads them. */
public final class DrawnModels {
    private DrawnModels() {}

    /** The file of a shipped model without its picture, so that elements can be left out. */
    public static String shipped(String process) {
        return Checks.shipped(process).replaceFirst("(?s)<bpmndi:BPMNDiagram.*</bpmndi:BPMNDiagram>", "");
    }

    /** The flow that is drawn in a file, however wrong it is. */
    public static Model read(String process, String file) {
        return Checks.CHECKER.read(ModelFile.of(process + ".bpmn", file)).orElseThrow();
    }

    /**
     * The same where its decision tables are known.
     *
     * @param beside their files by name
     */
    public static Model read(String process, String file, Map<String, String> beside) {
        return Checks.CHECKER
                .read(ModelFile.of(process + ".bpmn", file), name -> Optional.ofNullable(beside.get(name))
                        .map(one -> one.getBytes(StandardCharsets.UTF_8)))
                .orElseThrow();
    }
}
