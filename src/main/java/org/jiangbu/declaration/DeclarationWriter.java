package org.jiangbu.declaration;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jiangbu.base.Messages;
import org.jiangbu.base.PersonName;
import org.jiangbu.base.Refusal;
import org.jiangbu.base.Rows;
import org.jiangbu.people.HouseholdSummary;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes declarations and lines, many in one statement, and moves them from status to status. */
@Component
class DeclarationWriter {
    private final JdbcClient jdbc;
    private final Rows rows;
    private final Clock clock;
    private final Messages messages;

    DeclarationWriter(JdbcClient jdbc, Rows rows, Clock clock, Messages messages) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.clock = clock;
        this.messages = messages;
    }

    /** What is to be written for one declaration. */
    record Entry(NewDeclaration declaration, HouseholdSummary household, List<LineRow> lines) {}

    private record Row(
            long id,
            String number,
            int year,
            long household,
            String area,
            String head,
            String search,
            String category,
            long sales,
            long labour,
            @Nullable String proxy,
            @Nullable String source) {}

    /** Numbers by id, in the order of the entries. */
    Map<Long, String> insert(List<Entry> entries, DeclarationStatus status, long enteredBy) {
        List<Long> ids = jdbc.sql(
                        "select nextval(pg_get_serial_sequence('declaration', 'id')) from generate_series(1, :n)")
                .param("n", entries.size())
                .query(Long.class)
                .list();
        List<String> numbers = numbers(entries);
        List<Row> written = new ArrayList<>();
        List<LineRow> lines = new ArrayList<>();
        Map<Long, String> result = new java.util.LinkedHashMap<>();
        for (int i = 0; i < ids.size(); i++) {
            long id = ids.get(i);
            written.add(row(id, numbers.get(i), entries.get(i)));
            entries.get(i).lines().forEach(line -> lines.add(line.of(id, 1)));
            result.put(id, numbers.get(i));
        }
        insertRows(written, status, enteredBy);
        insertLines(lines);
        return result;
    }

    private static Row row(long id, String number, Entry entry) {
        String head = entry.household().headName();
        return new Row(
                id,
                number,
                entry.declaration().programmeYear(),
                entry.household().id(),
                entry.household().areaCode(),
                head,
                (number + " " + PersonName.initials(head)).toLowerCase(Locale.ROOT),
                LineRow.mainCategory(entry.lines()),
                LineRow.sum(entry.lines(), LineKind.SALE),
                LineRow.sum(entry.lines(), LineKind.LABOUR),
                entry.declaration().proxyReason(),
                entry.declaration().source());
    }

    private void insertRows(List<Row> written, DeclarationStatus status, long enteredBy) {
        boolean draft = status == DeclarationStatus.DRAFT;
        jdbc.sql(
                        """
                        insert into declaration (id, number, programme_year, household_id, area_code, head_name, search_text,
                            status, category, sales_fen, labour_fen, verified_sales_fen, verified_labour_fen, proxy_reason,
                            source, entered_by, created_at, submitted_by, submitted_at)
                        overriding system value
                        select r.id, r.number, r.year, r.household, r.area, r.head, r.search, :status, r.category, r.sales,
                               r.labour, r.sales, r.labour, r.proxy, r.source, :me, :now, :submitter, :submitted
                        from jsonb_to_recordset(cast(:rows as jsonb)) as r(id bigint, number text, year int, household bigint,
                             area text, head text, search text, category text, sales bigint, labour bigint, proxy text,
                             source text)
                        """)
                .param("rows", rows.of(written))
                .param("status", status.name())
                .param("me", enteredBy)
                .param("now", now())
                .param("submitter", draft ? null : enteredBy, java.sql.Types.BIGINT)
                .param("submitted", draft ? null : now(), java.sql.Types.TIMESTAMP)
                .update();
    }

    private void insertLines(List<LineRow> lines) {
        jdbc.sql(
                        """
                        insert into declaration_line (declaration_id, version, line_no, kind, item, category, quantity, unit,
                            unit_price, amount_fen, verified_quantity, verified_fen, on_day, from_day, party, party_type,
                            worker_id, worker_name, note)
                        select r.declaration_id, r.version, r.line_no, r.kind, r.item, r.category, r.quantity, r.unit,
                               r.unit_price, r.amount_fen, r.quantity, r.amount_fen, r.on_day, r.from_day, r.party,
                               r.party_type, r.worker_id, r.worker_name, r.note
                        from jsonb_to_recordset(cast(:rows as jsonb)) as r(declaration_id bigint, version int, line_no int,
                             kind text, item text, category text, quantity numeric, unit text, unit_price numeric,
                             amount_fen bigint, on_day date, from_day date, party text, party_type text, worker_id bigint,
                             worker_name text, note text)
                        """)
                .param("rows", rows.of(lines))
                .update();
    }

    /** A draft's lines are replaced; a returned declaration gets a new version and keeps the old one. */
    void replace(DeclarationSummary old, Entry entry, boolean newVersion) {
        int version = jdbc.sql(
                        """
                        update declaration set category = :category, sales_fen = :sales, labour_fen = :labour,
                            verified_sales_fen = :sales, verified_labour_fen = :labour, proxy_reason = :proxy,
                            version = version + :step, value_changed = value_changed or :changed
                        where id = :id
                        returning version
                        """)
                .param("id", old.id())
                .param("category", LineRow.mainCategory(entry.lines()))
                .param("sales", LineRow.sum(entry.lines(), LineKind.SALE))
                .param("labour", LineRow.sum(entry.lines(), LineKind.LABOUR))
                .param("proxy", entry.declaration().proxyReason())
                .param("step", newVersion ? 1 : 0)
                .param("changed", newVersion)
                .query(Integer.class)
                .single();
        jdbc.sql("delete from declaration_line where declaration_id = :id and version = :version")
                .param("id", old.id())
                .param("version", version)
                .update();
        insertLines(
                entry.lines().stream().map(line -> line.of(old.id(), version)).toList());
    }

    /** One effect per command: false when this command has had it already. */
    boolean first(String commandId, long declarationId, Move move) {
        return jdbc.sql("insert into declaration_command (command_id, declaration_id, action, at)"
                                + " values (:command, :id, :action, :now) on conflict do nothing")
                        .param("command", commandId)
                        .param("id", declarationId)
                        .param("action", move.name())
                        .param("now", now())
                        .update()
                > 0;
    }

    /** Moves all or none; refuses with the current status of the first that stands elsewhere. */
    void move(Collection<String> numbers, Move move) {
        Map<String, DeclarationStatus> statuses = new TreeMap<>();
        jdbc.sql("select number, status from declaration where number = any(:numbers) order by number for update")
                .param("numbers", numbers.toArray(String[]::new))
                .query(rs -> {
                    statuses.put(rs.getString(1), DeclarationStatus.valueOf(rs.getString(2)));
                });
        numbers.forEach(number -> requireMove(number, statuses.get(number), move));
        Map<DeclarationStatus, List<String>> targets = new HashMap<>();
        statuses.forEach((number, status) -> targets.computeIfAbsent(move.from(status), s -> new ArrayList<>())
                .add(number));
        targets.forEach((to, moved) -> jdbc.sql(
                        """
                        update declaration set status = :to, revision = revision + 1,
                            value_changed = value_changed and not :returned::boolean,
                            verified_at = case when :to = 'VERIFIED' then :now::timestamptz
                                when :to in ('REGISTERED', 'PAID') then verified_at end,
                            paid_at = case when :to = 'PAID' then :now::timestamptz end
                        where number = any(:numbers)
                        """)
                .param("to", to.name())
                .param("returned", move == Move.RETURN)
                .param("now", now())
                .param("numbers", moved.toArray(String[]::new))
                .update());
    }

    void requireMove(String number, @Nullable DeclarationStatus status, Move move) {
        if (status == null) {
            throw new Refusal("declaration.unknown", number);
        }
        if (!move.allowedFrom(status)) {
            throw new Refusal(move.refusalKey(), number, messages.get(status.messageKey()));
        }
    }

    void submitted(String number, long submittedBy) {
        jdbc.sql(
                        """
                        update declaration set status = 'SUBMITTED', submitted_by = :me, submitted_at = :now,
                            revision = revision + 1
                        where number = :number and status = 'DRAFT'
                        """)
                .param("me", submittedBy)
                .param("now", now())
                .param("number", number)
                .update();
    }

    private List<String> numbers(List<Entry> entries) {
        Map<String, List<Integer>> places = new TreeMap<>();
        for (int i = 0; i < entries.size(); i++) {
            String village = entries.get(i).household().areaCode().substring(0, 12);
            places.computeIfAbsent(entries.get(i).declaration().programmeYear() + "-" + village, k -> new ArrayList<>())
                    .add(i);
        }
        String[] numbers = new String[entries.size()];
        places.forEach((place, indexes) -> {
            int year = Integer.parseInt(place.substring(0, place.indexOf('-')));
            String village = place.substring(place.indexOf('-') + 1);
            int last = jdbc.sql(
                            """
                            insert into declaration_counter (programme_year, village_code, last) values (:year, :village, :n)
                            on conflict (programme_year, village_code) do update set last = declaration_counter.last + :n
                            returning last
                            """)
                    .param("year", year)
                    .param("village", village)
                    .param("n", indexes.size())
                    .query(Integer.class)
                    .single();
            for (int i = 0; i < indexes.size(); i++) {
                numbers[indexes.get(i)] = "%d-%s-%s-%05d"
                        .formatted(year, village.substring(0, 9), village.substring(9), last - indexes.size() + i + 1);
            }
        });
        return List.of(numbers);
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
