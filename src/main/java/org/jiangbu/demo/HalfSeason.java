package org.jiangbu.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.jiangbu.base.AppClock;
import org.jiangbu.base.Messages;
import org.jiangbu.base.Money;
import org.jiangbu.intake.ImportPreview;
import org.jiangbu.intake.RegisterImports;
import org.jiangbu.region.Area;
import org.jiangbu.rehearsal.Bank;
import org.jiangbu.rehearsal.FundDesk;
import org.jiangbu.rehearsal.Gathering;
import org.jiangbu.rehearsal.Players;
import org.jiangbu.rehearsal.Workers;
import org.jiangbu.security.CurrentUser;
import org.jiangbu.security.Person;
import org.jiangbu.security.Roles;
import org.jiangbu.selfcheck.Findings;
import org.jiangbu.selfcheck.SelfChecks;
import org.jiangbu.workflow.Deadlines;
import org.jiangbu.workflow.DecideRequest;
import org.jiangbu.workflow.WorkItem;
import org.jiangbu.workflow.WorkItemQuery;
import org.jiangbu.workflow.WorkItems;
import org.springframework.stereotype.Component;

/**
 * The season of 2018, half-way: six townships have handed in their registers and stand at different stages, two have
 * handed in one village only, so that a newcomer can import the rest. Every phase may be played again where it was
 * interrupted.
 */
@Component
class HalfSeason {
    static final int YEAR = 2018;

    private static final Money ARRIVED = Money.parse("8649000.00");
    private static final List<String> FIRST_PART_ONLY = List.of("533422204", "533422205");
    private static final int VILLAGE_CODE_LENGTH = 12;
    private static final int RETURNED = 2;
    private static final Duration NOTICE = Duration.ofDays(8);
    private static final List<String> WAITING_IN_COUNTY = List.of(
            Roles.COUNTY_FINANCE,
            Roles.COUNTY_LEADER,
            Roles.COUNTY_REVIEWER,
            Roles.COUNTY_FINANCE,
            Roles.COUNTY_REVIEWER,
            Roles.COUNTY_LEADER);

    private final DemoAccounts accounts;
    private final DemoHouseholds households;
    private final DemoRegisters registers;
    private final RegisterImports imports;
    private final Workers workers;
    private final FundDesk funds;
    private final Players players;
    private final Gathering gathering;
    private final Bank bank;
    private final DemoRelations relations;
    private final CheckSeason checks;
    private final TaskSeason tasks;
    private final WorkItems workItems;
    private final Deadlines deadlines;
    private final CurrentUser user;
    private final Messages messages;
    private final AppClock clock;

    HalfSeason(
            DemoAccounts accounts,
            DemoHouseholds households,
            DemoRegisters registers,
            RegisterImports imports,
            Workers workers,
            FundDesk funds,
            Players players,
            Gathering gathering,
            Bank bank,
            DemoRelations relations,
            CheckSeason checks,
            TaskSeason tasks,
            WorkItems workItems,
            Deadlines deadlines,
            CurrentUser user,
            Messages messages,
            AppClock clock) {
        this.accounts = accounts;
        this.households = households;
        this.registers = registers;
        this.imports = imports;
        this.workers = workers;
        this.funds = funds;
        this.players = players;
        this.gathering = gathering;
        this.bank = bank;
        this.relations = relations;
        this.checks = checks;
        this.tasks = tasks;
        this.workItems = workItems;
        this.deadlines = deadlines;
        this.user = user;
        this.messages = messages;
        this.clock = clock;
    }

    /** One part of the season. */
    record Phase(String name, Runnable play) {}

    List<Phase> phases() {
        List<Phase> phases = new ArrayList<>();
        phases.add(new Phase("households", households::register));
        phases.add(new Phase("tasks", tasks::issue));
        phases.add(new Phase("self-check", checks::issue));
        phases.add(new Phase("self-check-in-time", checks::handInInTime));
        phases.add(new Phase("year-end", checks::endYear));
        phases.add(new Phase("funds", this::receiveFunds));
        townships().forEach(township -> phases.add(new Phase("import-" + township.code(), () -> importOf(township))));
        phases.add(new Phase("village", this::playVillages));
        phases.add(new Phase("notice", this::passNotice));
        phases.add(new Phase("paid", () -> playRegisters(Stage.PAID)));
        phases.add(new Phase("county", () -> playRegisters(Stage.COUNTY)));
        phases.add(new Phase("leader", () -> playRegisters(Stage.LEADER)));
        phases.add(new Phase("corrections", this::returnSome));
        phases.add(new Phase("relations", relations::declare));
        phases.add(new Phase("self-check-review", checks::review));
        return phases;
    }

