package org.jiangbu.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jiangbu.base.AppClock;
import org.jiangbu.base.WorkdayCalendar;
import org.jiangbu.intake.ImportPreview;
import org.jiangbu.intake.RegisterImports;
import org.jiangbu.region.Area;
import org.jiangbu.region.AreaLevel;
import org.jiangbu.rehearsal.Players;
import org.jiangbu.rehearsal.Workers;
import org.jiangbu.security.CurrentUser;
import org.jiangbu.security.Person;
import org.jiangbu.workflow.Deadlines;
import org.jiangbu.workflow.WorkItem;
import org.springframework.stereotype.Component;

/** The season's workdays: villages hand in, and everybody decides as much as a person gets done on a day. */
@Component
class SeasonWorkdays {
    private static final LocalTime NIGHT = LocalTime.of(0, 5);
    private static final LocalTime MORNING = LocalTime.of(9, 0);

    private final DemoAccounts accounts;
    private final DemoHouseholds households;
    private final DemoRegisters registers;
    private final RegisterImports imports;
    private final Workers workers;
    private final Players players;
    private final Deadlines deadlines;
    private final WorkdayCalendar calendar;
    private final CurrentUser user;
    private final AppClock clock;

    SeasonWorkdays(
            DemoAccounts accounts,
            DemoHouseholds households,
            DemoRegisters registers,
            RegisterImports imports,
            Workers workers,
            Players players,
            Deadlines deadlines,
            WorkdayCalendar calendar,
            CurrentUser user,
            AppClock clock) {
        this.accounts = accounts;
        this.households = households;
        this.registers = registers;
        this.imports = imports;
        this.workers = workers;
        this.players = players;
        this.deadlines = deadlines;
        this.calendar = calendar;
        this.user = user;
        this.clock = clock;
    }

    /** The workdays that are played, in their order. */
    List<LocalDate> all() {
        return SeasonPlan.FIRST
                .datesUntil(SeasonPlan.LAST.plusDays(1))
                .filter(calendar::isWorkday)
                .toList();
    }

    /** One workday: registers come in the morning, then people decide. */
    void play(LocalDate day) {
        advanceTo(day.atTime(MORNING));
        for (Area township : accounts.townships()) handIn(township, day);
        Map<String, Integer> done = new HashMap<>();
        players.playAll(
                accounts.townships().stream()
                        .flatMap(township -> Stream.of(
                                accounts.cadre(township), accounts.village(township), accounts.clerk(township)))
                        .map(Person::id)
                        .toList(),
                item -> isDeclaration(item) && getsDone(item, day, done));
    }

    /** Time passes, and what is due happens on its day, also on a free one: a notice ends in the night of its last day. */
    void advanceTo(LocalDateTime time) {
        LocalDate tomorrow = LocalDate.now(clock).plusDays(1);
        tomorrow.datesUntil(
                        time.toLocalDate().isBefore(tomorrow)
                                ? tomorrow
                                : time.toLocalDate().plusDays(1))
                .forEach(day -> pass(day.atTime(NIGHT)));
        pass(time);
    }

    private void pass(LocalDateTime time) {
        Instant instant = time.atZone(AppClock.ZONE).toInstant();
        if (instant.isAfter(clock.instant())) deadlines.runDueAfter(() -> clock.advanceTo(instant));
    }

    static boolean isDeclaration(WorkItem item) {
        return item.areaCode().length() >= AreaLevel.VILLAGE.codeLength();
    }

    static String township(WorkItem item) {
        return item.areaCode().substring(0, AreaLevel.TOWNSHIP.codeLength());
    }

    private static boolean getsDone(WorkItem item, LocalDate day, Map<String, Integer> done) {
        String township = township(item);
        int pace = SeasonPlan.pace(township, item.role(), day);
        return pace > 0 && done.merge(township + item.role(), 1, Integer::sum) <= pace;
    }

    /** What the township's villages hand in on that day: what they have sold until then, of the households that come. */
    private void handIn(Area township, LocalDate day) {
        List<SeasonPlan.Part> parts = SeasonPlan.on(day).stream()
                .filter(part -> part.township().equals(township.code()))
                .toList();
        if (parts.isEmpty()) return;
        DemoRegisters.Workbook register = registers.of(township.code());
        String name = register.fileName().replace(".xlsx", " " + day + ".xlsx");
        long clerk = accounts.entryClerk(township).id();
        long run = user.runAs(clerk, () -> imports.list().stream()
                .filter(one -> one.fileName().equals(name) && one.runId() != null)
                .findFirst()
                .map(one -> Objects.requireNonNull(one.runId()))
                .orElseGet(() -> upload(register, name, householders(parts), day)));
        workers.finish(Map.of(clerk, List.of(run)));
    }

    private Set<String> householders(List<SeasonPlan.Part> parts) {
        Set<String> householders = new HashSet<>();
        for (SeasonPlan.Part part : parts) {
            List<String> village = households.idNos(part.village());
            for (int n = 0; n < village.size(); n++) {
                if (part.holds(n)) householders.add(village.get(n));
            }
        }
        return householders;
    }

    private long upload(DemoRegisters.Workbook register, String name, Set<String> householders, LocalDate day) {
        Predicate<String> comes = householders::contains;
        try (InputStream part = RegisterPart.of(register.open(), comes, day)) {
            ImportPreview preview = imports.upload(name, part, HalfSeason.YEAR, true);
            return imports.confirm(preview.id());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
