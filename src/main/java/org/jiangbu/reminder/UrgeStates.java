package org.jiangbu.reminder;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jiangbu.security.CurrentUser;
import org.jiangbu.security.Roles;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What was urged in the townships (催办) and who has seen it: for those who see how the work of an area goes. */
@Service
@Transactional(readOnly = true)
public class UrgeStates {
    /** Acts that are shown of a township at most. */
    private static final int MOST = 10;

    private final JdbcClient jdbc;
    private final CurrentUser user;

    UrgeStates(JdbcClient jdbc, CurrentUser user) {
        this.jdbc = jdbc;
        this.user = user;
    }

    /**
     * The last act of urging in each of these townships that lies in the person's areas; none where nobody has urged.
     *
     * @param codes nine digits each
     */
    public Map<String, UrgeState> ofTownships(Collection<String> codes) {
        return jdbc
                .sql(
                        """
                        select t.code as township_code, last.at, p.display_name as by_name,
                            reached.items, reached.receivers, reached.seen
                        from unnest(:codes::text[]) as t (code)
                        cross join lateral (
                            select u.at, u.by_person from reminder_urge u
                            where left(u.area_code, 9) = t.code order by u.at desc, u.id desc limit 1) last
                        join security_person p on p.id = last.by_person
                        cross join lateral (
                            select count(distinct u.id) as items, count(distinct r.person_id) as receivers,
                                count(distinct r.person_id) filter (where r.seen_at is not null) as seen
                            from reminder_urge u left join reminder_urge_receiver r on r.urge_id = u.id
                            where left(u.area_code, 9) = t.code and u.at = last.at and u.by_person = last.by_person) reached
                        where exists (select 1 from unnest(:scopes::text[]) as s (code) where starts_with(t.code, s.code))
                        """)
                .param("codes", codes.toArray(String[]::new))
                .param("scopes", scopes())
                .query(UrgeState.class)
                .list()
                .stream()
                .collect(Collectors.toMap(UrgeState::townshipCode, Function.identity()));
    }

    /**
     * The latest acts of urging in a township, at most 10, the newest first; none if it does not lie in the person's areas.
     *
     * @param code nine digits
     */
    public List<UrgeRound> latest(String code) {
        Map<Integer, UrgeRound> rounds = new LinkedHashMap<>();
        jdbc.sql(
                        """
                        with acts as (
                            select u.at, u.by_person, count(*) as items, array_agg(u.id) as urges
                            from reminder_urge u
                            where left(u.area_code, 9) = :code
                              and exists (select 1 from unnest(:scopes::text[]) as s (code) where starts_with(:code, s.code))
                            group by u.at, u.by_person order by u.at desc, u.by_person limit :most),
                        numbered as (select acts.*, row_number() over (order by at desc, by_person) as n from acts)
                        select a.n, a.at, b.display_name as by_name, a.items,
                            p.display_name as receiver, reached.seen_at, reached.leader
                        from numbered a
                        join security_person b on b.id = a.by_person
                        left join lateral (
                            select r.person_id, min(r.seen_at) as seen_at, bool_or(r.leader) as leader
                            from reminder_urge_receiver r where r.urge_id = any(a.urges) group by r.person_id) reached on true
                        left join security_person p on p.id = reached.person_id
                        order by a.n, reached.leader, reached.seen_at nulls last, p.display_name, p.id
                        """)
                .param("code", code)
                .param("scopes", scopes())
                .param("most", MOST)
                .query(row -> {
                    UrgeRound round = rounds.get(row.getInt("n"));
                    if (round == null) {
                        round = round(row);
                        rounds.put(row.getInt("n"), round);
                    }
                    if (row.getString("receiver") != null) round.receivers().add(receiver(row));
                });
        return List.copyOf(rounds.values());
    }

    private String[] scopes() {
        return user.scopes(Roles.supervising()).toArray(String[]::new);
    }

    private static UrgeRound round(ResultSet row) throws SQLException {
        return new UrgeRound(
                row.getTimestamp("at").toInstant(), row.getString("by_name"), row.getInt("items"), new ArrayList<>());
    }

    private static Urge.Receiver receiver(ResultSet row) throws SQLException {
        Timestamp seen = row.getTimestamp("seen_at");
        return new Urge.Receiver(
                row.getString("receiver"), seen == null ? null : seen.toInstant(), row.getBoolean("leader"));
    }
}
