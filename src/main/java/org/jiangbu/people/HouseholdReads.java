package org.jiangbu.people;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jiangbu.base.PersonName;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads households and members; checks no right. */
@Component
class HouseholdReads {
    static final String SUMMARY =
            """
            select h.id, h.household_no, h.area_code, m.name, m.id_no, h.size, h.register_year, c.cadre_id, h.split_from_id
            from people_household h
            join people_member m on m.household_id = h.id and m.relation = 'head'
            left join people_cadre_assignment c on c.household_id = h.id and c.ended_on is null
            """;
    static final RowMapper<HouseholdSummary> TO_SUMMARY = (rs, n) -> new HouseholdSummary(
            rs.getLong("id"),
            rs.getString("household_no"),
            rs.getString("area_code"),
            rs.getString("name"),
            rs.getString("id_no"),
            rs.getInt("size"),
            rs.getInt("register_year"),
            rs.getObject("cadre_id", Long.class),
            rs.getObject("split_from_id", Long.class));
    private static final RowMapper<Member> TO_MEMBER = (rs, n) -> new Member(
            rs.getLong("id"),
            rs.getLong("household_id"),
            rs.getString("name"),
            rs.getString("id_no"),
            rs.getString("relation"),
            rs.getObject("died_on", LocalDate.class));

    private final JdbcClient jdbc;

    HouseholdReads(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Active households within the patterns, or of the cadre; those whose name or number begins with the text first. */
    List<HouseholdSummary> search(
            String[] patterns, Long[] cadreIds, String[] served, String text, @Nullable String areaCode, int limit) {
        String wanted = escape(PersonName.normalise(text).toLowerCase(Locale.ROOT));
        return jdbc.sql(
                        SUMMARY
                                + """
                        where h.status = 'ACTIVE' and (h.area_code like any(:patterns)
                               or c.cadre_id = any(:cadres) and h.area_code like any(:served))
                          and h.area_code like :area || '%'
                          and (m.name like '%' || :text || '%' or m.initials like :text || '%'
                               or lower(h.household_no) like '%' || :text || '%')
                        order by (m.name like :text || '%' or m.initials = :text) desc, m.name collate "zh-x-icu", h.id
                        limit :limit
                        """)
                .param("patterns", patterns)
                .param("cadres", cadreIds)
                .param("served", served)
                .param("area", areaCode == null ? "" : areaCode)
                .param("text", wanted)
                .param("limit", limit)
                .query(TO_SUMMARY)
                .list();
    }

    Map<Long, HouseholdSummary> summaries(Collection<Long> ids) {
        Map<Long, HouseholdSummary> found = new HashMap<>();
        jdbc.sql(SUMMARY + " where h.id = any(:ids)")
                .param("ids", ids.toArray(Long[]::new))
                .query(TO_SUMMARY)
                .list()
                .forEach(household -> found.put(household.id(), household));
        return found;
    }

    Map<String, Long> idsByHeadIdNo(Collection<String> idNos) {
        return idsByIdNo(idNos, " and relation = 'head'");
    }

    void serialise(Collection<Long> householdIds) {
        jdbc.sql("select id from people_household where id = any(:ids) order by id for no key update")
                .param("ids", householdIds.toArray(Long[]::new))
                .query(Long.class)
                .list();
    }

    /** Households by the ID numbers of any of their members, householders too. */
    Map<String, Long> idsByMemberIdNo(Collection<String> idNos) {
        return idsByIdNo(idNos, "");
    }

    private Map<String, Long> idsByIdNo(Collection<String> idNos, String which) {
        Map<String, Long> found = new HashMap<>();
        jdbc.sql("select id_no, household_id from people_member" + " where id_no = any(:idNos) and moved_out_on is null"
                        + which)
                .param("idNos", idNos.toArray(String[]::new))
                .query(rs -> {
                    found.put(rs.getString(1), rs.getLong(2));
                });
        return found;
    }

    Map<Long, List<Member>> members(Collection<Long> householdIds) {
        Map<Long, List<Member>> found = new LinkedHashMap<>();
        jdbc.sql("select id, household_id, name, id_no, relation, died_on from people_member"
                        + " where household_id = any(:ids) and moved_out_on is null"
                        + " order by household_id, relation <> 'head', id")
                .param("ids", householdIds.toArray(Long[]::new))
                .query(TO_MEMBER)
                .list()
                .forEach(member -> found.computeIfAbsent(member.householdId(), id -> new ArrayList<>())
                        .add(member));
        return found;
    }

    /** Encrypted telephone numbers by household; households without one are left out. */
    Map<Long, String> phoneCiphers(Collection<Long> householdIds) {
        Map<Long, String> found = new HashMap<>();
        jdbc.sql("select id, phone_cipher from people_household where id = any(:ids) and phone_cipher is not null")
                .param("ids", householdIds.toArray(Long[]::new))
                .query(rs -> {
                    found.put(rs.getLong(1), rs.getString(2));
                });
        return found;
    }

    private static String escape(String text) {
        return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }
}