    /** Those that have handed in all come first. */
    private List<Area> townships() {
        return accounts.townships().stream()
                .sorted(Comparator.comparing(township -> FIRST_PART_ONLY.contains(township.code())))
                .toList();
    }

    private void receiveFunds() {
        user.runAs(accounts.person("county-finance").id(), () -> funds.receive(YEAR, ARRIVED));
    }

    private void importOf(Area township) {
        List<DemoRegisters.Workbook> files =
                FIRST_PART_ONLY.contains(township.code()) ? registers.firstParts() : registers.all();
        DemoRegisters.Workbook workbook = files.stream()
                .filter(file -> file.of(township.code()))
                .findFirst()
                .orElseThrow();
        long clerk = accounts.entryClerk(township).id();
        long run = user.runAs(clerk, () -> {
            ImportPreview preview = imports.upload(workbook.fileName(), workbook.open(), YEAR, true);
            return imports.confirm(preview.id());
        });
        workers.finish(Map.of(clerk, List.of(run)));
    }

    private void playVillages() {
        play(item -> isDeclaration(item)
                && !item.role().equals(Roles.TOWNSHIP_CLERK)
                && !item.role().equals(stage(item).waitsAt));
    }

    private void passNotice() {
        Instant over = clock.instant().plus(NOTICE);
        if (deadlines.nextDue().filter(due -> due.isBefore(over)).isPresent()) {
            deadlines.runDueAfter(() -> clock.advanceTo(over));
        }
    }

    /** Takes the declarations of a stage through the township's check into a register, and that to where the stage waits. */
    private void playRegisters(Stage stage) {
        play(item -> isDeclaration(item) && item.role().equals(Roles.TOWNSHIP_CLERK) && stage(item) == stage);
        gathering.gatherAll(YEAR, townships());
        do {
            play(item -> isRegister(item) && !waits(item, stage));
        } while (stage == Stage.PAID
                && user.runAs(accounts.person("county-finance").id(), bank::answerAll) > 0);
        if (stage == Stage.COUNTY) {
            long second = accounts.person("county-finance-2").id();
            players.playAll(
                    List.of(second),
                    item -> item.areaCode().equals(townships().get(0).code()) && isRegister(item));
        }
    }

    private boolean waits(WorkItem item, Stage stage) {
        return switch (stage) {
            case PAID -> item.role().equals(stage.waitsAt);
            case COUNTY ->
                item.role().equals(WAITING_IN_COUNTY.get(township(item) % WAITING_IN_COUNTY.size()))
                        || item.role().equals(Roles.TOWNSHIP_FINANCE);
            default -> !item.role().equals(Roles.TOWNSHIP_CLERK); // the county's registers stay where they are
        };
    }

    /** Some declarations come back for correction, so that entry clerks find something. */
    private void returnSome() {
        for (Area township : townships()) {
            user.runAs(accounts.cadre(township).id(), () -> workItems
                    .list(WorkItemQuery.all(RETURNED))
                    .items()
                    .forEach(item -> workItems.decide(new DecideRequest(
                            item.id(),
                            item.revision(),
                            "return",
                            messages.get("demo.return.opinion"),
                            "EVIDENCE_MISSING",
                            Map.of(),
                            UUID.randomUUID().toString()))));
        }
    }

    private void play(Predicate<WorkItem> which) {
        Collection<Long> persons = accounts.people().stream().map(Person::id).toList();
        int decided;
        do {
            decided = players.playAll(persons, which).decided();
        } while (decided > 0);
    }

    /** A register or a payment: what of a whole township or the county is no self-check. */
    private static boolean isRegister(WorkItem item) {
        return !isDeclaration(item)
                && !item.processId().equals(SelfChecks.TOWNSHIP_PROCESS)
                && !item.processId().equals(Findings.PROCESS);
    }

    private static boolean isDeclaration(WorkItem item) {
        return item.areaCode().length() >= VILLAGE_CODE_LENGTH;
    }

    private Stage stage(WorkItem item) {
        return Stage.of(item, township(item));
    }

    private int township(WorkItem item) {
        List<String> codes = townships().stream().map(Area::code).toList();
        return Math.max(
                0, codes.indexOf(item.areaCode().substring(0, codes.get(0).length())));
    }
}
