package org.jiangbu.workflow.wall;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * A model that wants more than a model may.
 *
 * @param harm what it would do if it worked, as the rest of a sentence that begins with "it"
 * @param bites whether it works on an engine without walls; some need a part that is not on the class path, or are closed
 *     by the engine itself
 * @param files what is deployed, by file name
 */
record HostileModel(String name, String harm, boolean bites, Map<String, String> files, Charset encoding) {
    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"%s\"?>\n"
            + "<definitions xmlns=\"http://www.omg.org/spec/BPMN/20100524/MODEL\""
            + " xmlns:camunda=\"http://camunda.org/schema/1.0/bpmn\" xmlns:activiti=\"http://activiti.org/bpmn\""
            + " xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" targetNamespace=\"hostile\" %s>\n%s"
            + "<process id=\"hostile\" isExecutable=\"true\" camunda:historyTimeToLive=\"P1D\" %s>\n%s</process>\n%s"
            + "</definitions>\n";
    private static final String START = "<startEvent id=\"start\"/>";
    private static final String TO_X = "<sequenceFlow id=\"to-x\" sourceRef=\"start\" targetRef=\"x\"/>";
    private static final String TO_END = "<sequenceFlow id=\"to-end\" sourceRef=\"x\" targetRef=\"end\"/>";
    private static final String END = "<endEvent id=\"end\"/>";

    /** From an entry of the corpus; hostile/README.md says how it is written. */
    static HostileModel of(Map<String, Object> entry, Bait bait) {
        Map<String, String> files = new LinkedHashMap<>();
        Charset encoding = Charset.forName(text(entry, "encoding", "UTF-8"));
        String process = process(entry);
        if (!process.isEmpty()) {
            files.put(
                    "hostile.bpmn",
                    bait.lay(HEAD.formatted(
                            encoding.name(),
                            text(entry, "definitions", ""),
                            text(entry, "before", ""),
                            text(entry, "attributes", ""),
                            text(entry, "inside", "") + process,
                            text(entry, "after", ""))));
        }
        if (entry.get("files") instanceof Map<?, ?> given) {
            given.forEach((file, content) -> files.put((String) file, bait.lay((String) content)));
        }
        return new HostileModel(
                Objects.requireNonNull((String) entry.get("name")),
                Objects.requireNonNull((String) entry.get("harm"), entry.toString()),
                !Boolean.FALSE.equals(entry.get("bites")),
                files,
                encoding);
    }

    private static String process(Map<String, Object> entry) {
        if (entry.containsKey("process")) {
            return text(entry, "process", "");
        }
        if (entry.containsKey("condition")) {
            return START + TO_X + "<exclusiveGateway id=\"x\" default=\"to-other\"/>"
                    + "<sequenceFlow id=\"to-end\" sourceRef=\"x\" targetRef=\"end\">" + text(entry, "condition", "")
                    + "</sequenceFlow>" + END
                    + "<sequenceFlow id=\"to-other\" sourceRef=\"x\" targetRef=\"other\"/><endEvent id=\"other\"/>";
        }
        if (entry.containsKey("start")) {
            return text(entry, "start", "") + TO_X + "<userTask id=\"x\"/>" + TO_END + END;
        }
        if (entry.containsKey("node")) {
            return START + TO_X + text(entry, "node", "") + TO_END + END;
        }
        return entry.containsKey("files") ? "" : START + TO_X + "<userTask id=\"x\"/>" + TO_END + END;
    }

    private static String text(Map<String, Object> entry, String key, String otherwise) {
        return Objects.toString(entry.get(key), otherwise);
    }

    byte[] bytes(String file) {
        Charset charset = file.endsWith(".bpmn") ? encoding : StandardCharsets.UTF_8;
        return Objects.requireNonNull(files.get(file)).getBytes(charset);
    }

    @Override
    public String toString() {
        return name;
    }
}
