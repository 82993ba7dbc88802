package org.jiangbu.people;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jiangbu.audit.Journal;
import org.jiangbu.base.Refusal;
import org.jiangbu.base.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Gives members known by name the ID number that a register states; nobody is two persons or in two households (H1). */
@Component
class MemberNumbers {
    private static final String GIVEN =
            " from jsonb_to_recordset(cast(:rows as jsonb)) as r(household bigint, name text, id_no text) ";

    private final JdbcClient jdbc;
    private final Rows rows;
    private final Journal journal;

    MemberNumbers(JdbcClient jdbc, Rows rows, Journal journal) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.journal = journal;
    }

    /** Refuses the whole list if a number is another person's, or a person has another number already. */
    void take(List<Registration.MemberRow> members) {
        List<Registration.MemberRow> numbered =
                members.stream().filter(member -> member.id_no() != null).toList();
        if (numbered.isEmpty()) {
            return;
        }
        requireOneEach(numbered);
        String given = rows.of(numbered);
        requireFree(given);
        journal.recordAll(jdbc.sql(
                        """
                        update people_member m set id_no = r.id_no
                        from jsonb_to_recordset(cast(:rows as jsonb)) as r(household bigint, name text, id_no text),
                             people_household h
                        where h.id = r.household and m.household_id = r.household and m.name = r.name
                          and m.id_no is null and m.moved_out_on is null
                        returning h.household_no, h.area_code
                        """)
                .param("rows", given)
                .query((rs, n) ->
                        new Journal.Entry("people.member.numbered", rs.getString(1), rs.getString(2), Map.of()))
                .list());
    }

    private static void requireOneEach(List<Registration.MemberRow> members) {
        Map<String, List<Object>> persons = new HashMap<>();
        Map<List<Object>, String> numbers = new HashMap<>();
        for (Registration.MemberRow member : members) {
            List<Object> person = List.of(member.household(), member.name());
            String number = Objects.requireNonNull(member.id_no());
            List<Object> other = persons.putIfAbsent(number, person);
            String known = numbers.putIfAbsent(person, number);
            if (other != null && !other.equals(person)) {
                throw new Refusal("people.member.id-taken");
            }
            if (known != null && !known.equals(number)) {
                throw new Refusal("people.member.other-number", member.name());
            }
        }
    }

    /** One household's member of one name may state the number again. */
    private void requireFree(String given) {
        boolean taken = jdbc.sql("select exists (select 1" + GIVEN
                        + "join people_member m on m.id_no = r.id_no and m.moved_out_on is null"
                        + " where m.household_id <> r.household or m.name <> r.name)")
                .param("rows", given)
                .query(Boolean.class)
                .single();
        if (taken) {
            throw new Refusal("people.member.id-taken");
        }
        jdbc.sql("select m.name" + GIVEN
                        + "join people_member m on m.household_id = r.household and m.name = r.name"
                        + " where m.moved_out_on is null and m.id_no <> r.id_no limit 1")
                .param("rows", given)
                .query(String.class)
                .optional()
                .ifPresent(name -> {
                    throw new Refusal("people.member.other-number", name);
                });
    }
}
