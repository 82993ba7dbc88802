package org.jiangbu.rehearsal;

import java.util.Collection;
import org.jiangbu.award.Awards;
import org.jiangbu.region.Area;
import org.jiangbu.register.Rosters;
import org.jiangbu.security.CurrentUser;
import org.jiangbu.security.Person;
import org.jiangbu.security.Roles;
import org.jiangbu.security.Staff;
import org.springframework.stereotype.Component;

/** Lets the townships gather their decisions into registers. */
@Component
public class Gathering {
    private final Awards awards;
    private final Rosters rosters;
    private final Staff staff;
    private final CurrentUser user;

    Gathering(Awards awards, Rosters rosters, Staff staff, CurrentUser user) {
        this.awards = awards;
        this.rosters = rosters;
        this.staff = staff;
        this.user = user;
    }

    /** Opens a register in every township that has decisions on none; returns how many. */
    public int gatherAll(int programmeYear, Collection<Area> townships) {
        int opened = 0;
        for (Area township : townships) {
            if (!awards.open(programmeYear, township.code()).isEmpty()) {
                Person clerk =
                        staff.holders(Roles.TOWNSHIP_CLERK, township.code()).get(0);
                user.runAs(clerk.id(), () -> rosters.open(programmeYear, township.code()));
                opened++;
            }
        }
        return opened;
    }
}
