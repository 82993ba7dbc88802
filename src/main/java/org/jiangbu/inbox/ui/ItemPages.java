package org.jiangbu.inbox.ui;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jiangbu.workflow.CountedPage;
import org.jiangbu.workflow.Narrowing.PutAside;
import org.jiangbu.workflow.Neighbours;
import org.jiangbu.workflow.WorkItem;
import org.jiangbu.workflow.WorkItemCounts;
import org.jiangbu.workflow.WorkItemPage;
import org.jiangbu.workflow.WorkItemQuery;
import org.jiangbu.workflow.WorkItems;
import org.jiangbu.workflow.pace.FollowUp;
import org.jiangbu.workflow.pace.FollowUps;
import org.jspecify.annotations.Nullable;

/** The rows of one list as the grid asks for them, read page by page behind the cursor and kept. */
class ItemPages {
    /** Rows that a list shows at most; whoever has more narrows it. */
    static final int MOST = 5000;

    private static final int PAGE = 200;

    private final WorkItems workItems;
    private final Neighbours neighbours;
    private final FollowUps followUps;
    private final WorkItemQuery query;
    private final List<WorkItem> read = new ArrayList<>();
    private final Map<Long, FollowUp> putAside = new HashMap<>();
    private @Nullable WorkItemCounts counts;
    private @Nullable String next;
    private boolean complete;

    ItemPages(ItemServices services, InboxAddress address) {
        this.workItems = services.workItems();
        this.neighbours = services.neighbours();
        this.followUps = services.followUps();
        this.query = address.query(PAGE);
    }

    private void add(WorkItemPage page) {
        read.addAll(page.items());
        if (query.narrowing().putAside() == PutAside.ONLY) {
            putAside.putAll(followUps.of(page.items().stream().map(WorkItem::id).toList()));
        }
        next = page.next();
        complete = next == null;
    }

    /** Of the whole list, as it is when its first page is read, which is now unless it has been. */
    WorkItemCounts counts() {
        WorkItemCounts known = counts;
        if (known == null) {
            CountedPage first = workItems.counted(query);
            known = first.counts();
            counts = known;
            if (read.isEmpty()) add(first.page());
        }
        return known;
    }

    /** Until when the person has put the item aside, in the list of those. */
    Optional<FollowUp> putAside(WorkItem item) {
        return Optional.ofNullable(putAside.get(item.id()));
    }

    /** The rows read so far. */
    List<WorkItem> read() {
        return List.copyOf(read);
    }

    /** Where the item stands in the list, if it is there among those that are listed. */
    OptionalInt indexOf(WorkItem item) {
        OptionalInt seen = IntStream.range(0, read.size())
                .filter(index -> read.get(index).id() == item.id())
                .findFirst();
        return seen.isPresent() ? seen : neighbours.position(query, item, MOST);
    }

    /** Asked for all rows at once, as by the tick for all, it gives those read so far. */
    Stream<WorkItem> fetch(int offset, int limit) {
        if (limit == Integer.MAX_VALUE && !read.isEmpty()) return read.stream().skip(offset);
        while (!complete && read.size() < Math.min(MOST, offset + limit)) {
            add(workItems.list(query.after(next)));
        }
        return read.stream().skip(offset).limit(limit);
    }

    Optional<WorkItem> first() {
        return workItems.list(query.atMost(1)).items().stream().findFirst();
    }

    /** The item before the given one in the list. */
    Optional<WorkItem> preceding(WorkItem item) {
        return neighbours.preceding(query, item);
    }

    /** The item that follows the given one in the list. */
    Optional<WorkItem> following(WorkItem item) {
        return neighbours.following(query, item);
    }

    /** What to go on with once the item is done with: the one that follows, or else the first that is left. */
    Optional<WorkItem> remaining(WorkItem item) {
        return following(item).or(this::first).filter(other -> other.id() != item.id());
    }
}
