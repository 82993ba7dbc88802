package org.jiangbu.workflow;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jiangbu.base.Refusal;
import org.jiangbu.base.WorkdayCalendar;
import org.jiangbu.security.CurrentUser;
import org.jiangbu.security.Roles;
import org.jiangbu.workflow.engine.StepCatalogue;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The overdue items themselves, one by one: the same that {@link WorkLoads} counts. */
@Service
@Transactional(readOnly = true)
public class LateItems {
    /** Items that a list takes at most. */
    public static final int MOST = 100_000;

    private static final String COLUMNS =
            "id, case_key, area_code, definition_id, step_key, title, assignee_id, role, due_on";

    private final JdbcClient jdbc;
    private final LateQuestion question;
    private final Supervised supervised;
    private final StepCatalogue steps;
    private final StepNames names;
    private final CurrentUser user;
    private final WorkdayCalendar calendar;
    private final Clock clock;

    LateItems(
            JdbcClient jdbc,
            LateQuestion question,
            Supervised supervised,
            StepCatalogue steps,
            StepNames names,
            CurrentUser user,
            WorkdayCalendar calendar,
            Clock clock) {
        this.jdbc = jdbc;
        this.question = question;
        this.supervised = supervised;
        this.steps = steps;
        this.names = names;
        this.user = user;
        this.calendar = calendar;
        this.clock = clock;
    }

    /**
     * The oldest first; refused where there are more than {@link #MOST}. Who only looks on sees no titles, because
     * they name households.
     *
     * @param areaCode what of it is the person's; null for all that is
     */
    public List<LateItem> in(@Nullable String areaCode) {
        user.requireRole(Roles.supervising());
        boolean titled = supervised.any();
        LateQuestion.Table late = question.of(COLUMNS, areaCode);
        List<Optional<LateItem>> found = jdbc.sql(
                        """
                        select i.*, p.display_name from %s i left join security_person p on p.id = i.assignee_id
                        order by i.due_on, i.area_code, i.id limit :limit
                        """
                                .formatted(late.sql()))
                .params(late.params())
                .param("limit", MOST + 1)
                .query((row, n) -> item(row, titled))
                .list();
        if (found.size() > MOST) throw new Refusal("workflow.late-items.many", MOST);
        return found.stream().flatMap(Optional::stream).toList();
    }

    private Optional<LateItem> item(ResultSet row, boolean titled) throws SQLException {
        LocalDate due = row.getObject("due_on", LocalDate.class);
        long id = row.getLong("id");
        String caseKey = row.getString("case_key");
        String area = row.getString("area_code");
        String title = titled ? row.getString("title") : "";
        String holder = Objects.requireNonNullElse(row.getString("display_name"), "");
        String role = row.getString("role");
        return steps.shown(row.getString("definition_id"), row.getString("step_key"))
                .map(step -> new LateItem(
                        id,
                        caseKey,
                        area,
                        names.step(step),
                        title,
                        holder,
                        role,
                        due,
                        calendar.workdaysBetween(due, LocalDate.now(clock))));
    }
}
