package org.jiangbu.workflow;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jiangbu.base.Refusal;
import org.jiangbu.workflow.check.ModelFile;
import org.jiangbu.workflow.check.TableXml;
import org.jiangbu.workflow.release.PublishedFiles;
import org.jiangbu.workflow.table.DecisionTable;
import org.springframework.stereotype.Component;

/** The decision tables that were published with models. */
@Component
class DecisionTables {
    private final PublishedFiles files;
    /** What was read from a definition stays true: a changed model is another definition. */
    private final Map<TableOf, DecisionTable> read = new ConcurrentHashMap<>();

    DecisionTables(PublishedFiles files) {
        this.files = files;
    }

    private record TableOf(String definitionId, String key) {}

    /** A table of a version; refused if it was changed in the database since it was published, or cannot be read. */
    DecisionTable of(String definitionId, String key) {
        return read.computeIfAbsent(new TableOf(definitionId, key), this::read);
    }

    private DecisionTable read(TableOf table) {
        String name = table.key() + DecisionTable.FILE;
        return TableXml.read(new ModelFile(name, files.read(table.definitionId(), name)))
                .orElseThrow(() -> new Refusal("workflow.table.unreadable", name));
    }
}
