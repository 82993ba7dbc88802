package org.jiangbu.workflow.check;

import java.nio.charset.StandardCharsets;
import org.jiangbu.workflow.table.DecisionTable;

/**
 * A model, a form or a decision table as it is stored.
 *
 * @param name file name without a folder; a model is named after its process, a form or a table after its key
 */
public record ModelFile(String name, byte[] content) {
    public static final String MODEL = ".bpmn";
    static final String FORM = ".form";
    static final String TABLE = DecisionTable.FILE;

    public static ModelFile of(String name, String content) {
        return new ModelFile(name, content.getBytes(StandardCharsets.UTF_8));
    }

    boolean isModel() {
        return name.endsWith(MODEL);
    }

    boolean isForm() {
        return name.endsWith(FORM);
    }

    boolean isTable() {
        return name.endsWith(TABLE);
    }

    /** The process id or key that the name promises. */
    String key() {
        return name.substring(0, name.lastIndexOf('.'));
    }
}
