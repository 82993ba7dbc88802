package org.jiangbu.workflow;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jiangbu.base.ForEverybody;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What stands before and after an item in a list: by the order of the list, not by what was read of it. */
@Service
@Transactional(readOnly = true)
@ForEverybody("what the person may decide")
public class Neighbours {
    private final JdbcClient jdbc;
    private final WorkItems workItems;
    private final WorkItemRows rows;
    private final CaseTexts texts;

    Neighbours(JdbcClient jdbc, WorkItems workItems, WorkItemRows rows, CaseTexts texts) {
        this.jdbc = jdbc;
        this.workItems = workItems;
        this.rows = rows;
        this.texts = texts;
    }

    /** The one after the item, which itself may have left the list. */
    public Optional<WorkItem> following(WorkItemQuery query, WorkItem item) {
        String cursor = PageOrder.of(query.sort()).cursor(item);
        return workItems.list(query.after(cursor).atMost(1)).items().stream().findFirst();
    }

    /** The one before the item, which itself may have left the list. */
    public Optional<WorkItem> preceding(WorkItemQuery query, WorkItem item) {
        PageOrder order = PageOrder.of(query.sort());
        WorkItemFilter filter = workItems.matching(query);
        order.before(filter, item);
        String last = " order by " + order.backwards() + " limit 1";
        return jdbc.sql("select * from " + filter.wayByWay("*", last) + " open" + last)
                .params(filter.params())
                .query(rows::map)
                .optional()
                .map(found -> texts.told(List.of(found)).get(0));
    }

    /**
     * How many stand before the item in the list that it is in.
     *
     * @param most where counting ends: nothing if as many stand before it
     */
    public OptionalInt position(WorkItemQuery query, WorkItem item, int most) {
        WorkItemFilter itself = workItems.matching(query).add(true, "id = :itself", "itself", item.id());
        WorkItemFilter before = workItems.matching(query);
        PageOrder.of(query.sort()).before(before, item);
        boolean listed = jdbc.sql("select exists (select 1 from work_item where " + itself.where() + ")")
                .params(itself.params())
                .query(Boolean.class)
                .single();
        if (!listed) return OptionalInt.empty();
        int count = jdbc.sql("select count(*) from " + before.wayByWay("id", " limit " + most) + " open")
                .params(before.params())
                .query(Integer.class)
                .single();
        return count < most ? OptionalInt.of(count) : OptionalInt.empty();
    }
}
