package org.jiangbu.demo;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jiangbu.people.HouseholdSummary;
import org.jiangbu.people.Households;
import org.jiangbu.people.Kinship;
import org.jiangbu.people.Relation;
import org.jiangbu.people.Relations;
import org.jiangbu.region.Area;
import org.jiangbu.security.CurrentUser;
import org.jiangbu.security.Person;
import org.springframework.stereotype.Component;

/** In every township two who work there keep away from a household: one said so, one was registered by the clerk (H6). */
@Component
class DemoRelations {
    private final DemoAccounts accounts;
    private final Households households;
    private final Relations relations;
    private final CurrentUser user;

    DemoRelations(DemoAccounts accounts, Households households, Relations relations, CurrentUser user) {
        this.accounts = accounts;
        this.households = households;
        this.relations = relations;
        this.user = user;
    }

    /** May be played again where it was interrupted. */
    void declare() {
        for (Area township : accounts.townships()) {
            Person leader = accounts.leader(township);
            Person finance = accounts.finance(township);
            user.runAs(leader.id(), () -> relate(leader, township, 0, Kinship.IN_LAW));
            user.runAs(accounts.clerk(township).id(), () -> relate(finance, township, 1, Kinship.SIBLING));
        }
    }

    private void relate(Person person, Area township, int nth, Kinship kinship) {
        List<HouseholdSummary> found = households.search("", township.code(), nth + 1);
        if (found.size() <= nth) {
            return;
        }
        long household = found.get(nth).id();
        Set<Long> known =
                relations.of(household).stream().map(Relation::personId).collect(Collectors.toSet());
        if (!known.contains(person.id())) {
            relations.relate(person.id(), household, kinship);
        }
    }
}
