package org.jiangbu.chain;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ManagementService;
import org.jiangbu.audit.InvariantResult;
import org.jiangbu.audit.Invariants;
import org.jiangbu.base.Money;
import org.jiangbu.declaration.DeclarationStatus;
import org.jiangbu.declaration.Declarations;
import org.jiangbu.declaration.NewDeclaration;
import org.jiangbu.declaration.NewLine;
import org.jiangbu.disbursement.Batches;
import org.jiangbu.disbursement.bank.BankFileFormat;
import org.jiangbu.people.Accounts;
import org.jiangbu.people.CadreAssignments;
import org.jiangbu.people.Households;
import org.jiangbu.people.NewAccount;
import org.jiangbu.people.TestHouseholds;
import org.jiangbu.register.Rosters;
import org.jiangbu.rehearsal.FundDesk;
import org.jiangbu.security.CurrentUser;
import org.jiangbu.security.Person;
import org.jiangbu.security.Roles;
import org.jiangbu.security.Staff;
import org.jiangbu.workflow.Cases;
import org.jiangbu.workflow.DecideRequest;
import org.jiangbu.workflow.WorkItem;
import org.jiangbu.workflow.WorkItemQuery;
import org.jiangbu.workflow.WorkItems;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Plays the people of the chain for tests of the models: each test names who decides what, and what follows. */
@Component
public class Chain {
    static final int YEAR = 2018;
    private static final String COUNTY = "533422";
    private static final LocalDate SOLD = LocalDate.of(2018, 10, 10);

    private final Households households;
    private final Accounts accounts;
    private final CadreAssignments cadres;
    private final Declarations declarations;
    private final WorkItems items;
    private final Cases cases;
    private final Rosters rosters;
    private final Batches batches;
    private final FundDesk funds;
    private final Invariants invariants;
    private final Staff staff;
    private final CurrentUser user;
    private final ManagementService management;
    private final TransactionTemplate transaction;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final TestHouseholds given;

    Chain(
            Households households,
            Accounts accounts,
            CadreAssignments cadres,
            Declarations declarations,
            WorkItems items,
            Cases cases,
            Rosters rosters,
            Batches batches,
            FundDesk funds,
            Invariants invariants,
            Staff staff,
            CurrentUser user,
            ManagementService management,
            TransactionTemplate transaction,
            JdbcClient jdbc,
            Clock clock) {
        this.households = households;
        this.accounts = accounts;
        this.cadres = cadres;
        this.declarations = declarations;
        this.items = items;
        this.cases = cases;
        this.rosters = rosters;
        this.batches = batches;
        this.funds = funds;
        this.invariants = invariants;
        this.staff = staff;
        this.user = user;
        this.management = management;
        this.transaction = transaction;
        this.jdbc = jdbc;
        this.clock = clock;
        this.given = new TestHouseholds(households, staff, user);
    }

    /** People of one township who act in a test; every test has its own. */
    final class Cast {
        final String township;
        final String village;
        final Map<String, Person> people = new HashMap<>();

        Cast(String village) {
            this.village = village;
            this.township = village.substring(0, 9);
            hire(Roles.ENTRY_CLERK, township);
            hire(Roles.ASSIGNED_CADRE, village);
            hire(Roles.VILLAGE_CADRE, village);
            hire(Roles.TOWNSHIP_CLERK, township);
            hire(Roles.TOWNSHIP_LEADER, township);
            hire(Roles.TOWNSHIP_FINANCE, township);
            hire(Roles.COUNTY_REVIEWER, COUNTY);
            hire(Roles.COUNTY_LEADER, COUNTY);
            hire(Roles.COUNTY_FINANCE, COUNTY);
            people.put("releaser", given.person(Roles.COUNTY_FINANCE, COUNTY));
        }

        private void hire(String role, String area) {
            people.put(role, given.person(role, area));
        }

        Person person(String role) {
            return people.get(role);
        }
    }

    Cast cast(String village) {
        return new Cast(village);
    }

    <T> T as(Person person, Supplier<T> work) {
        return user.runAs(person.id(), work);
    }

    /** A submitted declaration of walnuts for that many yuan by a new household; returns its number. */
    String declared(Cast cast, String yuan) {
        return declaredBy(cast, household(cast), yuan);
    }

    /** A new household of the village with an account and its cadre. */
    long household(Cast cast) {
        return as(
                cast.person(Roles.TOWNSHIP_CLERK),
                () -> transaction.execute(status -> {
                    long id = given.registered(cast.village + "01", "阿茸");
                    accounts.openAll(List.of(new NewAccount(id, "阿茸", TestHouseholds.accountNo(), "农村信用社", null)));
                    cadres.assignAll(
                            Map.of(id, cast.person(Roles.ASSIGNED_CADRE).id()));
                    return id;
                }));
    }

    String declaredBy(Cast cast, long household, String yuan) {
        return declaredBy(cast, household, List.of(PlayedCases.walnuts(yuan, SOLD)));
    }

