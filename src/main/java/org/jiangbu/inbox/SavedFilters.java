package org.jiangbu.inbox;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jiangbu.audit.Journal;
import org.jiangbu.base.ForEverybody;
import org.jiangbu.base.Refusal;
import org.jiangbu.security.Assignment;
import org.jiangbu.security.CurrentUser;
import org.jiangbu.security.Roles;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 常用筛选: filters that a person keeps, at most fifty, and those that leaders keep for others. A filter is an address and
 * nothing more: whoever opens it sees through it only what they may see anyway.
 */
@Service
@Transactional
public class SavedFilters {
    private static final int MOST = 50;
    private static final int LONGEST_NAME = 30;
    private static final int LONGEST_ADDRESS = 1000;
    private static final String[] LEADERS = {Roles.TOWNSHIP_LEADER, Roles.COUNTY_LEADER};

    private final JdbcClient jdbc;
    private final CurrentUser user;
    private final Journal journal;
    private final Clock clock;

    SavedFilters(JdbcClient jdbc, CurrentUser user, Journal journal, Clock clock) {
        this.jdbc = jdbc;
        this.user = user;
        this.journal = journal;
        this.clock = clock;
    }

    /** With whom a filter is shared: who holds that role on the area or in it. */
    public record Sharing(String role, String areaCode) {}

    /** The person's own, then those shared with the person's roles, each by name. */
    @Transactional(readOnly = true)
    public List<SavedFilter> offered() {
        List<Assignment> held = List.copyOf(user.assignments());
        return jdbc.sql(
                        """
                        select f.id, f.name, f.address, f.person_id = :me as own, f.shared_role, f.shared_area,
                            o.filter_id is not null as opening
                        from inbox_filter f
                        left join inbox_opening o on o.filter_id = f.id and o.person_id = :me
                        where f.person_id = :me or exists (
                            select 1 from unnest(:roles::text[], :areas::text[]) as held(role, area)
                            where held.role = f.shared_role and held.area like f.shared_area || '%')
                        order by own desc, f.name, f.id
                        """)
                .param("me", user.id())
                .param("roles", held.stream().map(Assignment::role).toArray(String[]::new))
                .param("areas", held.stream().map(Assignment::areaCode).toArray(String[]::new))
                .query(SavedFilter.class)
                .list();
    }

    /** The filter that the person's inbox opens with; one that is no longer shared with the person does not count. */
    @Transactional(readOnly = true)
    @ForEverybody("of those offered to the person")
    public Optional<SavedFilter> opening() {
        boolean chosen = jdbc.sql("select exists (select 1 from inbox_opening where person_id = ?)")
                .param(user.id())
                .query(Boolean.class)
                .single();
        return chosen ? offered().stream().filter(SavedFilter::opening).findFirst() : Optional.empty();
    }

    /** The areas for which the person may share filters. */
    @Transactional(readOnly = true)
    public List<String> sharingAreas() {
        return user.scopes(LEADERS);
    }

    /** Keeps an address under a name of 1 to 30 characters; one of that name is overwritten. Sharing needs a leader. */
    public long save(String name, String address, @Nullable Sharing sharing) {
        String called = name.strip();
        if (called.isEmpty() || called.length() > LONGEST_NAME) {
            throw new Refusal("inbox.saved.name", LONGEST_NAME);
        }
        if (address.length() > LONGEST_ADDRESS) {
            throw new Refusal("inbox.saved.long");
        }
        if (sharing != null) {
            user.require(sharing.areaCode(), LEADERS);
        }
        List<SavedFilter> own = offered().stream().filter(SavedFilter::own).toList();
        if (own.size() >= MOST && own.stream().noneMatch(one -> one.name().equals(called))) {
            throw new Refusal("inbox.saved.many", MOST);
        }
        long id = write(called, address, sharing);
        if (sharing != null) {
            journal.record(
                    "inbox.filter-shared", Long.toString(id), sharing.areaCode(), Map.of("role", sharing.role()));
        }
        return id;
    }

    private long write(String name, String address, @Nullable Sharing sharing) {
        return jdbc.sql(
                        """
                        insert into inbox_filter (person_id, name, address, shared_role, shared_area, saved_at)
                        values (:me, :name, :address, :role, :area, :now)
                        on conflict (person_id, name) do update set address = excluded.address,
                            shared_role = excluded.shared_role, shared_area = excluded.shared_area,
                            saved_at = excluded.saved_at
                        returning id
                        """)
                .param("me", user.id())
                .param("name", name)
                .param("address", address)
                .param("role", sharing == null ? null : sharing.role(), Types.VARCHAR)
                .param("area", sharing == null ? null : sharing.areaCode(), Types.VARCHAR)
                .param("now", Timestamp.from(clock.instant()))
                .query(Long.class)
                .single();
    }

    /** Deletes one of the person's filters; nothing happens if it is gone already or somebody else's. */
    @ForEverybody("only the person's own filters")
    public void delete(long id) {
        jdbc.sql("delete from inbox_filter where id = :id and person_id = :me")
                .param("id", id)
                .param("me", user.id())
                .update();
    }

    /** Lets the person's inbox open with a filter that is offered to the person, or with everything. */
    @ForEverybody("of those offered to the person")
    public void openWith(@Nullable Long id) {
        if (id != null && offered().stream().noneMatch(one -> one.id() == id)) {
            throw new Refusal("inbox.saved.unknown");
        }
        jdbc.sql("delete from inbox_opening where person_id = ?")
                .param(user.id())
                .update();
        if (id != null) {
            jdbc.sql("insert into inbox_opening (person_id, filter_id) values (?, ?)")
                    .params(user.id(), id)
                    .update();
        }
    }
}
