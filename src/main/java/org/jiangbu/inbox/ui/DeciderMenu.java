package org.jiangbu.inbox.ui;

import static org.jiangbu.base.ui.Components.text;

import com.vaadin.flow.component.contextmenu.SubMenu;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
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
            menu.addItem(text("inbox.hand.SEAT_ADDED"), click -> acts.ask(() -> add(services, item, acts)));
        }
        List<Seat> removable = deciders.removable(item);
        if (!removable.isEmpty()) {
            menu.addItem(
                    text("inbox.hand.SEAT_REMOVED"), click -> acts.ask(() -> remove(services, item, removable, acts)));
        }
    }

    private static void add(ItemServices services, WorkItem item, HandMenu.Acts acts) {
        Deciders deciders = services.deciders();
        new HandDialog("seat-add", item.title(), deciders.candidates(item.id()), services.messages(), (person, why) -> {
                    deciders.add(item.id(), person.id(), why);
                    acts.stay(() -> Components.done(text("inbox.hand.seat-added", person.displayName())));
                })
                .ifGivenUp(acts::changed)
                .open();
    }

    private static void remove(ItemServices services, WorkItem item, List<Seat> removable, HandMenu.Acts acts) {
        Map<Long, Long> seats = removable.stream().collect(Collectors.toMap(Seat::personId, Seat::id));
        List<Person> sitting = removable.stream()
                .map(seat -> new Person(seat.personId(), "", seat.personName(), true))
                .toList();
        new HandDialog("seat-remove", item.title(), sitting, services.messages(), (person, why) -> {
                    long seat = Objects.requireNonNull(seats.get(person.id()));
                    services.deciders().remove(item.id(), seat, why);
                    Runnable told = () -> Components.done(text("inbox.hand.seat-removed", person.displayName()));
                    boolean theirs = Objects.equals(item.assigneeId(), person.id());
                    if (theirs) acts.leave(told);
                    else acts.stay(told);
                })
                .ifGivenUp(acts::changed)
                .open();
    }
}
