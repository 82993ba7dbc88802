package org.jiangbu.people.ui;

import java.time.Clock;
import org.jiangbu.people.AccountChanges;
import org.jiangbu.people.Accounts;
import org.jiangbu.people.CadreAssignments;
import org.jiangbu.people.Households;
import org.jiangbu.people.Relations;
import org.jiangbu.region.Areas;
import org.jiangbu.security.CurrentUser;
import org.jiangbu.security.Staff;
import org.springframework.stereotype.Component;

/** What the register of households asks. */
@Component
record HouseholdServices(
        Households households,
        Accounts accounts,
        AccountChanges changes,
        CadreAssignments cadres,
        Relations relations,
        Areas areas,
        Staff staff,
        CurrentUser user,
        Clock clock) {}
