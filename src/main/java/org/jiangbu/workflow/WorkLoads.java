package org.jiangbu.workflow;

import java.sql.Date;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jiangbu.security.CurrentUser;
import org.jiangbu.security.Roles;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How much waits in each township, and how much of it is late; the same items as the inboxes show, counted. */
@Service
@Transactional(readOnly = true)
public class WorkLoads {
    private final JdbcClient jdbc;
    private final CurrentUser user;
    private final Clock clock;

    WorkLoads(JdbcClient jdbc, CurrentUser user, Clock clock) {
        this.jdbc = jdbc;
        this.user = user;
        this.clock = clock;
    }

    /** The townships of the person's areas in which something waits, whoever has to act on it. */
    public List<TownshipWork> byTownship() {
        return jdbc.sql(
                        """
                        select left(area_code, 9) as township, count(*) as open,
                            count(*) filter (where due_on < :today) as overdue,
                            min(due_on) filter (where due_on < :today) as oldest_due
                        from work_item
                        where length(area_code) >= 9
                            and exists (select 1 from unnest(:scopes) as s (code) where area_code like s.code || '%')
                        group by left(area_code, 9) order by 1
                        """)
                .param("today", Date.valueOf(LocalDate.now(clock)))
                .param("scopes", user.scopes(Roles.supervising()).toArray(String[]::new))
                .query((row, n) -> new TownshipWork(
                        row.getString("township"),
                        row.getInt("open"),
                        row.getInt("overdue"),
                        row.getObject("oldest_due", LocalDate.class)))
                .list();
    }
}
