package org.jiangbu.inbox.ui;

import static org.jiangbu.base.ui.Components.text;

import com.vaadin.flow.component.contextmenu.SubMenu;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import java.util.List;
import org.jiangbu.base.Refusal;
import org.jiangbu.base.ui.Components;
import org.jiangbu.base.ui.Keys;
import org.jiangbu.reminder.ui.UrgeDialog;
import org.jiangbu.security.Person;
import org.jiangbu.workflow.WorkItem;

/** What may be done with an item besides deciding it: take it, give it back, pass it on, assign it, urge it. */
class HandMenu extends MenuBar {
    private final ItemServices services;
    private final WorkItem item;
    private final Acts acts;

    HandMenu(ItemServices services, WorkItem item, boolean mayDecide, LetterSection letters, Acts acts) {
        this.services = services;
        this.item = item;
        this.acts = acts;
        addThemeVariants(MenuBarVariant.LUMO_TERTIARY);
        SubMenu menu = addItem(new Span(VaadinIcon.ELLIPSIS_DOTS_H.create(), new Span(text("inbox.hand.more"))))
                .getSubMenu();
        Keys.presses("KeyM", this);
        if (mayDecide && item.assigneeId() == null) {
            menu.addItem(text("inbox.hand.claim"), click -> acts.stay(this::claim));
        }
        if (services.holdings().mayRelease(item.id()))
            menu.addItem(text("inbox.hand.release"), click -> acts.leave(this::release));
        if (mayDecide) menu.addItem(text("inbox.hand.transfer"), click -> acts.ask(this::transfer));
        if (services.holdings().mayAssign(item.areaCode())) {
            menu.addItem(text("inbox.hand.assign"), click -> acts.ask(this::assign));
        }
        DeciderMenu.fill(menu, services, item, acts);
        if (services.urges().reach().covers(item.role(), item.areaCode())) {
            menu.addItem(text("reminder.urge"), click -> urge(mayDecide));
        }
        if (letters.mayAsk()) menu.addItem(text("inbox.letter.ask"), click -> acts.ask(letters::ask));
        if (letters.maySend()) menu.addItem(text("inbox.letter.copy"), click -> acts.ask(letters::copy));
        setVisible(!menu.getItems().isEmpty());
    }

    /** What the screen does around an act: show a refusal, reopen the item, or go on to the next. */
    interface Acts {
        /** The item stays open, as it is now. */
        void stay(Runnable act);

        /** The item leaves the person's inbox. */
        void leave(Runnable act);

        /** The act opens a dialog; nothing has changed yet. */
        void ask(Runnable act);

        /** The item was found to be no longer as shown. */
        void changed(Refusal why);
    }

    private void claim() {
        services.holdings().claim(item.id(), item.revision());
        Components.done(text("inbox.hand.claimed", item.title()));
    }

    private void release() {
        services.holdings().release(item.id(), item.revision());
        Components.done(text("inbox.hand.released", item.title()));
    }

    private void transfer() {
        hand("transfer", services.holdings().candidates(item.id()), (to, why) -> {
            services.holdings().transfer(item.id(), item.revision(), to.id(), why);
            acts.leave(() -> Components.done(text("inbox.hand.transferred", item.title(), to.displayName())));
        });
    }

    private void assign() {
        hand("assign", services.holdings().candidates(item.id()), (to, why) -> {
            services.holdings().assign(List.of(item.id()), to.id(), why.isBlank() ? null : why);
            acts.leave(() -> Components.done(text("inbox.hand.assigned", item.title(), to.displayName())));
        });
    }

    private void hand(String kind, List<Person> candidates, HandDialog.Handed handed) {
        new HandDialog(kind, item.title(), candidates, services.messages(), handed)
                .ifGivenUp(acts::changed)
                .open();
    }

    /** Whoever decides the item keeps what was begun; for anybody else it opens again and shows the urge. */
    private void urge(boolean mayDecide) {
        new UrgeDialog(
                        item.title(),
                        services.messages(),
                        words -> services.urges().urge(List.of(item.id()), words),
                        () -> {
                            if (!mayDecide) acts.stay(() -> {});
                        })
                .open();
    }
}
