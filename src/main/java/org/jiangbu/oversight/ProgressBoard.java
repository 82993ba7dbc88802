package org.jiangbu.oversight;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jiangbu.base.WorkdayCalendar;
import org.jiangbu.declaration.SeasonProgress;
import org.jiangbu.declaration.TownshipDeclarations;
import org.jiangbu.disbursement.Batches;
import org.jiangbu.people.HouseholdCounts;
import org.jiangbu.region.Area;
import org.jiangbu.region.AreaLevel;
import org.jiangbu.region.Areas;
import org.jiangbu.security.CurrentUser;
import org.jiangbu.security.Roles;
import org.jiangbu.selfcheck.SelfCheck;
import org.jiangbu.selfcheck.SelfChecks;
import org.jiangbu.workflow.StepLoad;
import org.jiangbu.workflow.WorkLoads;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How far each township has come with a programme year and what is late there, the one furthest behind first (R21). */
@Service
@Transactional(readOnly = true)
public class ProgressBoard {
    private static final Comparator<TownshipProgress> WORST_FIRST = Comparator.comparingInt(
                    TownshipProgress::selfCheckLate)
            .thenComparingInt(TownshipProgress::workdaysLate)
            .thenComparingInt(TownshipProgress::overdue)
            .reversed()
            .thenComparing(TownshipProgress::done)
            .thenComparing(TownshipProgress::name);

    private final SeasonProgress declarations;
    private final HouseholdCounts households;
    private final WorkLoads loads;
    private final Batches batches;
    private final SelfChecks selfChecks;
    private final Areas areas;
    private final CurrentUser user;
    private final WorkdayCalendar calendar;
    private final Clock clock;

    ProgressBoard(
            SeasonProgress declarations,
            HouseholdCounts households,
            WorkLoads loads,
            Batches batches,
            SelfChecks selfChecks,
            Areas areas,
            CurrentUser user,
            WorkdayCalendar calendar,
            Clock clock) {
        this.declarations = declarations;
        this.households = households;
        this.loads = loads;
        this.batches = batches;
        this.selfChecks = selfChecks;
        this.areas = areas;
        this.user = user;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** Every township in the person's areas, also those that have not begun. */
    public List<TownshipProgress> townships(int programmeYear) {
        return board(programmeYear).townships();
    }

    /** The same with what waits in the person's areas. */
    public Board board(int programmeYear) {
        List<String> scopes = user.scopes(Roles.supervising());
        List<StepLoad> waiting = scopes.isEmpty() ? List.of() : loads.byPlaceAndStep();
        LocalDate today = LocalDate.now(clock);
        List<Area> townships = areas.all(AreaLevel.TOWNSHIP, today).stream()
                .filter(area -> scopes.stream().anyMatch(area.code()::startsWith))
                .toList();
        Facts facts = new Facts(
                households.of(programmeYear, townships.stream().map(Area::code).toList()),
                by(TownshipDeclarations::townshipCode, declarations.byTownship(programmeYear)),
                batches.paidByTownship(programmeYear),
                by(SelfCheck::areaCode, selfChecks.ofTownships(programmeYear)),
                waiting.stream().collect(Collectors.groupingBy(StepLoad::townshipCode)));
        List<TownshipProgress> rows = townships.stream()
                .map(area -> progress(area, facts, today))
                .sorted(WORST_FIRST)
                .toList();
        return new Board(rows, waiting, scopes.isEmpty() ? 0 : besides(rows, waiting));
    }

    private int besides(List<TownshipProgress> rows, List<StepLoad> waiting) {
        int inWaiting = waiting.stream().mapToInt(StepLoad::overdue).sum();
        int inRows = rows.stream().mapToInt(TownshipProgress::overdue).sum();
        return loads.overdueBesides(waiting) + inWaiting - inRows;
    }

    private static <T> Map<String, T> by(Function<T, String> code, List<T> rows) {
        return rows.stream().collect(Collectors.toMap(code, Function.identity()));
    }

    /** What the modules say of the townships, by code. */
    private record Facts(
            Map<String, Long> households,
            Map<String, TownshipDeclarations> declared,
            Map<String, Long> paid,
            Map<String, SelfCheck> selfChecks,
            Map<String, List<StepLoad>> waiting) {}

    private TownshipProgress progress(Area area, Facts facts, LocalDate today) {
        String code = area.code();
        List<StepLoad> waiting = facts.waiting().getOrDefault(code, List.of());
        LocalDate oldest = waiting.stream()
                .map(StepLoad::oldestDue)
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .orElse(null);
        return new TownshipProgress(
                code,
                area.name(),
                facts.households().getOrDefault(code, 0L),
                facts.declared().getOrDefault(code, new TownshipDeclarations(code, 0, 0, 0, 0, 0, 0)),
                facts.paid().getOrDefault(code, 0L),
                waiting.stream().mapToInt(StepLoad::open).sum(),
                waiting.stream().mapToInt(StepLoad::overdue).sum(),
                oldest,
                oldest == null ? 0 : calendar.workdaysBetween(oldest, today),
                facts.selfChecks().get(code));
    }
}
