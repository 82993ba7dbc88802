package org.jiangbu.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Declarations that are over, on record as the application writes them: up to three returns by the cadre, up to four by the
 * village, one in ten rejected by its township, the others paid.
 */
record FinishedSeason(int cases) {
    static final String PROCESS = "subsidy-declaration";
    static final int YEAR = 2009;

    private static final String STEP =
            """
            <bpmn:userTask id="discipline" name="县纪委审查" camunda:candidateGroups="auditor">
              <bpmn:extensionElements><camunda:properties>
                <camunda:property name="outcomes" value="approve,reject" />
                <camunda:property name="dueWorkdays" value="6" />
              </camunda:properties></bpmn:extensionElements>
            </bpmn:userTask>
            <bpmn:sequenceFlow id="discipline-on" sourceRef="discipline" targetRef="publish-notice" />
            <bpmn:exclusiveGateway id="cadre-result\"""";

    /** One decision of a case. */
    record Decision(String step, String outcome) {}

    /** The flow with a review before the notice. */
    static String withOneStepMore(String model) {
        String led =
                model.replaceFirst("(id=\"village-result-to-publish-notice\"[^>]*targetRef=\")[^\"]*", "$1discipline");
        String drawn = led.replace("<bpmn:exclusiveGateway id=\"cadre-result\"", STEP);
        assertThat(drawn).isNotEqualTo(led).isNotEqualTo(model);
        return drawn;
    }

    /** What was decided in the first cases, and at the new step. */
    List<List<Decision>> ways(int number) {
        return IntStream.rangeClosed(1, number).mapToObj(FinishedSeason::way).toList();
    }

    private static List<Decision> way(int n) {
        List<Decision> way = new ArrayList<>();
        returned(way, "cadre-check", n % 4);
        returned(way, "village-verification", n % 5);
        way.add(new Decision("discipline", "approve"));
        way.add(new Decision("township-check", n % 10 == 0 ? "reject" : "approve"));
        return way;
    }

    private static void returned(List<Decision> way, String step, int times) {
        for (int n = 0; n < times; n++) {
            way.add(new Decision(step, "return"));
            way.add(new Decision("correction", "resubmit"));
        }
        way.add(new Decision(step, "approve"));
    }

    void write(JdbcTemplate db, String definition) {
        db.update(
                """
                insert into workflow_case (case_key, process_id, definition_id, area_code, started_by, started_at, ended_at,
                    end_event)
                select ? || '-533422201-' || lpad(n::text, 6, '0'), ?, ?, '533422201202', 1,
                    timestamptz '2009-11-02 09:00+08' + (n % 20) * interval '1 day',
                    timestamptz '2010-01-11 09:00+08' + (n % 20) * interval '1 day',
                    case when n % 10 = 0 then 'rejected' else 'award-paid' end
                from generate_series(1, ?) n
                """,
                Integer.toString(YEAR), PROCESS, definition, cases);
        db.update(
                """
                insert into workflow_step (item_id, task_id, case_key, round, step_key, step_name, duty, role, area_code,
                    person_id, outcome, opened_at, decided_at)
                select -(1000 * n + nth), 'R-' || n || '-' || nth, c.case_key, 1, step, step, step, role, c.area_code,
                    case step when 'cadre-check' then 1 when 'village-verification' then 2 when 'correction' then 3 else 4 end,
                    outcome, c.started_at + nth * interval '1 day', c.started_at + (nth + 1) * interval '1 day'
                from (select n, step, role, outcome, part,
                          row_number() over (partition by n order by part, k, sub) + case part when 4 then 9 else 0 end as nth
                      from generate_series(1, ?) n cross join lateral (
                          select 1 as part, k, 1 as sub, 'cadre-check' as step, 'assigned-cadre' as role, 'return' as outcome
                              from generate_series(1, n % 4) k
                          union all select 1, k, 2, 'correction', 'entry-clerk', 'resubmit' from generate_series(1, n % 4) k
                          union all select 2, 0, 1, 'cadre-check', 'assigned-cadre', 'approve'
                          union all select 3, k, 1, 'village-verification', 'village-cadre', 'return'
                              from generate_series(1, n % 5) k
                          union all select 3, k, 2, 'correction', 'entry-clerk', 'resubmit' from generate_series(1, n % 5) k
                          union all select 3, 9, 1, 'village-verification', 'village-cadre', 'approve'
                          union all select 4, 0, 1, 'township-check', 'township-clerk',
                              case when n % 10 = 0 then 'reject' else 'approve' end) way) one
                join workflow_case c on c.case_key = ? || '-533422201-' || lpad(n::text, 6, '0')
                """,
                cases, Integer.toString(YEAR));
        db.execute("analyze");
    }
}