    String declaredBy(Cast cast, long household, List<NewLine> lines) {
        return as(cast.person(Roles.ENTRY_CLERK), () -> {
            long id = declarations.draft(new NewDeclaration(YEAR, household, "户主外出", null, lines));
            declarations.submit(id, UUID.randomUUID().toString());
            return declarations.numberOf(id);
        });
    }

    /** The person's only open item of that case; fails when there is none. */
    WorkItem item(Person person, String caseKey) {
        List<WorkItem> found = as(person, () -> items.list(new WorkItemQuery(
                        null, null, null, false, caseKey.toLowerCase(), WorkItemQuery.Sort.DUE, null, 10))
                .items());
        return found.stream()
                .filter(item -> item.caseKey().equals(caseKey))
                .findFirst()
                .orElseThrow(
                        () -> new AssertionError("No open item for this person; the case waits at " + steps(caseKey)));
    }

    List<String> steps(String caseKey) {
        return jdbc.sql("select step_key from work_item where case_key = :key order by 1")
                .param("key", caseKey)
                .query(String.class)
                .list();
    }

    void decide(Person person, String caseKey, String outcome) {
        decide(person, caseKey, outcome, null, Map.of());
    }

    void decide(Person person, String caseKey, String outcome, String reason, Map<String, Object> data) {
        WorkItem item = item(person, caseKey);
        as(person, () -> {
            Map<String, Object> all = new HashMap<>();
            items.form(item).ifPresent(form -> all.putAll(form.example(LocalDate.now(clock))));
            all.putAll(data);
            if (outcome.equals("confirm")) all.putIfAbsent("compared", true);
            items.decide(new DecideRequest(
                    item.id(),
                    item.revision(),
                    outcome,
                    "情况已逐项核对",
                    reason,
                    all,
                    UUID.randomUUID().toString()));
            return null;
        });
    }

    /** Lets the timers of a case fire as if their time had come. */
    void fireTimers(String caseKey) {
        String instance = jdbc.sql("select instance_id from workflow_case where case_key = :key")
                .param("key", caseKey)
                .query(String.class)
                .single();
        management
                .createJobQuery()
                .processInstanceId(instance)
                .timers()
                .list()
                .forEach(job -> management.executeJob(job.getId()));
    }

    /** Cadre, village, notice, township: all approve. */
    void verified(Cast cast, String number) {
        decide(cast.person(Roles.ASSIGNED_CADRE), number, "approve");
        decide(cast.person(Roles.VILLAGE_CADRE), number, "approve");
        fireTimers(number);
        decide(cast.person(Roles.TOWNSHIP_CLERK), number, "approve");
    }

    String roster(Cast cast) {
        return as(cast.person(Roles.TOWNSHIP_CLERK), () -> rosters.open(YEAR, cast.township));
    }

    void approved(Cast cast, String roster) {
        decide(cast.person(Roles.TOWNSHIP_CLERK), roster, "submit");
        decide(cast.person(Roles.TOWNSHIP_LEADER), roster, "approve");
        decide(cast.person(Roles.COUNTY_REVIEWER), roster, "approve");
        decide(cast.person(Roles.COUNTY_LEADER), roster, "approve");
    }

    void fundsArrive(Cast cast) {
        as(cast.person(Roles.COUNTY_FINANCE), () -> {
            funds.receive(YEAR, Money.parse("8649000.00"));
            return null;
        });
    }

    String batchOf(String roster) {
        return jdbc.sql("select no from payment_batch where roster_number = :roster order by no desc limit 1")
                .param("roster", roster)
                .query(String.class)
                .single();
    }

    void released(Cast cast, String batch) {
        decide(cast.person(Roles.COUNTY_FINANCE), batch, "submit");
        decide(cast.person("releaser"), batch, "release");
    }

    /** The bank answers: every line with that status, e.g. 成功 or 失败. */
    void answered(Cast cast, String batch, String status, String reason) {
        as(cast.person(Roles.COUNTY_FINANCE), () -> {
            String file = new String(
                    batches.bankFile(batch, BankFileFormat.CSV_UTF8, "测试").content(), StandardCharsets.UTF_8);
            byte[] result =
                    BankAnswer.to(file, status, reason, LocalDate.now(clock)).getBytes(StandardCharsets.UTF_8);
            batches.importResult(batch, new ByteArrayInputStream(result));
            return null;
        });
    }

    DeclarationStatus status(String number) {
        return DeclarationStatus.valueOf(jdbc.sql("select status from declaration where number = :number")
                .param("number", number)
                .query(String.class)
                .single());
    }

    String end(String caseKey) {
        return cases.find(caseKey).orElseThrow().endEvent();
    }

    /** How many rows break which invariant; other tests may leave half-made facts, a path adds nothing to them. */
    Map<String, Long> broken() {
        return invariants.check().stream()
                .filter(result -> !result.holds())
                .collect(Collectors.toMap(InvariantResult::id, InvariantResult::violations));
    }
}
