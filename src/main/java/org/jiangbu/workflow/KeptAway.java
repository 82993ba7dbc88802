package org.jiangbu.workflow;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Who is kept from a step of a case: those whom the case's own facts keep away, and who has stood on another duty of it
 * (H19). Entering and correcting is no verification, so who entered a case corrects it.
 */
@Component
class KeptAway {
    static final String ENTRY = "entry";

    private final JdbcClient jdbc;

    KeptAway(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Who has already acted on which duties of each case. */
    Map<String, Map<Long, Set<String>>> duties(Collection<String> caseKeys) {
        Map<String, Map<Long, Set<String>>> duties = new HashMap<>();
        jdbc.sql(
                        """
                        select distinct case_key, person_id, duty
                        from unnest(:keys::text[]) asked(key) join workflow_step on case_key = key
                        """)
                .param("keys", caseKeys.toArray(String[]::new))
                .query(row -> {
                    duties.computeIfAbsent(row.getString(1), key -> new HashMap<>())
                            .computeIfAbsent(row.getLong(2), person -> new HashSet<>())
                            .add(row.getString(3));
                });
        return duties;
    }

    /**
     * @param acted who has acted on which duties of the case
     * @param duty the duty of the step that is to be decided
     */
    static Set<Long> from(CaseText text, Map<Long, Set<String>> acted, String duty) {
        Set<Long> kept = new HashSet<>(ENTRY.equals(duty) ? Set.of() : text.excluded());
        acted.forEach((person, done) -> {
            if (done.stream().anyMatch(one -> !one.equals(duty))) {
                kept.add(person);
            }
        });
        return kept;
    }
}
