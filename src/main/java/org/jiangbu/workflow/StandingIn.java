package org.jiangbu.workflow;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jiangbu.base.ForEverybody;
import org.jiangbu.security.Assignment;
import org.jiangbu.security.CurrentUser;
import org.jiangbu.security.Substitution;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the current person does in the place of somebody who is away, and what stays with that one (H6, H19). */
@Service
@ForEverybody("about the person's own substitutions")
public class StandingIn {
    private final JdbcClient jdbc;
    private final CurrentUser user;

    StandingIn(JdbcClient jdbc, CurrentUser user) {
        this.jdbc = jdbc;
        this.user = user;
    }

    /** For whom the current person would decide the item; empty where by an own role, or not at all. */
    public Optional<Long> absentOf(WorkItem item) {
        return user.substitutions().isEmpty()
                ? Optional.empty()
                : Optional.ofNullable(ActingFor.of(item, Set.of(), user)).map(ActingFor::absentId);
    }

    /** Whether separation of duties keeps the current person from an open item. */
    @Transactional(readOnly = true)
    public boolean isKeptFrom(long itemId) {
        return jdbc.sql("select exists (select from work_item where id = :id and :me = any(excluded))")
                .param("id", itemId)
                .param("me", user.id())
                .query(Boolean.class)
                .single();
    }

    /** How many items of that person, for whom the current one acts today, the current one must not decide. */
    @Transactional(readOnly = true)
    public int keptBack(long absentId) {
        return user.substitutions().stream()
                .filter(substitution -> substitution.absentId() == absentId)
                .mapToInt(this::count)
                .sum();
    }

    private int count(Substitution substitution) {
        List<Assignment> held = List.copyOf(substitution.assignments());
        return jdbc.sql(
                        """
                        select count(*) from work_item i
                        where :me = any(i.excluded) and :absent <> all(i.excluded)
                          and (i.assignee_id is null or i.assignee_id = :absent)
                          and (:processes::text[] = '{}' or i.process_id = any(:processes))
                          and exists (select from unnest(:roles::text[], :areas::text[]) as held(role, area)
                                      where i.role = held.role and starts_with(i.area_code, held.area))
                        """)
                .param("me", user.id())
                .param("absent", substitution.absentId())
                .param("processes", substitution.processIds().toArray(String[]::new))
                .param("roles", held.stream().map(Assignment::role).toArray(String[]::new))
                .param("areas", held.stream().map(Assignment::areaCode).toArray(String[]::new))
                .query(Integer.class)
                .single();
    }
}
