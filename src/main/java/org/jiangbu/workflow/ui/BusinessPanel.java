package org.jiangbu.workflow.ui;

import org.jiangbu.workflow.WorkItem;

/** A panel that a module offers to the steps of its cases; a model names it in {@code panel}. */
public interface BusinessPanel {
    String name();

    /** The panel for one item; {@code editable} when the person may decide it. */
    PanelContent show(WorkItem item, boolean editable);
}
