package org.jiangbu.reminder.ui;

import com.vaadin.flow.component.Component;
import java.time.Clock;
import org.jiangbu.base.ui.ShellTool;
import org.jiangbu.reminder.Reminders;
import org.jiangbu.workflow.WorkLists;

/** Puts the bell above every view. */
@org.springframework.stereotype.Component
class BellTool implements ShellTool {
    private final Reminders reminders;
    private final WorkLists lists;
    private final Clock clock;

    BellTool(Reminders reminders, WorkLists lists, Clock clock) {
        this.reminders = reminders;
        this.lists = lists;
        this.clock = clock;
    }

    @Override
    public Component create() {
        return new Bell(reminders, lists, clock.getZone());
    }
}
