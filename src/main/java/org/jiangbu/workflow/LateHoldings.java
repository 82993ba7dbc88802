package org.jiangbu.workflow;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jiangbu.security.CurrentUser;
import org.jiangbu.security.InForce;
import org.jiangbu.security.Roles;
import org.jiangbu.workflow.engine.StepCatalogue;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** With whom overdue items lie: the people behind the numbers of {@link WorkLoads}, the same items. */
@Service
@Transactional(readOnly = true)
public class LateHoldings {
    private static final String COLUMNS = "id, area_code, role, definition_id, step_key, assignee_id, due_on";

    private final JdbcClient jdbc;
    private final LateQuestion question;
    private final StepCatalogue steps;
    private final StepNames names;
    private final CurrentUser user;
    private final Clock clock;

    LateHoldings(
            JdbcClient jdbc,
            LateQuestion question,
            StepCatalogue steps,
            StepNames names,
            CurrentUser user,
            Clock clock) {
        this.jdbc = jdbc;
        this.question = question;
        this.steps = steps;
        this.names = names;
        this.user = user;
        this.clock = clock;
    }

    /** Those in that area, as far as it is the person's; the oldest first. */
    public List<LateHolding> in(String areaCode) {
        user.requireRole(Roles.supervising());
        LateQuestion.Table late = question.of(COLUMNS, areaCode);
        return grouped(late.sql(), late.params());
    }

    private List<LateHolding> grouped(String items, Map<String, ?> params) {
        return jdbc
                .sql(
                        """
                        with late as (
                            select left(area_code, 12) as area, role, max(definition_id) as definition_id, step_key, assignee_id,
                                count(*) as n, min(due_on) as oldest
                            from %s i group by 1, 2, 4, 5)
                        select late.*, array(
                            select person.display_name from security_person person
                            where person.id = late.assignee_id
                               or late.assignee_id is null and %s
                            order by person.display_name) as people
                        from late order by oldest, n desc, area, step_key
                        """
                                .formatted(items, Holders.holds("person.id", "late.role", "late.area")))
                .params(params)
                .param("moment", InForce.moment(clock))
                .query((row, n) -> holding(row))
                .list()
                .stream()
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<LateHolding> holding(ResultSet row) throws SQLException {
        Array people = row.getArray("people");
        boolean byName = row.getObject("assignee_id") != null;
        String area = row.getString("area");
        int number = row.getInt("n");
        LocalDate oldest = row.getObject("oldest", LocalDate.class);
        List<String> of = Arrays.asList((String[]) people.getArray());
        return steps.shown(row.getString("definition_id"), row.getString("step_key"))
                .map(step -> new LateHolding(
                        area, step.processId(), step.key(), names.step(step), of, byName, number, oldest));
    }
}
