package org.jiangbu.workflow;

import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jiangbu.security.InForce;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 无人可办: marks items that lie with a role which nobody holds there, or whose every holder is kept away (H6, H19). */
@Component
class UnmannedMarks {
    /** What such an item is marked by, beside the flags of its case. */
    static final String FLAG = "unmanned";

    /** Of a row of the inbox. */
    static final String CONDITION = Holders.nobody("work_item");

    private final JdbcClient jdbc;
    private final Clock clock;

    UnmannedMarks(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The same items; asks once for all of them. */
    List<WorkItem> on(List<WorkItem> items) {
        Set<Long> unmanned = new HashSet<>(jdbc.sql("select id from work_item where id = any(:ids) and " + CONDITION)
                .param("ids", items.stream().map(WorkItem::id).toArray(Long[]::new))
                .param("moment", InForce.moment(clock))
                .query(Long.class)
                .list());
        return items.stream()
                .map(item -> unmanned.contains(item.id()) ? item.marked(FLAG) : item)
                .toList();
    }
}
