package org.jiangbu.workflow;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jiangbu.security.CurrentUser;
import org.jiangbu.security.Roles;
import org.jiangbu.workflow.Narrowing.Holder;
import org.jiangbu.workflow.Narrowing.PutAside;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * How much waits in each township, and how much of it is late. Who supervises others sees the same items counted as the list
 * of what is theirs shows (辖区待办); who only looks on sees all that wait in the area.
 */
@Service
@Transactional(readOnly = true)
public class WorkLoads {
    private final JdbcClient jdbc;
    private final Supervised supervised;
    private final PutAsideItems putAside;
    private final CurrentUser user;
    private final Clock clock;

    WorkLoads(JdbcClient jdbc, Supervised supervised, PutAsideItems putAside, CurrentUser user, Clock clock) {
        this.jdbc = jdbc;
        this.supervised = supervised;
        this.putAside = putAside;
        this.user = user;
        this.clock = clock;
    }

    /** The townships of the person's areas in which something waits. */
    public List<TownshipWork> byTownship() {
        return supervised.any() ? ofOthers() : ofAll();
    }

    private List<TownshipWork> ofOthers() {
        WorkItemQuery others = WorkItemQuery.all(1).narrowedBy(Narrowing.NONE.heldBy(Holder.OTHERS));
        WorkItemFilter filter = putAside.limit(supervised.filter(others), PutAside.HIDDEN);
        return counted(filter.wayByWay("area_code, due_on", ""), filter.params());
    }

    private List<TownshipWork> ofAll() {
        return counted(
                """
                (select area_code, due_on from work_item
                 where exists (select 1 from unnest(:scopes) as s (code) where area_code like s.code || '%'))
                """,
                Map.of("scopes", user.scopes(Roles.supervising()).toArray(String[]::new)));
    }

    private List<TownshipWork> counted(String items, Map<String, ?> params) {
        return jdbc.sql(
                        """
                        select left(area_code, 9) as township_code, count(*) as open,
                            count(*) filter (where due_on < :today) as overdue,
                            min(due_on) filter (where due_on < :today) as oldest_due
                        from %s i where length(area_code) >= 9 group by 1 order by 1
                        """
                                .formatted(items))
                .params(params)
                .param("today", LocalDate.now(clock))
                .query(TownshipWork.class)
                .list();
    }
}
