package org.jiangbu.workflow.past;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jiangbu.base.Internal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads cases that are over, season by season, in two questions however many they are. Internal: the caller checks the right. */
@Service
@Internal
@Transactional(readOnly = true)
public class PastCases {
    /** The programme year that a case's number begins with, else the year in which the case began. */
    private static final String SEASON =
            """
            case when case_key ~ '^20[0-9]{2}-' then left(case_key, 4)::int
                 else extract(year from started_at at time zone :zone)::int end""";

    private static final String OVER = " from workflow_case where process_id = :process and ended_at is not null"
            + " and area_code ^@ any(:scopes::text[])";

    private final JdbcClient jdbc;
    private final PastMoves moves;
    private final Clock clock;

    PastCases(JdbcClient jdbc, PastMoves moves, Clock clock) {
        this.jdbc = jdbc;
        this.moves = moves;
        this.clock = clock;
    }

    /** How many cases of a season are over. */
    public record Season(int year, int cases) {}

    /** The seasons in which cases of a process are over, the newest first. */
    public List<Season> seasons(String processId, Collection<String> scopes) {
        return jdbc.sql("select " + SEASON + ", count(*)" + OVER + " group by 1 order by 1 desc")
                .param("process", processId)
                .param("scopes", scopes.toArray(String[]::new))
                .param("zone", clock.getZone().getId())
                .query((row, n) -> new Season(row.getInt(1), row.getInt(2)))
                .list();
    }

    /**
     * The numbers of the cases of a season that are over, those that ended last first.
     *
     * @param most how many at most
     */
    public List<String> numbers(String processId, int season, Collection<String> scopes, int most) {
        return jdbc.sql("select case_key" + OVER + " and " + SEASON + " = :season"
                        + " order by ended_at desc, case_key desc limit :most")
                .param("process", processId)
                .param("scopes", scopes.toArray(String[]::new))
                .param("zone", clock.getZone().getId())
                .param("season", season)
                .param("most", most)
                .query(String.class)
                .list();
    }

    /** Those of these cases that are over and lie in these areas. */
    public List<PastCase> of(String processId, Collection<String> numbers, Collection<String> scopes) {
        Map<String, List<PastStep>> steps = new HashMap<>();
        Map<String, List<PastMove>> moved = moves.of(numbers);
        List<PastCase> cases = jdbc.sql("select case_key, definition_id, area_code, " + day("started_at") + ", "
                        + day("ended_at") + ", end_event" + OVER + " and case_key = any(:keys)"
                        + " order by case_key")
                .param("process", processId)
                .param("scopes", scopes.toArray(String[]::new))
                .param("zone", clock.getZone().getId())
                .param("keys", numbers.toArray(String[]::new))
                .query((row, n) -> new PastCase(
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        row.getObject(4, LocalDate.class),
                        row.getObject(5, LocalDate.class),
                        row.getString(6),
                        steps.computeIfAbsent(row.getString(1), key -> new ArrayList<>()),
                        moved.getOrDefault(row.getString(1), List.of())))
                .list();
        fill(steps);
        return cases;
    }

    /** Of a step that several decided, the decision that decided it, since the first of them could. */
    private void fill(Map<String, List<PastStep>> steps) {
        jdbc.sql(
                        "select case_key, step_key, role, outcome, again, " + day("coalesce(came, done)") + ", "
                                + day("done")
                                + """
                         from (
                            select distinct on (s.task_id) s.id, s.case_key, s.step_key, s.role, s.outcome,
                                coalesce(s.data ->> 'resume' = 'again', false) as again,
                                min(s.opened_at) over (partition by s.task_id) as came, s.decided_at as done
                            from workflow_step s
                            where s.case_key = any(:keys)
                              and not exists (select 1 from workflow_take_back b where b.step_id = s.id)
                            order by s.task_id, s.decided_at desc, s.id desc) one
                        order by done, id
                        """)
                .param("keys", steps.keySet().toArray(String[]::new))
                .param("zone", clock.getZone().getId())
                .query(row -> {
                    steps.getOrDefault(row.getString(1), new ArrayList<>())
                            .add(new PastStep(
                                    row.getString(2),
                                    row.getString(3),
                                    row.getString(4),
                                    row.getBoolean(5),
                                    row.getObject(6, LocalDate.class),
                                    row.getObject(7, LocalDate.class)));
                });
    }

    private static String day(String moment) {
        return "(" + moment + " at time zone :zone)::date";
    }
}
