package org.jiangbu.intake;

import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import org.jiangbu.base.Refusal;
import org.jiangbu.region.Area;
import org.jiangbu.region.AreaLevel;
import org.jiangbu.security.CurrentUser;
import org.jiangbu.security.Roles;
import org.springframework.stereotype.Component;

/** For which areas the acting person may import: where they are entry clerk or township clerk. */
@Component
class EntryRights {
    static final String[] ROLES = {Roles.ENTRY_CLERK, Roles.TOWNSHIP_CLERK};

    private final CurrentUser user;

    EntryRights(CurrentUser user) {
        this.user = user;
    }

    /** The person's areas; refuses a person who enters for none. */
    List<String> require() {
        user.requireRole(ROLES);
        return user.scopes(ROLES);
    }

    List<String> scopes() {
        return user.scopes(ROLES);
    }

    /** Villages for which the person may enter; households are created only by those who enter for the whole township. */
    Predicate<String> mayEnter(boolean initialLoad) {
        List<String> scopes = scopes();
        return village -> {
            String reach = initialLoad ? Area.codeAt(village, AreaLevel.TOWNSHIP) : village;
            return scopes.stream().anyMatch(scope -> Area.within(reach, scope));
        };
    }

    /** Whether every one of these areas lies in the person's. */
    boolean covers(String[] areaCodes) {
        List<String> scopes = scopes();
        return !scopes.isEmpty()
                && Arrays.stream(areaCodes)
                        .allMatch(code -> scopes.stream().anyMatch(scope -> Area.within(code, scope)));
    }

    void requireCovers(String[] areaCodes) {
        if (!covers(areaCodes)) {
            throw new Refusal("intake.refused.not-here");
        }
    }

    long person() {
        return user.id();
    }
}
