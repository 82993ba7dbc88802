package org.jiangbu.workflow.check;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jiangbu.workflow.table.DecisionTable;

/** A decision table as it stands in its file, read as carefully as a model. */
public final class TableXml {
    private static final Pattern KEY = Pattern.compile("[a-z][a-z0-9-]{1,59}");

    private TableXml() {}

    /** The table; nothing if it leaves the allow-list or the grammar of tables. */
    public static Optional<DecisionTable> read(ModelFile file) {
        return read(file, new Findings(file.name()));
    }

    static Optional<DecisionTable> read(ModelFile file, Findings findings) {
        Optional<DecisionTable> read = XmlReader.read(file.content(), findings).flatMap(root -> {
            XmlInspection.table(root, findings);
            Optional<DecisionTable> table = findings.refused() ? Optional.empty() : TableBuilder.build(root, findings);
            table.ifPresent(found -> {
                if (!found.key().equals(file.key()) || !KEY.matcher(found.key()).matches()) {
                    findings.add(Rule.TABLE_KEY, root, found.key(), file.key());
                }
                TableBuilder.inspect(found, root, findings);
            });
            return table;
        });
        if (read.isEmpty()) findings.stop();
        return read;
    }
}
