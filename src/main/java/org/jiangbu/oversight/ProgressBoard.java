package org.jiangbu.oversight;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jiangbu.base.WorkdayCalendar;
import org.jiangbu.declaration.SeasonProgress;
import org.jiangbu.declaration.TownshipDeclarations;
import org.jiangbu.disbursement.Batches;
import org.jiangbu.region.Area;
import org.jiangbu.region.AreaLevel;
import org.jiangbu.region.Areas;
import org.jiangbu.security.CurrentUser;
import org.jiangbu.security.Roles;
import org.jiangbu.workflow.TownshipWork;
import org.jiangbu.workflow.WorkLoads;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How far each township has come with a programme year and what is late there, the one furthest behind first (R21). */
@Service
@Transactional(readOnly = true)
public class ProgressBoard {
    private static final Comparator<TownshipProgress> WORST_FIRST = Comparator.comparingInt(
                    TownshipProgress::workdaysLate)
            .thenComparingInt(TownshipProgress::overdue)
            .reversed()
            .thenComparingDouble(TownshipProgress::done)
            .thenComparing(TownshipProgress::name);

    private final SeasonProgress declarations;
    private final WorkLoads loads;
    private final Batches batches;
    private final Areas areas;
    private final CurrentUser user;
    private final WorkdayCalendar calendar;
    private final Clock clock;

    ProgressBoard(
            SeasonProgress declarations,
            WorkLoads loads,
            Batches batches,
            Areas areas,
            CurrentUser user,
            WorkdayCalendar calendar,
            Clock clock) {
        this.declarations = declarations;
        this.loads = loads;
        this.batches = batches;
        this.areas = areas;
        this.user = user;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** Every township in the person's areas, also those that have not begun. */
    public List<TownshipProgress> townships(int programmeYear) {
        List<String> scopes = user.scopes(Roles.supervising());
        Map<String, TownshipDeclarations> declared = declarations.byTownship(programmeYear).stream()
                .collect(Collectors.toMap(TownshipDeclarations::townshipCode, Function.identity()));
        Map<String, TownshipWork> waiting =
                loads.byTownship().stream().collect(Collectors.toMap(TownshipWork::townshipCode, Function.identity()));
        Map<String, Long> paid = batches.paidByTownship(programmeYear);
        LocalDate today = LocalDate.now(clock);
        return areas.all(AreaLevel.TOWNSHIP, today).stream()
                .filter(area -> scopes.stream().anyMatch(area.code()::startsWith))
                .map(area -> progress(
                        area,
                        declared.getOrDefault(area.code(), new TownshipDeclarations(area.code(), 0, 0, 0, 0, 0, 0)),
                        paid.getOrDefault(area.code(), 0L),
                        waiting.getOrDefault(area.code(), new TownshipWork(area.code(), 0, 0, null)),
                        today))
                .sorted(WORST_FIRST)
                .toList();
    }

    private TownshipProgress progress(
            Area area, TownshipDeclarations declared, long paidFen, TownshipWork work, LocalDate today) {
        LocalDate oldest = work.oldestDue();
        int late = oldest == null ? 0 : calendar.workdaysBetween(oldest, today);
        return new TownshipProgress(
                area.code(), area.name(), declared, paidFen, work.open(), work.overdue(), oldest, late);
    }
}
