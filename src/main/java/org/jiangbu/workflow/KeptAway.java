package org.jiangbu.workflow;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jiangbu.workflow.engine.StepDefinition;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Who is kept from a step of a case: those whom the facts of the case, or of a case that it carries on, keep away; who has
 * stood on another duty of it; and who acted in another role on what it carries on (H6, H19). Entering and correcting is no
 * verification, so who entered a case corrects it.
 */
@Component
class KeptAway {
    static final String ENTRY = "entry";

    private final JdbcClient jdbc;

    KeptAway(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Who has acted on a case, and in which roles on what it carries on. */
    record Acted(Map<Long, Set<String>> duties, Map<Long, Set<String>> roles) {
        static final Acted NOBODY = new Acted(Map.of(), Map.of());

        private static Acted nobodyYet() {
            return new Acted(new HashMap<>(), new HashMap<>());
        }

        /** The same after one more has acted on the case. */
        Acted and(long person, String duty) {
            Map<Long, Set<String>> then = new HashMap<>(duties);
            then.merge(person, Set.of(duty), (done, more) -> {
                Set<String> all = new HashSet<>(done);
                all.addAll(more);
                return all;
            });
            return new Acted(then, roles);
        }
    }

    /** Who has already acted on each of these cases and on what they carry on; cases on which nobody did are left out. */
    Map<String, Acted> acted(Map<String, CaseText> texts) {
        Map<String, Acted> acted = new HashMap<>();
        jdbc.sql(
                        """
                        select distinct case_key, person_id, duty
                        from unnest(:keys::text[]) asked(key) join workflow_step on case_key = key
                        """)
                .param("keys", texts.keySet().toArray(String[]::new))
                .query(row -> {
                    acted.computeIfAbsent(row.getString(1), key -> Acted.nobodyYet())
                            .duties()
                            .computeIfAbsent(row.getLong(2), person -> new HashSet<>())
                            .add(row.getString(3));
                });
        Map<String, Set<String>> parts = new HashMap<>();
        texts.forEach((key, text) -> {
            if (!text.parts().isEmpty()) parts.put(key, text.parts());
        });
        onParts(parts).forEach((key, roles) -> acted.computeIfAbsent(key, one -> Acted.nobodyYet())
                .roles()
                .putAll(roles));
        return acted;
    }

    /** In which roles who has acted on the parts of each whole. */
    private Map<String, Map<Long, Set<String>>> onParts(Map<String, Set<String>> parts) {
        Map<String, Map<Long, Set<String>>> roles = new HashMap<>();
        if (parts.isEmpty()) {
            return roles;
        }
        List<String> wholes = new ArrayList<>();
        List<String> carried = new ArrayList<>();
        parts.forEach((whole, cases) -> cases.forEach(part -> {
            wholes.add(whole);
            carried.add(part);
        }));
        jdbc.sql(
                        """
                        select distinct whole, person_id, role
                        from unnest(:wholes::text[], :parts::text[]) carried(whole, part)
                        join workflow_step on case_key = part
                        """)
                .param("wholes", wholes.toArray(String[]::new))
                .param("parts", carried.toArray(String[]::new))
                .query(row -> {
                    roles.computeIfAbsent(row.getString(1), whole -> new HashMap<>())
                            .computeIfAbsent(row.getLong(2), person -> new HashSet<>())
                            .add(row.getString(3));
                });
        return roles;
    }

    /** Who acted on the parts of each whole in another role than those that decide the step. */
    Map<String, Set<Long>> byParts(Map<String, Set<String>> parts, StepDefinition step) {
        Map<String, Set<Long>> kept = new HashMap<>();
        onParts(parts).forEach((whole, roles) -> kept.put(whole, inOtherRoles(roles, step.deciders())));
        return kept;
    }

    private static Set<Long> inOtherRoles(Map<Long, Set<String>> roles, Collection<String> deciders) {
        Set<Long> persons = new HashSet<>();
        roles.forEach((person, held) -> {
            if (!deciders.containsAll(held)) persons.add(person);
        });
        return persons;
    }

    /** @param step the step that is to be decided */
    static Set<Long> from(CaseText text, Acted acted, StepDefinition step) {
        Set<Long> kept = new HashSet<>();
        if (!ENTRY.equals(step.duty())) {
            kept.addAll(text.excluded());
            kept.addAll(inOtherRoles(acted.roles(), step.deciders()));
        }
        acted.duties().forEach((person, done) -> {
            if (done.stream().anyMatch(one -> !one.equals(step.duty()))) {
                kept.add(person);
            }
        });
        return kept;
    }
}
