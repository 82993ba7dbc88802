package org.jiangbu.workflow;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jiangbu.base.WorkdayCalendar;
import org.jiangbu.security.CurrentUser;
import org.jiangbu.security.Roles;
import org.jiangbu.workflow.Narrowing.Holder;
import org.jiangbu.workflow.engine.StepCatalogue;
import org.jiangbu.workflow.engine.StepDefinition;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * How much waits at each step in each place, and how late it is. Who supervises others sees the same items counted as the
 * list of what is theirs shows (辖区待办); who only looks on sees all that wait in the area.
 */
@Service
@Transactional(readOnly = true)
public class WorkLoads {
    private static final String BY = "area_code, definition_id, step_key";

    private final JdbcClient jdbc;
    private final Supervised supervised;
    private final PutAsideItems putAside;
    private final StepCatalogue steps;
    private final StepNames names;
    private final CurrentUser user;
    private final WorkdayCalendar calendar;
    private final Clock clock;

    WorkLoads(
            JdbcClient jdbc,
            Supervised supervised,
            PutAsideItems putAside,
            StepCatalogue steps,
            StepNames names,
            CurrentUser user,
            WorkdayCalendar calendar,
            Clock clock) {
        this.jdbc = jdbc;
        this.supervised = supervised;
        this.putAside = putAside;
        this.steps = steps;
        this.names = names;
        this.user = user;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** What waits in the person's areas, each step in each place that has any. */
    public List<StepLoad> byPlaceAndStep() {
        return supervised.any() ? ofOthers() : ofAll();
    }

    /**
     * How many overdue items of the person's areas {@link #byPlaceAndStep} leaves out: those that the person or somebody above
     * has to do.
     */
    public int overdueBesides(List<StepLoad> counted) {
        return ofAll().stream().mapToInt(StepLoad::overdue).sum()
                - counted.stream().mapToInt(StepLoad::overdue).sum();
    }

    private List<StepLoad> ofOthers() {
        WorkItemFilter filter =
                supervised.filter(WorkItemQuery.all(1).narrowedBy(Narrowing.NONE.heldBy(Holder.OTHERS)));
        return counted(filter.tallied(BY, putAside.ids()), filter.params());
    }

    private List<StepLoad> ofAll() {
        return counted(
                "(select " + BY + ", due_on, sum(n) as n from work_item_tally where area_code ^@ any(:scopes::text[])"
                        + " group by " + BY + ", due_on having sum(n) > 0)",
                Map.of("scopes", user.scopes(Roles.supervising()).toArray(String[]::new)));
    }

    private List<StepLoad> counted(String days, Map<String, ?> params) {
        LocalDate today = LocalDate.now(clock);
        StringBuilder sums = new StringBuilder(BY + ", sum(n) as n, min(due_on) as oldest");
        for (Delay delay : Delay.values()) {
            sums.append(", coalesce(sum(n) filter (where due_on <= :%1$s), 0) as %1$s".formatted(delay.name()));
        }
        Map<Place, StepLoad> loads = new HashMap<>();
        JdbcClient.StatementSpec question = jdbc.sql("select " + sums + " from " + days + " days group by " + BY)
                .params(params);
        for (Delay delay : Delay.values()) {
            question = question.param(delay.name(), delay.newest(today, calendar));
        }
        question.query(row -> {
            StepLoad part = load(row, today);
            loads.merge(new Place(part.areaCode(), part.processId(), part.stepKey()), part, WorkLoads::together);
        });
        return new ArrayList<>(loads.values());
    }

    private record Place(String areaCode, String processId, String stepKey) {}

    private StepLoad load(ResultSet row, LocalDate today) throws SQLException {
        StepDefinition step = steps.shown(row.getString("definition_id"), row.getString("step_key"))
                .orElseThrow();
        Map<Delay, Integer> late = new EnumMap<>(Delay.class);
        int later = 0;
        for (int at = Delay.values().length - 1; at >= 0; at--) {
            Delay delay = Delay.values()[at];
            int atLeast = row.getInt(delay.name());
            if (atLeast > later) late.put(delay, atLeast - later);
            later = Math.max(later, atLeast);
        }
        LocalDate oldest = row.getObject("oldest", LocalDate.class);
        return new StepLoad(
                row.getString("area_code"),
                step.processId(),
                step.key(),
                names.step(step),
                row.getInt("n"),
                late,
                oldest.isBefore(today) ? oldest : null);
    }

    private static StepLoad together(StepLoad one, StepLoad other) {
        Map<Delay, Integer> late = new EnumMap<>(Delay.class);
        late.putAll(one.late());
        other.late().forEach((delay, number) -> late.merge(delay, number, Integer::sum));
        LocalDate oldest = one.oldestDue() == null
                ? other.oldestDue()
                : other.oldestDue() == null || one.oldestDue().isBefore(other.oldestDue())
                        ? one.oldestDue()
                        : other.oldestDue();
        return new StepLoad(
                one.areaCode(),
                one.processId(),
                one.stepKey(),
                one.stepName(),
                one.open() + other.open(),
                late,
                oldest);
    }
}
