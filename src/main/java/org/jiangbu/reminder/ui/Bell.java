package org.jiangbu.reminder.ui;

import static org.jiangbu.base.ui.Components.text;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.popover.Popover;
import com.vaadin.flow.component.popover.PopoverPosition;
import java.time.ZoneId;
import java.util.List;
import org.jiangbu.base.ui.Keys;
import org.jiangbu.reminder.Reminder;
import org.jiangbu.reminder.Reminders;
import org.jiangbu.workflow.WorkLists;

/** How many reminders are new; a click lists them. An urge counts as seen only once its entry or its item is opened. */
class Bell extends Span {
    private static final int MOST_SHOWN = 99;

    private final Reminders reminders;
    private final transient WorkLists lists;
    private final ZoneId zone;
    private final Span count = new Span();
    private final Button button;

    Bell(Reminders reminders, WorkLists lists, ZoneId zone) {
        this.reminders = reminders;
        this.lists = lists;
        this.zone = zone;
        addClassName("bell");
        count.addClassName("bell-count");
        button = new Button(new Span(VaadinIcon.BELL.create(), count));
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ICON);
        Keys.presses("KeyN", button);
        Popover list = new Popover();
        list.setTarget(button);
        list.setModal(true);
        list.setPosition(PopoverPosition.BOTTOM_END);
        list.setWidth("min(26rem, 96vw)");
        list.addOpenedChangeListener(change -> {
            if (change.isOpened()) {
                list.removeAll();
                show(list);
            }
        });
        add(button, list);
        count();
    }

    private void show(Popover list) {
        List<Reminder> told = reminders.list();
        list.add(new ReminderList(
                told,
                zone,
                lists.supervises(),
                one -> {
                    reminders.opened(one.id());
                    list.close();
                },
                list::close));
        reminders.markSeen(
                told.stream().filter(one -> !one.seen()).map(Reminder::id).toList());
        count();
    }

    private void count() {
        int unseen = reminders.unseen();
        count.setText(unseen > MOST_SHOWN ? MOST_SHOWN + "+" : Integer.toString(unseen));
        count.setVisible(unseen > 0);
        String label = unseen == 0 ? text("reminder.bell.none") : text("reminder.bell", unseen);
        button.setAriaLabel(label);
        button.setTooltipText(label);
    }
}
