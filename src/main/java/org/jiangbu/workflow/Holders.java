package org.jiangbu.workflow;

import org.jiangbu.base.Internal;
import org.jiangbu.security.InForce;

/**
 * Conditions in SQL on who may decide an item by a role of their own, at the moment that the parameter {@code moment} names. The
 * arguments are names of columns or tables of the statement, never what somebody typed; none of the tables may be called
 * {@code given} or {@code holder}.
 */
@Internal
public final class Holders {
    private Holders() {}

    /** That a working person holds the role on the area, or on one that it lies in. */
    public static String holds(String person, String role, String area) {
        return """
                exists (select from security_assignment given join security_person holder on holder.id = given.person_id
                        where given.person_id = %s and given.role = %s and starts_with(%s, given.area_code)
                          and holder.active and %s)
                """
                .formatted(person, role, area, InForce.of("given"));
    }

    /**
     * 无人可办: that nobody may decide an item, because nobody holds its role there, whoever does is kept away (H6, H19), or
     * the one who has it by name may not.
     *
     * @param item table with the columns role, area_code, assignee_id and excluded
     */
    public static String nobody(String item) {
        return """
                not exists (select from security_assignment given join security_person holder on holder.id = given.person_id
                            where given.role = %1$s.role and starts_with(%1$s.area_code, given.area_code)
                              and holder.active and %2$s
                              and given.person_id = coalesce(%1$s.assignee_id, given.person_id)
                              and given.person_id <> all(%1$s.excluded))
                """
                .formatted(item, InForce.of("given"));
    }
}
