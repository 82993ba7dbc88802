package org.jiangbu.base.ui;

import com.vaadin.flow.component.Component;

/** Something that a module adds to the bar above every view, for the person who is signed in. */
public interface ShellTool {
    /** A new one for a new page. */
    Component create();
}
