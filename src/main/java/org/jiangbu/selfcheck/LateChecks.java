package org.jiangbu.selfcheck;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jiangbu.base.Internal;
import org.jiangbu.base.WorkdayCalendar;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Which townships owe their self-check (P21), for modules whose work depends on it. Nobody is late where no campaign was
 * issued, before the due day has passed, or on the free days right after it (R20). Internal: the caller checks the right.
 */
@Service
@Internal
@Transactional(readOnly = true)
public class LateChecks {
    private static final Set<SelfCheck.State> OWED = Set.of(SelfCheck.State.FILLING, SelfCheck.State.SIGNING);

    private final CheckBook checks;
    private final WorkdayCalendar calendar;
    private final Clock clock;

    LateChecks(CheckBook checks, WorkdayCalendar calendar, Clock clock) {
        this.checks = checks;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** Those of these townships that are late with the check of that year, by place; one question however many they are. */
    public List<LateCheck> of(int programmeYear, Collection<String> townshipCodes) {
        LocalDate today = LocalDate.now(clock);
        return checks.ofTownships(programmeYear).stream()
                .filter(check -> townshipCodes.contains(check.areaCode()))
                .flatMap(check -> late(check, today).stream())
                .toList();
    }

    private Optional<LateCheck> late(SelfCheck check, LocalDate today) {
        int workdays = OWED.contains(check.state()) ? calendar.workdaysBetween(check.by(), today) : 0;
        return workdays <= 0
                ? Optional.empty()
                : Optional.of(new LateCheck(
                        check.caseKey(), check.areaCode(), check.programmeYear(), check.by(), workdays, check.state()));
    }
}
