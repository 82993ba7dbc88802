package org.jiangbu.modeler.ui;

import org.jiangbu.base.Messages;
import org.jiangbu.base.Wording;
import org.jiangbu.modeler.Replays;
import org.jiangbu.security.RoleBook;
import org.springframework.stereotype.Component;

/** What the screen of a replay asks besides what all screens of flows ask. */
@Component
record ReplayServices(ModelerServices modeler, RoleBook roles) {
    Replays replays() {
        return modeler.replays();
    }

    Messages messages() {
        return modeler.messages();
    }

    /** What a name is in the reader's language. */
    String name(Wording wording) {
        return wording.in(messages().locale());
    }
}
