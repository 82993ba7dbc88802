package org.jiangbu.modeler.ui;

import com.vaadin.flow.component.Component;
import org.jiangbu.base.ui.ShellTool;
import org.jiangbu.modeler.Publishing;

/** Puts the drafts that wait to be published or begun with above every view. */
@org.springframework.stereotype.Component
class DraftsTool implements ShellTool {
    private final Publishing publishing;

    DraftsTool(Publishing publishing) {
        this.publishing = publishing;
    }

    @Override
    public Component create() {
        return new DraftsWaiting(publishing);
    }
}
