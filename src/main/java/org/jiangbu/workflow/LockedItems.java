package org.jiangbu.workflow;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The items of a decision as they are when nobody else can change them any more. */
@Component
class LockedItems {
    /** Those who sit together decide one after the other: all items of a step are locked, in one order everywhere. */
    private static final String LOCK =
            """
            select * from work_item where id = any(:ids)
               or id = any(array(select other.id from work_item mine join work_item other on other.task_id = mine.task_id
                                 where mine.id = any(:ids) and mine.seat_id is not null))
            order by id for update
            """;

    private final JdbcClient jdbc;
    private final WorkItemRows rows;
    private final Separation separation;

    LockedItems(JdbcClient jdbc, WorkItemRows rows, Separation separation) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.separation = separation;
    }

    /** An item whose row no other transaction may change now, and who is kept from it. */
    record Locked(WorkItem item, Set<Long> excluded) {}

    /** Those that are still open; relations count from when they are registered, whatever the inbox has noted (H6). */
    List<Locked> lock(List<Long> ids) {
        List<Locked> locked = noted(ids);
        Map<Long, Set<Long>> kept =
                separation.kept(locked.stream().map(Locked::item).toList());
        return locked.stream()
                .map(one -> new Locked(
                        one.item(),
                        Stream.concat(
                                        one.excluded().stream(),
                                        kept.getOrDefault(one.item().id(), Set.of()).stream())
                                .collect(Collectors.toSet())))
                .toList();
    }

    private List<Locked> noted(List<Long> ids) {
        return jdbc
                .sql(LOCK)
                .param("ids", ids.toArray(Long[]::new))
                .query((row, n) -> new Locked(rows.map(row, n), Set.copyOf(List.of((Long[])
                        row.getArray("excluded").getArray()))))
                .list()
                .stream()
                .filter(locked -> ids.contains(locked.item().id()))
                .toList();
    }
}
