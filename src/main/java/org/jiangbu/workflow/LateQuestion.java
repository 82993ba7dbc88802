package org.jiangbu.workflow;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jiangbu.security.CurrentUser;
import org.jiangbu.security.Roles;
import org.jiangbu.workflow.Narrowing.Holder;
import org.jiangbu.workflow.Narrowing.PutAside;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The overdue items that a person is answerable for or looks at: who supervises others has those of their list (辖区待办), who
 * only looks on all that are late in the area.
 */
@Component
class LateQuestion {
    private final Supervised supervised;
    private final PutAsideItems putAside;
    private final CurrentUser user;
    private final Clock clock;

    LateQuestion(Supervised supervised, PutAsideItems putAside, CurrentUser user, Clock clock) {
        this.supervised = supervised;
        this.putAside = putAside;
        this.user = user;
        this.clock = clock;
    }

    /** A table of the items with the parameters that it names. */
    record Table(String sql, Map<String, Object> params) {}

    /**
     * @param columns the id among them
     * @param areaCode what of it is the person's; null for all that is
     */
    Table of(String columns, @Nullable String areaCode) {
        Map<String, Object> params = new HashMap<>(Map.of("today", LocalDate.now(clock)));
        if (supervised.any()) {
            Narrowing others = Narrowing.NONE.heldBy(Holder.OTHERS);
            WorkItemQuery late =
                    new WorkItemQuery(areaCode, null, null, true, null, others, WorkItemQuery.Sort.DUE, null, 1);
            WorkItemFilter filter =
                    putAside.limit(supervised.filter(late), PutAside.HIDDEN).matching(late, clock);
            params.putAll(filter.params());
            return new Table(filter.wayByWay(columns, ""), params);
        }
        List<String> scopes = user.scopes(Roles.supervising());
        params.put("scopes", scopes.toArray(String[]::new));
        params.put("area", areaCode == null ? "" : areaCode);
        return new Table(
                "(select " + columns + " from work_item where starts_with(area_code, :area) and due_on < :today"
                        + " and area_code ^@ any(:scopes::text[]))",
                params);
    }
}
