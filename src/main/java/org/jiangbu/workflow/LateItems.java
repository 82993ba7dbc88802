package org.jiangbu.workflow;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jiangbu.base.Refusal;
import org.jiangbu.base.WorkdayCalendar;
import org.jiangbu.security.CurrentUser;
import org.jiangbu.security.InForce;
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

    /** Whose turn it is by role: those who hold the role where the item waits. */
    private record Seat(String role, String areaCode) {}

    /** A row as it is read, before the people are known. */
    private record Found(LateItem item, @Nullable String holder) {
        Seat seat() {
            return new Seat(item.role(), item.areaCode());
        }

        LateItem with(List<String> people) {
            return new LateItem(
                    item.id(),
                    item.caseKey(),
                    item.areaCode(),
                    item.stepName(),
                    item.title(),
                    holder == null ? people : List.of(holder),
                    holder != null,
                    item.role(),
                    item.dueOn(),
                    item.workdaysLate());
        }
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
        List<Found> found = jdbc
                .sql(
                        """
                        select i.*, p.display_name from %s i left join security_person p on p.id = i.assignee_id
                        where (:step = '' or split_part(i.definition_id, ':', 1) || '/' || i.step_key = :step)
                          and i.due_on between :from and :to
                        order by i.due_on, i.area_code, i.id limit :limit
                        """
                                .formatted(late.sql()))
                .params(late.params())
                .param("step", Objects.requireNonNullElse(choice.step(), ""))
                .param("from", Objects.requireNonNullElse(choice.dueFrom(), LocalDate.EPOCH))
                .param("to", Objects.requireNonNullElseGet(choice.dueTo(), () -> LocalDate.now(clock)))
                .param("limit", MOST + 1)
                .query((row, n) -> found(row, titled))
                .list()
                .stream()
                .flatMap(Optional::stream)
                .toList();
        if (found.size() > MOST) throw new Refusal("workflow.late-items.many", MOST);
        Map<Seat, List<String>> people = people(found.stream()
                .filter(one -> one.holder() == null)
                .map(Found::seat)
                .collect(Collectors.toSet()));
        return found.stream()
                .map(one -> one.with(people.getOrDefault(one.seat(), List.of())))
                .toList();
    }

    private Map<Seat, List<String>> people(Set<Seat> seats) {
        List<Seat> all = List.copyOf(seats);
        Map<Seat, List<String>> people = new HashMap<>();
        jdbc.sql(
                        """
                        select seat.role, seat.area, array(
                            select person.display_name from security_person person where %s
                            order by person.display_name) as people
                        from unnest(:roles::text[], :areas::text[]) seat(role, area)
                        """
                                .formatted(Holders.holds("person.id", "seat.role", "seat.area")))
                .param("roles", all.stream().map(Seat::role).toArray(String[]::new))
                .param("areas", all.stream().map(Seat::areaCode).toArray(String[]::new))
                .param("moment", InForce.moment(clock))
                .query(row -> {
                    people.put(new Seat(row.getString("role"), row.getString("area")), List.of((String[])
                            row.getArray("people").getArray()));
                });
        return people;
    }

    private Optional<Found> found(ResultSet row, boolean titled) throws SQLException {
        LocalDate due = row.getObject("due_on", LocalDate.class);
        long id = row.getLong("id");
        String caseKey = row.getString("case_key");
        String area = row.getString("area_code");
        String title = titled ? row.getString("title") : "";
        String holder = row.getString("display_name");
        String role = row.getString("role");
        return steps.shown(row.getString("definition_id"), row.getString("step_key"))
                .map(step -> new Found(
                        new LateItem(
                                id,
                                caseKey,
                                area,
                                names.step(step),
                                title,
                                List.of(),
                                false,
                                role,
                                due,
                                calendar.workdaysBetween(due, LocalDate.now(clock))),
                        holder));
    }
}
