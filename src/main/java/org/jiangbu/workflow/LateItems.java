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
import org.jiangbu.security.InForce;
import org.jiangbu.security.Roles;
import org.jiangbu.workflow.engine.StepCatalogue;
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
     * @param choice as far as it is the person's
     */
    public List<LateItem> of(LateChoice choice) {
        user.requireRole(Roles.supervising());
        boolean titled = supervised.any();
        LateQuestion.Table late = question.of(COLUMNS, choice.areaCode());
        List<Optional<LateItem>> found = jdbc.sql(
                        """
                        with late as (
                            select i.* from %s i
                            where (:step = '' or split_part(i.definition_id, ':', 1) || '/' || i.step_key = :step)
                              and i.due_on between :from and :to
                            order by i.due_on, i.area_code, i.id limit :limit),
                        free as (select distinct role, area_code from late where assignee_id is null),
                        seat as (
                            select free.*, array(
                                select person.display_name from security_person person where %s
                                order by person.display_name) as people
                            from free)
                        select late.*, p.display_name, seat.people from late
                        left join security_person p on p.id = late.assignee_id
                        left join seat on late.assignee_id is null
                            and seat.role = late.role and seat.area_code = late.area_code
                        order by late.due_on, late.area_code, late.id
                        """
                                .formatted(late.sql(), Holders.holds("person.id", "free.role", "free.area_code")))
                .params(late.params())
                .param("step", Objects.requireNonNullElse(choice.step(), ""))
                .param("from", Objects.requireNonNullElse(choice.dueFrom(), LocalDate.EPOCH))
                .param("to", Objects.requireNonNullElseGet(choice.dueTo(), () -> LocalDate.now(clock)))
                .param("limit", MOST + 1)
                .param("moment", InForce.moment(clock))
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
        String role = row.getString("role");
        String holder = row.getString("display_name");
        List<String> people =
                holder == null ? List.of((String[]) row.getArray("people").getArray()) : List.of(holder);
        return steps.shown(row.getString("definition_id"), row.getString("step_key"))
                .map(step -> new LateItem(
                        id,
                        caseKey,
                        area,
                        names.step(step),
                        title,
                        people,
                        holder != null,
                        role,
                        due,
                        calendar.workdaysBetween(due, LocalDate.now(clock))));
    }
}
