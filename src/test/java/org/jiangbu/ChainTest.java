package org.jiangbu;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.jiangbu.audit.InvariantResult;
import org.jiangbu.audit.Invariants;
import org.jiangbu.award.Awards;
import org.jiangbu.declaration.DeclarationBooks;
import org.jiangbu.declaration.DeclarationStatus;
import org.jiangbu.declaration.NewDeclaration;
import org.jiangbu.declaration.NewLine;
import org.jiangbu.people.CadreAssignments;
import org.jiangbu.people.Households;
import org.jiangbu.people.TestHouseholds;
import org.jiangbu.region.Areas;
import org.jiangbu.register.Rosters;
import org.jiangbu.security.CurrentUser;
import org.jiangbu.security.Person;
import org.jiangbu.security.Roles;
import org.jiangbu.security.Staff;
import org.jiangbu.verification.Notices;
import org.jiangbu.verification.Objections;
import org.jiangbu.verification.Reviews;
import org.jiangbu.verification.Verifications;
import org.jiangbu.workflow.DecideRequest;
import org.jiangbu.workflow.WorkItem;
import org.jiangbu.workflow.WorkItemQuery;
import org.jiangbu.workflow.WorkItems;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;

/** A season in small: people of every level and declarations that pass through the real models. */
public abstract class ChainTest extends IntegrationTest {
    protected static final String TOWNSHIP = "533422201";
    protected static final String VILLAGE = "533422201202";

    @Autowired
    protected Rosters rosters;

    @Autowired
    protected Invariants invariants;

    @Autowired
    protected Areas areas;

    @Autowired
    protected Awards awards;

    @Autowired
    protected Notices notices;

    @Autowired
    protected Objections objections;

    @Autowired
    protected Reviews reviews;

    @Autowired
    protected Verifications verifications;

    @Autowired
    protected DeclarationBooks books;

    @Autowired
    protected Households households;

    @Autowired
    protected CadreAssignments cadres;

    @Autowired
    protected Staff staff;

    @Autowired
    protected CurrentUser user;

    @Autowired
    protected WorkItems items;

    @Autowired
    protected RuntimeService runtime;

    @Autowired
    protected ManagementService management;

    protected TestHouseholds given;
    protected final Map<String, Person> people = new HashMap<>();
    private Map<String, Long> before = Map.of();

    @BeforeEach
    void thoseWhoDecide() {
        given = new TestHouseholds(households, staff, user);
        for (String role : List.of(Roles.ENTRY_CLERK, Roles.TOWNSHIP_CLERK, Roles.TOWNSHIP_LEADER)) {
            people.put(role, given.person(role, TOWNSHIP));
        }
        people.put(Roles.ASSIGNED_CADRE, given.person(Roles.ASSIGNED_CADRE, TOWNSHIP));
        people.put(Roles.VILLAGE_CADRE, given.person(Roles.VILLAGE_CADRE, VILLAGE));
        for (String role : List.of(Roles.COUNTY_REVIEWER, Roles.COUNTY_LEADER)) {
            people.put(role, given.person(role, "533422"));
        }
    }

    /** Other tests may leave half-made facts; a path through the models adds nothing to them. */
    @BeforeEach
    void lookAtWhatIsBroken() {
        before = broken();
    }

    @AfterEach
    void whatMustAlwaysHoldStillHolds() {
        assertThat(broken()).isEqualTo(before);
    }

    /** How many rows break which invariant. */
    private Map<String, Long> broken() {
        return invariants.check().stream().collect(Collectors.toMap(InvariantResult::id, InvariantResult::violations));
    }

    protected String declared(String yuan) {
        BigDecimal amount = new BigDecimal(yuan);
        long household = given.registered(areas.group(VILLAGE, "一社").code(), "农布");
        long cadre = people.get(Roles.ASSIGNED_CADRE).id();
        user.runAs(people.get(Roles.TOWNSHIP_CLERK).id(), () -> cadres.assignAll(Map.of(household, cadre)));
        NewLine line = NewLine.sale(
                "walnut",
                BigDecimal.TEN,
                "公斤",
                amount.movePointLeft(1),
                amount.movePointRight(2).longValueExact(),
                LocalDate.of(2018, 10, 10));
        return user.runAs(people.get(Roles.ENTRY_CLERK).id(), () -> books.createAll(
                        List.of(new NewDeclaration(2018, household, "代录", null, List.of(line))), user.id())
                .get(0));
    }

    protected void decide(String role, String number, String outcome, String code, Map<String, Object> data) {
        user.runAs(people.get(role).id(), () -> {
            WorkItem item = items
                    .list(new WorkItemQuery(null, null, null, false, number, WorkItemQuery.Sort.DUE, null, 50))
                    .items()
                    .stream()
                    .filter(open -> open.caseKey().equals(number))
                    .findFirst()
                    .orElseThrow();
            items.decide(new DecideRequest(
                    item.id(),
                    item.revision(),
                    outcome,
                    "已认真核对情况",
                    code,
                    data,
                    UUID.randomUUID().toString()));
        });
    }

    protected void approve(String role, String number) {
        decide(role, number, "approve", null, Map.of());
    }

    protected void endNotice(String number) {
        String instance = runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(number)
                .singleResult()
                .getId();
        management
                .createJobQuery()
                .processInstanceId(instance)
                .list()
                .forEach(job -> management.executeJob(job.getId()));
    }

    protected String checked(String yuan) {
        String number = declared(yuan);
        approve(Roles.ASSIGNED_CADRE, number);
        approve(Roles.VILLAGE_CADRE, number);
        endNotice(number);
        approve(Roles.TOWNSHIP_CLERK, number);
        return number;
    }

    protected DeclarationStatus status(String number) {
        return books.summaries(List.of(number)).get(number).status();
    }

    protected String openRoster() {
        return user.runAs(people.get(Roles.TOWNSHIP_CLERK).id(), () -> rosters.open(2018, TOWNSHIP));
    }

    protected void lock(String roster) {
        decide(Roles.TOWNSHIP_CLERK, roster, "submit", null, Map.of("note", "已核对户数和金额", "signed", true));
        decide(
                Roles.TOWNSHIP_LEADER,
                roster,
                "approve",
                null,
                Map.of("planNo", "佛政发〔2018〕12号", "planDate", "2018-12-20"));
    }
}
