package org.jiangbu.inbox.ui;

import static org.jiangbu.base.ui.Components.text;

import com.vaadin.flow.component.contextmenu.SubMenu;
import java.util.List;
import org.jiangbu.base.ui.Components;
import org.jiangbu.security.Person;
import org.jiangbu.workflow.WorkItem;
import org.jiangbu.workflow.holding.Deciders;
import org.jiangbu.workflow.seat.Seat;

/** 加签 and 减签 where several persons decide. */
final class DeciderMenu {
    private DeciderMenu() {}

    static void fill(SubMenu menu, ItemServices services, WorkItem item, HandMenu.Acts acts) {
        Deciders deciders = services.deciders();
        if (deciders.mayAdd(item)) {
            menu.addItem(text("inbox.hand.SEAT_ADDED"), click -> acts.ask(() -> add(deciders, item, acts)));
        }
        List<Seat> removable = deciders.removable(item);
        if (!removable.isEmpty()) {
            menu.addItem(
                    text("inbox.hand.SEAT_REMOVED"), click -> acts.ask(() -> remove(deciders, item, removable, acts)));
        }
    }

    private static void add(Deciders deciders, WorkItem item, HandMenu.Acts acts) {
        new HandDialog(
                        "seat-add",
                        item.title(),
                        deciders.candidates(item.id()),
                        (person, why) -> acts.stay(() -> {
                            deciders.add(item.id(), person.id(), why);
                            Components.done(text("inbox.hand.seat-added", person.displayName()));
                        }))
                .open();
    }

    private static void remove(Deciders deciders, WorkItem item, List<Seat> removable, HandMenu.Acts acts) {
        List<Person> sitting = removable.stream()
                .map(seat -> new Person(seat.personId(), "", seat.personName(), true))
                .toList();
        new HandDialog(
                        "seat-remove",
                        item.title(),
                        sitting,
                        (person, why) -> acts.stay(() -> {
                            removable.stream()
                                    .filter(seat -> seat.personId() == person.id())
                                    .findFirst()
                                    .ifPresent(seat -> deciders.remove(item.id(), seat.id(), why));
                            Components.done(text("inbox.hand.seat-removed", person.displayName()));
                        }))
                .open();
    }
}
