package org.jiangbu.demo;

import java.util.List;
import org.jiangbu.security.Roles;
import org.jiangbu.workflow.WorkItem;

/**
 * How far a declaration of the demonstration has come: it waits at one role. Townships differ, but in each every role
 * finds something.
 */
enum Stage {
    PAID(Roles.TOWNSHIP_FINANCE),
    COUNTY(Roles.COUNTY_REVIEWER),
    LEADER(Roles.TOWNSHIP_LEADER),
    CHECK(Roles.TOWNSHIP_CLERK),
    VILLAGE(Roles.VILLAGE_CADRE),
    CADRE(Roles.ASSIGNED_CADRE);

    /** Per township in turn: the hundredths of its declarations that have come at least so far. */
    private static final List<int[]> SHARES = List.of(
            new int[] {55, 70, 80, 88, 94},
            new int[] {35, 55, 70, 82, 92},
            new int[] {40, 60, 72, 84, 93},
            new int[] {25, 45, 60, 75, 90},
            new int[] {15, 25, 40, 55, 75},
            new int[] {45, 60, 75, 85, 93},
            new int[] {15, 25, 40, 55, 70},
            new int[] {15, 25, 40, 55, 70});

    final String waitsAt;

    Stage(String waitsAt) {
        this.waitsAt = waitsAt;
    }

    /** The stage of one declaration of the township with that position; always the same for the same case. */
    static Stage of(WorkItem declaration, int township) {
        int[] shares = SHARES.get(township % SHARES.size());
        int position = Math.floorMod(declaration.caseKey().hashCode() * 31, 100);
        for (int i = 0; i < shares.length; i++) {
            if (position < shares[i]) {
                return values()[i];
            }
        }
        return CADRE;
    }
}
