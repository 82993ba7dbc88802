package org.jiangbu.workflow;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jiangbu.workflow.engine.StepDefinition;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 退回: to whom a case comes straight back once it is corrected: whoever returned it, or in whose place that was done. */
@Component
class ReturnedBy {
    private final JdbcClient jdbc;

    ReturnedBy(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A step at which a case was returned last, with nothing decided since but its correction. */
    record Returned(String stepKey, long person) {
        /** The person, if that is the step to which the case comes back. */
        static Optional<Long> to(StepDefinition step, @Nullable Returned returned) {
            return Optional.ofNullable(returned)
                    .filter(one ->
                            one.stepKey().equals(step.key()) && !step.quorum().several())
                    .map(Returned::person);
        }
    }

    /** By case; asks once for all. */
    Map<String, Returned> of(Collection<String> caseKeys) {
        Map<String, Returned> returned = new HashMap<>();
        if (caseKeys.isEmpty()) {
            return returned;
        }
        jdbc.sql(
                        """
                        select asked.key, last.step_key, coalesce(last.for_person_id, last.person_id)
                        from unnest(:keys::text[]) as asked(key)
                        cross join lateral (
                            select s.* from workflow_step s
                            where s.case_key = asked.key and s.duty <> :entry
                              and not exists (select 1 from workflow_take_back b where b.step_id = s.id)
                            order by s.id desc limit 1) last
                        where last.outcome = 'return'
                        """)
                .param("keys", caseKeys.toArray(String[]::new))
                .param("entry", KeptAway.ENTRY)
                .query(row -> {
                    returned.put(row.getString(1), new Returned(row.getString(2), row.getLong(3)));
                });
        return returned;
    }
}
