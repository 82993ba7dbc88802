package org.jiangbu.correspondence;

import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jiangbu.security.Staff;
import org.jiangbu.workflow.WorkLists;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Questions as they stand in the database, with the names of people and cases. */
@Component
class ConsultationRows {
    private static final String ROWS =
            """
            select c.id, c.case_key, c.area_code, c.item_id, c.by_person, c.to_person, c.question, c.answer_by, c.at,
                r.kind, r.answer, r.at as ended_at,
                exists (select 1 from work_item i where i.id = c.item_id) as item_open
            from correspondence_consultation c left join correspondence_reply r on r.consultation_id = c.id
            """;

    private final JdbcClient jdbc;
    private final Staff staff;
    private final WorkLists lists;

    ConsultationRows(JdbcClient jdbc, Staff staff, WorkLists lists) {
        this.jdbc = jdbc;
        this.staff = staff;
        this.lists = lists;
    }

    private record Row(
            long id,
            String caseKey,
            String areaCode,
            long itemId,
            long byPerson,
            long toPerson,
            String question,
            @Nullable LocalDate answerBy,
            Timestamp at,
            @Nullable String kind,
            @Nullable String answer,
            @Nullable Timestamp endedAt,
            boolean itemOpen) {
        Consultation.State state() {
            return kind == null ? Consultation.State.OPEN : Consultation.State.valueOf(kind);
        }
    }

    Optional<Consultation> find(long id) {
        return named(jdbc.sql(ROWS + " where c.id = ?")
                        .param(id)
                        .query(Row.class)
                        .list())
                .stream()
                .findFirst();
    }

    List<Consultation> of(String caseKey) {
        return named(jdbc.sql(ROWS + " where c.case_key = ? order by c.id")
                .param(caseKey)
                .query(Row.class)
                .list());
    }

    List<Consultation> askedOf(long person, int most) {
        return named(jdbc.sql(ROWS + " where c.to_person = ? order by (r.kind is null) desc, c.id desc limit ?")
                .params(person, most)
                .query(Row.class)
                .list());
    }

    private List<Consultation> named(List<Row> rows) {
        Map<Long, String> names = staff.names(rows.stream()
                .flatMap(row -> Stream.of(row.byPerson(), row.toPerson()))
                .toList());
        Map<String, String> titles =
                lists.titles(rows.stream().map(Row::caseKey).distinct().toList());
        return rows.stream()
                .map(row -> new Consultation(
                        row.id(),
                        row.caseKey(),
                        row.areaCode(),
                        row.itemId(),
                        titles.getOrDefault(row.caseKey(), row.caseKey()),
                        row.itemOpen(),
                        row.byPerson(),
                        names.getOrDefault(row.byPerson(), ""),
                        row.toPerson(),
                        names.getOrDefault(row.toPerson(), ""),
                        row.question(),
                        row.answerBy(),
                        row.at().toInstant(),
                        row.state(),
                        row.answer(),
                        row.endedAt() == null ? null : row.endedAt().toInstant()))
                .toList();
    }
}
