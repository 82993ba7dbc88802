package org.jiangbu.inbox.ui;

import static org.jiangbu.base.ui.Components.text;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jiangbu.base.Money;
import org.jiangbu.base.Refusal;
import org.jiangbu.base.ui.Components;
import org.jiangbu.base.ui.Keys;
import org.jiangbu.reminder.UrgeReach;
import org.jiangbu.reminder.ui.UrgeDialog;
import org.jiangbu.workflow.BulkChoice;
import org.jiangbu.workflow.BulkChoices;
import org.jiangbu.workflow.Narrowing.Holder;
import org.jiangbu.workflow.Priority;
import org.jiangbu.workflow.WorkItem;
import org.jiangbu.workflow.WorkItemQuery;

/**
 * Appears while rows are ticked: how many, how much, and what may be done with them together. Once all rows that were read
 * are ticked it offers all that the filter finds.
 */
class BulkBar extends Div {
    private final ItemServices services;
    private final ItemGrid grid;
    private final Listing listing;
    private final Runnable changed;
    private final Span selected = new Span();
    private final Button whole = new Button("", click -> chooseWhole());
    private final Button putAside = new Button(text("inbox.follow-up"), click -> putAside());
    private final Button hurry = new Button(text("inbox.filter.priority"), click -> hurry());
    private final Button urge = new Button(text("reminder.urge"), click -> urge());
    private final Button assign = new Button(text("inbox.hand.assign"), click -> assign());
    private final Button decide = Components.primary(text("inbox.bulk.decide"), this::decide);
    private boolean all;

    BulkBar(ItemServices services, ItemGrid grid, Listing listing, Runnable changed) {
        this.services = services;
        this.grid = grid;
        this.listing = listing;
        this.changed = changed;
        addClassName("inbox-bulk");
        Button clear = new Button(text("inbox.bulk.clear"), click -> grid.deselectAll());
        for (Button quiet : List.of(whole, putAside, hurry, urge, assign, clear)) quiet.addThemeName("tertiary");
        Keys.presses("KeyW", whole);
        Keys.presses("KeyU", clear);
        Keys.presses("KeyB", decide);
        Keys.presses("KeyR", urge);
        add(selected, whole, putAside, hurry, urge, assign, clear, decide);
        setVisible(false);
        grid.addSelectionListener(selection -> show(selection.getAllSelectedItems()));
    }

    /** What the rows are rows of. */
    interface Listing {
        /** Rows that were read so far. */
        int read();

        /** Items that the filter finds. */
        long found();

        WorkItemQuery query();
    }

    private void show(Set<WorkItem> items) {
        all = false;
        setVisible(!items.isEmpty());
        long fen = items.stream()
                .map(WorkItem::amountFen)
                .filter(Objects::nonNull)
                .mapToLong(Long::longValue)
                .sum();
        say("inbox.bulk.selected", items.size(), fen);
        whole.setVisible(items.size() >= listing.read() && listing.found() > items.size());
        whole.setText(text("inbox.bulk.whole", listing.found()));
        boolean others = listing.query().narrowing().holder() == Holder.OTHERS;
        putAside.setVisible(!others);
        decide.setVisible(!others);
        assign.setVisible(oneRole(items)
                && items.stream().allMatch(item -> services.holdings().mayAssign(item.areaCode())));
        hurry.setVisible(items.stream().allMatch(item -> services.priorities().maySet(item.areaCode())));
        UrgeReach reach = services.urges().reach();
        urge.setVisible(items.stream().allMatch(item -> reach.covers(item.role(), item.areaCode())));
    }

    private void say(String key, int count, long fen) {
        selected.setText(text(key, count, text("base.ui.yuan", Money.ofFen(fen).format())));
    }

    /** Only says what it would be; the choice itself is made when it is decided. Who may urge may choose several steps. */
    private void chooseWhole() {
        guarded(() -> {
            boolean supervises = urge.isVisible();
            hurry.setVisible(supervises && hurry.isVisible());
            if (supervises) {
                BulkChoices.Everything everything = services.bulkChoices().everything(listing.query());
                say("inbox.bulk.selected.whole", everything.ids().size(), everything.sumFen());
                assign.setVisible(assign.isVisible() && everything.ofOneRole());
            } else {
                assign.setVisible(false);
                BulkChoice choice = services.bulkChoices().matching(listing.query());
                say("inbox.bulk.selected.whole", choice.count(), choice.sumFen());
            }
            all = true;
            whole.setVisible(false);
            putAside.setVisible(false);
        });
    }

    private List<Long> ticked() {
        return grid.getSelectedItems().stream().map(WorkItem::id).toList();
    }

    /** The ticked rows, or all that the filter finds now. */
    private List<Long> chosen() {
        return all ? services.bulkChoices().everything(listing.query()).ids() : ticked();
    }

    private static String title(List<Long> ids) {
        return text("inbox.bulk.items", ids.size());
    }

    private void putAside() {
        List<Long> ids = ticked();
        new FollowUpDialog(services, title(ids), ids, changed).open();
    }

    private void hurry() {
        guarded(() -> {
            List<Long> ids = chosen();
            new PriorityDialog(services, title(ids), Priority.URGENT, ids, changed).open();
        });
    }

    /** Only what the same people may decide can be given to one of them. */
    private static boolean oneRole(Set<WorkItem> items) {
        return items.stream().map(WorkItem::role).distinct().count() == 1;
    }

    private void assign() {
        if (grid.getSelectedItems().isEmpty()) return;
        guarded(() -> {
            List<Long> ids = chosen();
            new HandDialog(
                            "assign",
                            title(ids),
                            services.holdings().candidates(ids.get(0)),
                            services.messages(),
                            (to, why) -> {
                                services.holdings().assign(ids, to.id(), why.isBlank() ? null : why);
                                Components.done(text("inbox.hand.assigned.many", ids.size(), to.displayName()));
                                changed.run();
                            })
                    .open();
        });
    }

    private void urge() {
        if (grid.getSelectedItems().isEmpty()) return;
        guarded(() -> {
            List<Long> ids = chosen();
            new UrgeDialog(
                            title(ids),
                            services.messages(),
                            words -> services.urges().urge(ids, words),
                            changed)
                    .open();
        });
    }

    private void decide() {
        if (grid.getSelectedItems().isEmpty()) return;
        guarded(() -> {
            BulkChoice choice =
                    all ? services.bulkChoices().matching(listing.query()) : BulkChoice.of(grid.getSelectedItems());
            new BulkDialog(services, choice, changed).open();
        });
    }

    private void guarded(Runnable act) {
        try {
            act.run();
        } catch (Refusal refusal) {
            Components.warn(refusal.sentence(services.messages()));
        }
    }
}
