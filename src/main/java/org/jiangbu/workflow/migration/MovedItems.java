package org.jiangbu.workflow.migration;

import java.util.List;
import org.jiangbu.workflow.engine.CaseEvents.OpenedTask;

/** Who keeps the items of the inbox, when their cases go on in another version. */
public interface MovedItems {
    /**
     * The engine has moved these tasks.
     *
     * @param same are decided by the same persons as before; their items stay, with what was promised of them
     * @param other wait at another step now, or are decided by others: a new item takes the place of the old
     */
    void moved(List<OpenedTask> same, List<OpenedTask> other);
}
