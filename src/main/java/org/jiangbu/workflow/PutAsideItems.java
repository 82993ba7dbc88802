package org.jiangbu.workflow;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jiangbu.security.CurrentUser;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the person has put aside until a later day; what is due comes back by itself. */
@Component
class PutAsideItems {
    private final JdbcClient jdbc;
    private final CurrentUser user;
    private final Clock clock;

    PutAsideItems(JdbcClient jdbc, CurrentUser user, Clock clock) {
        this.jdbc = jdbc;
        this.user = user;
        this.clock = clock;
    }

    WorkItemFilter limit(WorkItemFilter filter, Narrowing.PutAside wanted) {
        return switch (wanted) {
            case SHOWN -> filter;
            case HIDDEN -> filter.among(ids(), false);
            case ONLY -> filter.among(ids(), true);
        };
    }

    /** Put aside today. Few, so that they are named in a question instead of joined to every row of it. */
    List<Long> ids() {
        return jdbc.sql(
                        """
                        select s.item_id from work_item_snooze s join work_item i on i.id = s.item_id
                        where s.person_id = :me and s.until > :today and i.due_on > :today
                        """)
                .param("me", user.id())
                .param("today", LocalDate.now(clock))
                .query(Long.class)
                .list();
    }
}
