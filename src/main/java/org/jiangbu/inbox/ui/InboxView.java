package org.jiangbu.inbox.ui;

import static org.jiangbu.base.ui.Components.text;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.data.provider.CallbackDataProvider;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.BeforeLeaveEvent;
import com.vaadin.flow.router.BeforeLeaveObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.jiangbu.base.Refusal;
import org.jiangbu.base.ui.Components;
import org.jiangbu.base.ui.Keys;
import org.jiangbu.base.ui.MainLayout;
import org.jiangbu.base.ui.Narrow;
import org.jiangbu.inbox.AddressPart;
import org.jiangbu.inbox.ListColumn;
import org.jiangbu.inbox.SavedFilter;
import org.jiangbu.workflow.Narrowing.Holder;
import org.jiangbu.workflow.WorkItem;
import org.jiangbu.workflow.WorkItemCounts;
import org.jiangbu.workflow.WorkItemQuery;
import org.jspecify.annotations.Nullable;

/** What the current person has to decide: list and open item side by side, one after the other on a phone. */
@Route(value = "inbox", layout = MainLayout.class)
@Menu(title = "inbox.title", order = 10, icon = "vaadin:inbox")
@PermitAll
public class InboxView extends Div implements BeforeEnterObserver, BeforeLeaveObserver, HasDynamicTitle {
    private static final Set<String> STILL_THERE = Set.of("workflow.item.stale", "workflow.item.meanwhile");

    private final ItemServices services;
    private final FilterBar filters;
    private final ListTabs tabs;
    private final FilterServices filterServices;
    private final CountBar counts = new CountBar(this::go);
    private final ItemGrid grid;
    private final BulkBar bulk;
    private final OpenItem opened;
    private final Button openFirst = openFirst();
    private final Span capped = new Span(text("inbox.capped", ItemPages.MOST));
    private @Nullable InboxAddress address;
    private ItemPages pages;
    private long found;
    /** The item opened last: the list stands so that its row is seen. */
    private @Nullable WorkItem last;

    private boolean phone;

    public InboxView(ItemServices services, AbsenceServices absences, FilterServices filterServices) {
        this.services = services;
        this.filterServices = filterServices;
        InboxAddress start = InboxAddress.start();
        pages = new ItemPages(services, start);
        tabs = new ListTabs(services);
        grid = new ItemGrid(services);
        opened = new OpenItem(this, services, new Following());
        filters = new FilterBar(
                services,
                this::go,
                SavedFilterDialog.button(() -> new SavedFilterDialog(filterServices, current(), this::go).open()),
                ColumnDialog.button(() -> new ColumnDialog(
                                filterServices.columns(),
                                shown(),
                                chosen -> go(current().withColumns(chosen)))
                        .open()));
        bulk = new BulkBar(services, grid, new Listed(), this::renew);
        addClassName("inbox");
        capped.addClassName("secondary");
        grid.addItemClickListener(click -> go(current().withItem(click.getItem().id())));
        Div countLine = new Div(counts, openFirst, tickAll(), KeySheet.button());
        countLine.addClassName("inbox-count-line");
        Div list = new Div(tabs, new AbsenceBanner(absences), filters, countLine, capped, grid, bulk);
        list.addClassName("inbox-list");
        add(list);
        Narrow.follow(this, this::fit);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        QueryParameters parameters = event.getLocation().getQueryParameters();
        if (parameters.getParameters().isEmpty()) {
            Optional<SavedFilter> opening = filterServices.saved().opening();
            if (opening.isPresent()) {
                event.forwardTo(
                        InboxView.class,
                        QueryParameters.fromString(opening.get().address()));
                return;
            }
        }
        InboxAddress asked = ownList(InboxAddress.of(parameters));
        InboxAddress before = address;
        address = asked;
        grid.setShown(shown());
        boolean otherItem = before == null || !Objects.equals(before.item(), asked.item());
        boolean otherList = before != null && !before.sameList(asked);
        if (otherList) last = null;
        // the same address again is somebody asking what is new
        if (before == null || otherList || !otherItem) {
            filters.show(asked);
            reload();
        }
        if (otherItem) {
            open(asked.item());
        }
        if (otherList) grid.fromTop(asked.listed());
        stand();
    }

    @Override
    public String getPageTitle() {
        return text("inbox.title");
    }

    /** Ticks the rows read so far, also where there are cards; by Alt+A too. */
    private Button tickAll() {
        return act(VaadinIcon.CHECK_SQUARE_O, "inbox.tick-all", "KeyA", () -> grid.asMultiSelect()
                .select(pages.read()));
    }

    /** Opens what stands first; by Alt+J too, which goes on to the next once an item is open. */
    private Button openFirst() {
        return act(VaadinIcon.STEP_FORWARD, "inbox.open-first", "KeyJ", () -> pages.first()
                .ifPresent(first -> go(current().withItem(first.id()))));
    }

