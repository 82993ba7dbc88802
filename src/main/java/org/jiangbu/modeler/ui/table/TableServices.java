package org.jiangbu.modeler.ui.table;

import org.jiangbu.base.Messages;
import org.jiangbu.modeler.Designs;
import org.jiangbu.modeler.Differences;
import org.jiangbu.modeler.DraftFiles;
import org.jiangbu.modeler.DraftInspection;
import org.jiangbu.modeler.DraftTables;
import org.springframework.stereotype.Component;

/** What the editor of decision tables asks. */
@Component
record TableServices(
        Designs designs,
        DraftFiles files,
        DraftTables tables,
        DraftInspection inspection,
        Differences differences,
        Messages messages) {}
