package org.jiangbu.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.jiangbu.base.Messages;
import org.jiangbu.base.Money;
import org.jiangbu.region.Area;
import org.jiangbu.rehearsal.Bank;
import org.jiangbu.rehearsal.FundDesk;
import org.jiangbu.rehearsal.Gathering;
import org.jiangbu.rehearsal.Players;
import org.jiangbu.security.CurrentUser;
import org.jiangbu.security.Person;
import org.jiangbu.security.Roles;
import org.jiangbu.selfcheck.Findings;
import org.jiangbu.selfcheck.SelfChecks;
import org.jiangbu.workflow.DecideRequest;
import org.jiangbu.workflow.WorkItem;
import org.jiangbu.workflow.WorkItemQuery;
import org.jiangbu.workflow.WorkItems;
import org.springframework.stereotype.Component;

/**
 * The season of 2018, in its last stretch before 30 November: villages have handed in since October and stand at different
 * stages; two townships have handed in one village only, so that a newcomer can import the rest. Every phase may be played
 * again where it was interrupted.
 */
@Component
class HalfSeason {
    static final int YEAR = 2018;

    private static final Money ARRIVED = Money.parse("8649000.00");
    private static final List<String> FIRST_PART_ONLY = List.of("533422204", "533422205");
    private static final int RETURNED = 1;
    private static final int LISTED = 200;
    private static final List<String> WAITING_IN_COUNTY = List.of(
            Roles.COUNTY_FINANCE,
            Roles.COUNTY_LEADER,
            Roles.COUNTY_REVIEWER,
            Roles.COUNTY_FINANCE,
            Roles.COUNTY_REVIEWER,
            Roles.COUNTY_LEADER);

    private final DemoAccounts accounts;
    private final DemoHouseholds households;
    private final SeasonWorkdays workdays;
    private final FundDesk funds;
    private final Players players;
    private final Gathering gathering;
    private final Bank bank;
    private final DemoRelations relations;
    private final CheckSeason checks;
    private final TaskSeason tasks;
    private final WorkItems workItems;
    private final CurrentUser user;
    private final Messages messages;

    HalfSeason(
            DemoAccounts accounts,
            DemoHouseholds households,
            SeasonWorkdays workdays,
            FundDesk funds,
            Players players,
            Gathering gathering,
            Bank bank,
            DemoRelations relations,
            CheckSeason checks,
            TaskSeason tasks,
            WorkItems workItems,
            CurrentUser user,
            Messages messages) {
        this.accounts = accounts;
        this.households = households;
        this.workdays = workdays;
        this.funds = funds;
        this.players = players;
        this.gathering = gathering;
        this.bank = bank;
        this.relations = relations;
        this.checks = checks;
        this.tasks = tasks;
        this.workItems = workItems;
        this.user = user;
        this.messages = messages;
    }

    /** One part of the season. */
    record Phase(String name, Runnable play) {}

    List<Phase> phases() {
        List<Phase> phases = new ArrayList<>();
        phases.add(new Phase("households", households::register));
        phases.add(new Phase("tasks", tasks::issue));
        phases.add(new Phase("self-check", checks::issue));
        phases.add(new Phase("funds", this::receiveFunds));
        for (LocalDate day : workdays.all()) {
            phases.add(new Phase("workday-" + day, () -> workdays.play(day)));
            Stage.on(day).ifPresent(stage -> phases.add(new Phase("registers-" + day, () -> playRegisters(stage))));
            checks.on(day).ifPresent(acts -> phases.add(new Phase("self-check-" + day, acts)));
        }
        phases.add(new Phase("now", () -> workdays.advanceTo(SeasonPlan.NOW)));
        phases.add(new Phase("corrections", this::returnSome));
        phases.add(new Phase("relations", relations::declare));
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

    /** Takes what is verified into a register, and that to where the stage waits. */
    private void playRegisters(Stage stage) {
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
            case PAID -> item.role().equals(Roles.TOWNSHIP_FINANCE);
            case COUNTY ->
                item.role().equals(WAITING_IN_COUNTY.get(township(item) % WAITING_IN_COUNTY.size()))
                        || item.role().equals(Roles.TOWNSHIP_FINANCE);
            case LEADER -> !item.role().equals(Roles.TOWNSHIP_CLERK); // the county's registers stay where they are
        };
    }

    /** Some declarations come back for correction, so that entry clerks find something; where it is late, from the cadre. */
    private void returnSome() {
        for (Area township : townships()) {
            boolean none = returnSome(accounts.clerk(township)) == 0;
            if (none && FIRST_PART_ONLY.contains(township.code())) returnSome(accounts.cadre(township));
        }
    }

    private int returnSome(Person person) {
        return user.runAs(person.id(), () -> {
            List<WorkItem> some = workItems.list(WorkItemQuery.all(LISTED)).items().stream()
                    .filter(SeasonWorkdays::isDeclaration)
                    .limit(RETURNED)
                    .toList();
            some.forEach(item -> workItems.decide(new DecideRequest(
                    item.id(),
                    item.revision(),
                    "return",
                    messages.get("demo.return.opinion"),
                    "EVIDENCE_MISSING",
                    Map.of(),
                    UUID.randomUUID().toString())));
            return some.size();
        });
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
        return !SeasonWorkdays.isDeclaration(item)
                && !item.processId().equals(SelfChecks.TOWNSHIP_PROCESS)
                && !item.processId().equals(Findings.PROCESS);
    }

    private int township(WorkItem item) {
        return Math.max(0, townships().stream().map(Area::code).toList().indexOf(SeasonWorkdays.township(item)));
    }
}
