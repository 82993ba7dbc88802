package org.jiangbu.workflow.holding;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jiangbu.audit.Journal;
import org.jiangbu.base.Refusal;
import org.jiangbu.security.CurrentUser;
import org.jiangbu.security.Staff;
import org.jiangbu.workflow.ActingFor;
import org.jiangbu.workflow.WorkItem;
import org.jiangbu.workflow.seat.Seats;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The holders of items as they stand in the database, and how they came to hold them. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class HandBook {
    private final JdbcClient jdbc;
    private final Seats seats;
    private final CurrentUser user;
    private final Staff staff;
    private final Journal journal;
    private final Clock clock;

    HandBook(JdbcClient jdbc, Seats seats, CurrentUser user, Staff staff, Journal journal, Clock clock) {
        this.jdbc = jdbc;
        this.seats = seats;
        this.user = user;
        this.staff = staff;
        this.journal = journal;
        this.clock = clock;
    }

    /** An item whose row no other transaction may change now. */
    record Held(
            long id,
            String caseKey,
            String processId,
            String role,
            String areaCode,
            @Nullable Long assigneeId,
            boolean pooled,
            int revision,
            Set<Long> excluded) {
        ActingFor.Lying lying() {
            return new ActingFor.Lying(processId, role, areaCode, assigneeId, excluded);
        }
    }

    /** The items that are still open, in the order of their ids. */
    List<Held> lock(Collection<Long> itemIds) {
        return jdbc.sql("select * from work_item where id = any(:ids) order by id for update")
                .param("ids", itemIds.toArray(Long[]::new))
                .query(HandBook::map)
                .list();
    }

    /** The item as it is now. */
    Optional<Held> find(long itemId) {
        return jdbc.sql("select * from work_item where id = ?")
                .param(itemId)
                .query(HandBook::map)
                .optional();
    }

    private static Held map(ResultSet row, int number) throws SQLException {
        return new Held(
                row.getLong("id"),
                row.getString("case_key"),
                row.getString("process_id"),
                row.getString("role"),
                row.getString("area_code"),
                row.getObject("assignee_id", Long.class),
                row.getBoolean("pooled"),
                row.getInt("revision"),
                Stream.of((Long[]) row.getArray("excluded").getArray()).collect(Collectors.toSet()));
    }

    /** All items that somebody holds. */
    List<Held> heldBy(long personId) {
        return jdbc.sql("select * from work_item where assignee_id = ? order by id")
                .param(personId)
                .query(HandBook::map)
                .list();
    }

    /** Writes the new holder, the change of hands and the journal. */
    void pass(List<Held> items, HandKind kind, @Nullable Long to, @Nullable String note) {
        if (items.isEmpty()) {
            return;
        }
        Long[] ids = items.stream().map(Held::id).toArray(Long[]::new);
        jdbc.sql(
                        """
                        insert into workflow_hand
                            (item_id, case_key, step_key, kind, from_person, to_person, by_person, note, at)
                        select id, case_key, step_key, :kind, assignee_id, :to, :by, :note, :now
                        from work_item where id = any(:ids) order by id
                        """)
                .param("kind", kind.name())
                .param("to", to, Types.BIGINT)
                .param("by", user.id())
                .param("note", note, Types.VARCHAR)
                .param("now", Timestamp.from(clock.instant()))
                .param("ids", ids)
                .update();
        jdbc.sql("update work_item set assignee_id = :to, pooled = pooled or cast(:to as bigint) is null,"
                        + " revision = revision + 1 where id = any(:ids)")
                .param("to", to, Types.BIGINT)
                .param("ids", ids)
                .update();
        if (to != null) {
            seats.pass(items.stream().map(Held::id).toList(), to);
        }
        Map<String, Object> details = new LinkedHashMap<>();
        if (to != null) details.put("to", to);
        if (note != null) details.put("reason", note);
        journal.recordAll(items.stream()
                .map(item -> new Journal.Entry(kind.act(), item.caseKey(), item.areaCode(), details))
                .toList());
    }

    /** An item of a step that several persons may decide. */
    record Seated(long id, String taskId, long seatId, Set<Long> excluded) {}

    /** @return seat 0 where the item lies with its role */
    Seated seatedAt(long itemId) {
        return jdbc.sql("select id, task_id, coalesce(seat_id, 0) as seat, excluded from work_item where id = ?")
                .param(itemId)
                .query((row, n) -> new Seated(
                        row.getLong("id"),
                        row.getString("task_id"),
                        row.getLong("seat"),
                        Stream.of((Long[]) row.getArray("excluded").getArray()).collect(Collectors.toSet())))
                .optional()
                .orElseThrow(() -> new Refusal("workflow.item.gone"));
    }

    /** Nobody decides at this step now. */
    Seated lockSeated(long itemId) {
        jdbc.sql("select id from work_item where task_id = (select task_id from work_item where id = ?)"
                        + " order by id for update")
                .param(itemId)
                .query(Long.class)
                .list();
        return seatedAt(itemId);
    }

    /** Writes that somebody came to or left the deciders, and the journal. */
    void seat(WorkItem item, HandKind kind, long person, String note) {
        jdbc.sql(
                        """
                        insert into workflow_hand
                            (item_id, case_key, step_key, kind, from_person, to_person, by_person, note, at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        item.id(),
                        item.caseKey(),
                        item.stepKey(),
                        kind.name(),
                        kind == HandKind.SEAT_REMOVED ? person : null,
                        kind == HandKind.SEAT_REMOVED ? null : person,
                        user.id(),
                        note,
                        Timestamp.from(clock.instant()))
                .update();
        journal.record(
                kind.act(),
                item.caseKey(),
                item.areaCode(),
                Map.of("step", item.stepKey(), "person", person, "reason", note));
    }

    private record Row(
            String stepKey,
            String kind,
            @Nullable Long fromPerson,
            @Nullable Long toPerson,
            long byPerson,
            @Nullable String note,
            Timestamp at) {}

    List<Hand> of(String caseKey) {
        List<Row> rows = jdbc.sql(
                        """
                        select step_key, kind, from_person, to_person, by_person, note, at
                        from workflow_hand where case_key = ? order by at, id
                        """)
                .param(caseKey)
                .query(Row.class)
                .list();
        Set<Long> persons = new HashSet<>();
        rows.forEach(row -> Stream.of(row.fromPerson(), row.toPerson(), row.byPerson())
                .filter(Objects::nonNull)
                .forEach(persons::add));
        Map<Long, String> names = staff.names(persons);
        return rows.stream()
                .map(row -> new Hand(
                        row.stepKey(),
                        HandKind.valueOf(row.kind()),
                        row.fromPerson() == null ? null : names.get(row.fromPerson()),
                        row.toPerson() == null ? null : names.get(row.toPerson()),
                        names.getOrDefault(row.byPerson(), ""),
                        row.note(),
                        row.at().toInstant()))
                .toList();
    }
}