    private static Button act(VaadinIcon icon, String labelKey, String key, Runnable act) {
        Button button = new Button(icon.create(), click -> act.run());
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        button.setAriaLabel(text(labelKey));
        button.setTooltipText(text(labelKey));
        Keys.presses(key, button);
        return button;
    }

    private InboxAddress current() {
        return address == null ? InboxAddress.start() : address;
    }

    /** A shared filter may name the list of who supervises; whoever does not finds the same among all that is theirs. */
    private InboxAddress ownList(InboxAddress asked) {
        return asked.list() == Holder.OTHERS && !services.lists().supervises()
                ? asked.with(AddressPart.LIST, null).withItem(asked.item())
                : asked;
    }

    private Set<ListColumn> shown() {
        return current().columns().orElseGet(filterServices.columns()::mine);
    }

    private void go(InboxAddress to) {
        getUI().ifPresent(ui -> ui.navigate(InboxView.class, to.parameters()));
    }

    private void fit(boolean narrow) {
        phone = narrow;
        stand();
    }

    /** The list stands where it was left, with the row of the item that is open or was open last in sight. */
    private void stand() {
        grid.setNarrow(phone || opened.isThere());
        openFirst.setVisible(!opened.isThere() && found > 0);
        OptionalInt row = last == null ? OptionalInt.empty() : pages.indexOf(last);
        grid.stand(services.user().id() + "?" + current().listed(), row);
    }

    private void renew() {
        reload();
        stand();
    }

    private void reload() {
        InboxAddress now = current();
        ItemPages shown = new ItemPages(services, now);
        InboxAddress place = now.withStep(null).withOverdue(false);
        WorkItemCounts ofPlace =
                place.equals(now) ? shown.counts() : services.workItems().counts(place.query(1));
        pages = shown;
        tabs.show(now.list());
        counts.show(ofPlace, now);
        found = shown.counts().all();
        capped.setVisible(found > ItemPages.MOST);
        int rows = (int) Math.min(ItemPages.MOST, found);
        grid.deselectAll();
        grid.setPutAside(shown::putAside);
        grid.setDataProvider(new CallbackDataProvider<WorkItem, Void>(
                asked -> shown.fetch(asked.getOffset(), asked.getLimit()),
                asked -> Math.max(0, Math.min(rows - asked.getOffset(), asked.getLimit())),
                WorkItem::id));
        grid.setEmptyStateComponent(EmptyInbox.of(now, this::go));
    }

    @Override
    public void beforeLeave(BeforeLeaveEvent event) {
        boolean stays = event.getNavigationTarget() == InboxView.class
                && Objects.equals(
                        current().item(),
                        InboxAddress.of(event.getLocation().getQueryParameters())
                                .item());
        if (!stays) opened.ask(event);
    }

    /** Shows the item as it is now; for what was begun in it the person is asked first. */
    private void openAnew(@Nullable Long id) {
        opened.ask(() -> {
            open(id);
            stand();
        });
    }

    private void open(@Nullable Long id) {
        opened.show(id).ifPresent(one -> last = one);
        setClassName("item-open", opened.isThere());
        grid.mark(opened.isThere() ? last : null);
    }

    /** After a decision the next item opens; whatever has changed elsewhere shows in the list. */
    private final class Following implements ItemDetail.Listener {
        @Override
        public void decided(WorkItem item, String sentence) {
            boolean more = pages.remaining(item).isPresent();
            Components.done(more ? sentence : sentence + " " + text("inbox.decided.all"));
            opened.close();
            left(item);
        }

        @Override
        public void left(WorkItem item) {
            Optional<WorkItem> next = pages.remaining(item);
            reload();
            go(current().withItem(next.map(WorkItem::id).orElse(null)));
        }

        @Override
        public void renewed(WorkItem item) {
            reload();
            openAnew(item.id());
        }

        @Override
        public void changed(Refusal why) {
            reload();
            if (STILL_THERE.contains(why.key())) openAnew(current().item());
            else go(current().withItem(null));
        }

        @Override
        public void passed(WorkItem item, boolean forward) {
            Optional<WorkItem> other = forward ? pages.following(item) : pages.preceding(item);
            other.ifPresentOrElse(
                    one -> go(current().withItem(one.id())),
                    () -> Components.done(text(forward ? "inbox.item.is-last" : "inbox.item.is-first")));
        }

        @Override
        public void closed() {
            go(current().withItem(null));
        }

        /** Questions and copies are counted beside the lists. */
        @Override
        public void said() {
            tabs.show(current().list());
        }
    }

    /** What the ticked rows are rows of. */
    private final class Listed implements BulkBar.Listing {
        @Override
        public int read() {
            return pages.read().size();
        }

        @Override
        public long found() {
            return found;
        }

        @Override
        public WorkItemQuery query() {
            return current().query(1);
        }
    }
}
