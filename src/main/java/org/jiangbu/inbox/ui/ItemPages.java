package org.jiangbu.inbox.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jiangbu.workflow.WorkItem;
import org.jiangbu.workflow.WorkItemPage;
import org.jiangbu.workflow.WorkItemQuery;
import org.jiangbu.workflow.WorkItems;
import org.jspecify.annotations.Nullable;

/** The rows of one list as the grid asks for them, read page by page behind the cursor and kept. */
class ItemPages {
    /** Rows that a list shows at most; whoever has more narrows it. */
    static final int MOST = 5000;

    private static final int PAGE = 200;

    private final WorkItems workItems;
    private final WorkItemQuery query;
    private final List<WorkItem> read = new ArrayList<>();
    private @Nullable String next;
    private boolean complete;

    ItemPages(WorkItems workItems, InboxAddress address) {
        this.workItems = workItems;
        this.query = address.query(PAGE);
    }

    /** The rows read so far. */
    List<WorkItem> read() {
        return List.copyOf(read);
    }

    /** Where the item stands in the list, if it was read. */
    OptionalInt indexOf(long id) {
        return IntStream.range(0, read.size())
                .filter(index -> read.get(index).id() == id)
                .findFirst();
    }

    /** Asked for all rows at once, as by the tick for all, it gives those read so far. */
    Stream<WorkItem> fetch(int offset, int limit) {
        if (limit == Integer.MAX_VALUE && !read.isEmpty()) return read.stream().skip(offset);
        while (!complete && read.size() < Math.min(MOST, offset + limit)) {
            WorkItemPage page = workItems.list(query.after(next));
            read.addAll(page.items());
            next = page.next();
            complete = next == null;
        }
        return read.stream().skip(offset).limit(limit);
    }

    /** The item before the given one in the list. */
    Optional<WorkItem> preceding(long id) {
        for (int i = 1; i < read.size(); i++) {
            if (read.get(i).id() == id) return Optional.of(read.get(i - 1));
        }
        return Optional.empty();
    }

    /** The item that follows the given one in the list, of those read so far. */
    Optional<WorkItem> following(long id) {
        for (int i = 0; i + 1 < read.size(); i++) {
            if (read.get(i).id() == id) return Optional.of(read.get(i + 1));
        }
        return read.stream().filter(item -> item.id() != id).findFirst();
    }
}
