package org.jiangbu.people;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jiangbu.base.IdNumber;
import org.jiangbu.base.PersonName;
import org.jiangbu.base.Refusal;
import org.jiangbu.base.Rows;
import org.jiangbu.base.storage.Vault;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Enters households and members, many in one statement. */
@Component
class Registration {
    private static final int MOST_PERSONS = 30;

    private final JdbcClient jdbc;
    private final Rows rows;
    private final Vault vault;
    private final Clock clock;
    private final MemberNumbers numbers;

    Registration(JdbcClient jdbc, Rows rows, Vault vault, Clock clock, MemberNumbers numbers) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.vault = vault;
        this.clock = clock;
        this.numbers = numbers;
    }

    private record HouseholdRow(
            long id,
            @Nullable String no,
            String area,
            int size,
            int year,
            @Nullable String phone_cipher,
            @Nullable Long split) {}

    record MemberRow(long household, String name, String initials, @Nullable String id_no, String relation) {}

    List<Long> registerAll(List<NewHousehold> households) {
        if (households.isEmpty()) {
            return List.of();
        }
        List<NewHousehold> checked = households.stream().map(this::checked).toList();
        requireFree(checked.stream().map(NewHousehold::headIdNo).toList());
        List<Long> ids = jdbc.sql("select nextval(pg_get_serial_sequence('people_household', 'id'))"
                        + " from generate_series(1, :n)")
                .param("n", checked.size())
                .query(Long.class)
                .list();
        insert(IntStream.range(0, ids.size())
                .mapToObj(i -> row(ids.get(i), checked.get(i)))
                .toList());
        insertMembers(IntStream.range(0, ids.size())
                .mapToObj(i -> head(ids.get(i), checked.get(i)))
                .toList());
        return ids;
    }

    void addMembers(List<NewMember> members) {
        List<MemberRow> checked = checked(members);
        numbers.take(checked);
        insertMembers(checked);
    }

    void takeNumbers(List<NewMember> members) {
        numbers.take(checked(members));
    }

    private List<MemberRow> checked(List<NewMember> members) {
        return members.stream().map(this::row).distinct().toList();
    }

    private MemberRow row(NewMember m) {
        String name = PersonName.require(m.name());
        String idNo = m.idNo() == null ? null : idNo(m.idNo());
        return new MemberRow(
                m.householdId(),
                name,
                PersonName.initials(name),
                idNo,
                m.relation().strip());
    }

    private NewHousehold checked(NewHousehold h) {
        if (h.size() < 1 || h.size() > MOST_PERSONS) {
            throw new Refusal("people.household.size", MOST_PERSONS);
        }
        return new NewHousehold(
                h.householdNo(),
                h.areaCode(),
                PersonName.require(h.headName()),
                idNo(h.headIdNo()),
                h.size(),
                h.registerYear(),
                h.phone(),
                h.splitFromId());
    }

    /** H5: a valid number of somebody who is born. */
    private String idNo(String written) {
        String number = IdNumber.require(written);
        if (IdNumber.birthDate(number).isAfter(LocalDate.now(clock))) {
            throw new Refusal(IdNumber.Fault.BIRTH_DATE.messageKey());
        }
        return number;
    }

    /** H1: nobody belongs to two households. */
    private void requireFree(List<String> idNos) {
        Set<String> distinct = new HashSet<>(idNos);
        boolean taken = distinct.size() < idNos.size()
                || jdbc.sql(
                                "select exists (select 1 from people_member where id_no = any(:idNos) and moved_out_on is null)")
                        .param("idNos", idNos.toArray(String[]::new))
                        .query(Boolean.class)
                        .single();
        if (taken) {
            throw new Refusal("people.member.id-taken");
        }
    }

    private HouseholdRow row(long id, NewHousehold h) {
        String phone = h.phone() == null || h.phone().isBlank()
                ? null
                : vault.encrypt(h.phone().strip());
        return new HouseholdRow(id, h.householdNo(), h.areaCode(), h.size(), h.registerYear(), phone, h.splitFromId());
    }

    private static MemberRow head(long id, NewHousehold h) {
        return new MemberRow(id, h.headName(), PersonName.initials(h.headName()), h.headIdNo(), Member.HEAD);
    }

    private void insert(List<HouseholdRow> households) {
        jdbc.sql(
                        """
                        insert into people_household (id, household_no, area_code, size, register_year, phone_cipher,
                                                      split_from_id, registered_at)
                        overriding system value
                        select r.id,
                               coalesce(r.no, left(r.area, 12) || '-' || lpad(nextval('people_household_no')::text, 6, '0')),
                               r.area, r.size, r.year, r.phone_cipher, r.split, :now
                        from jsonb_to_recordset(cast(:rows as jsonb))
                             as r(id bigint, no text, area text, size int, year int, phone_cipher text, split bigint)
                        """)
                .param("rows", rows.of(households))
                .param("now", java.sql.Timestamp.from(clock.instant()))
                .update();
    }

    private void insertMembers(List<MemberRow> members) {
        jdbc.sql(
                        """
                        insert into people_member (household_id, name, initials, id_no, relation)
                        select r.household, r.name, r.initials, r.id_no, r.relation
                        from jsonb_to_recordset(cast(:rows as jsonb))
                             as r(household bigint, name text, initials text, id_no text, relation text)
                        where not exists (select 1 from people_member m
                                          where m.household_id = r.household and m.name = r.name and m.moved_out_on is null)
                        """)
                .param("rows", rows.of(members))
                .update();
    }
}
