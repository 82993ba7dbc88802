package org.jiangbu.disbursement;

import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jiangbu.IntegrationTest;
import org.jiangbu.award.Awards;
import org.jiangbu.award.DecisionView;
import org.jiangbu.declaration.DeclarationBooks;
import org.jiangbu.declaration.NewDeclaration;
import org.jiangbu.declaration.NewLine;
import org.jiangbu.disbursement.bank.BankFile;
import org.jiangbu.disbursement.bank.BankFileFormat;
import org.jiangbu.disbursement.fund.FundBalance;
import org.jiangbu.disbursement.fund.FundUse;
import org.jiangbu.disbursement.fund.Funds;
import org.jiangbu.disbursement.fund.NewArrival;
import org.jiangbu.disbursement.fund.NewFund;
import org.jiangbu.people.Accounts;
import org.jiangbu.people.Households;
import org.jiangbu.people.NewAccount;
import org.jiangbu.people.TestHouseholds;
import org.jiangbu.register.PayableLine;
import org.jiangbu.register.TestRosters;
import org.jiangbu.security.CurrentUser;
import org.jiangbu.security.Person;
import org.jiangbu.security.Roles;
import org.jiangbu.security.Staff;
import org.jiangbu.workflow.DecideRequest;
import org.jiangbu.workflow.WorkItem;
import org.jiangbu.workflow.WorkItemQuery;
import org.jiangbu.workflow.WorkItems;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Batches with real decisions behind them; each test has a programme year, and so its money, for itself. */
abstract class PaymentTest extends IntegrationTest {
    static final String COUNTY = "533422";
    static final String TOWNSHIP = "533422101";
    private static final String VILLAGE = "533422101202";
    private static final LocalDate START = LocalDate.of(2018, 1, 1);
    private static final AtomicInteger NEXT_YEAR = new AtomicInteger(3000);

    @Autowired
    Funds funds;

    @Autowired
    Batches batches;

    @Autowired
    BatchOpening opening;

    @Autowired
    WorkItems items;

    @Autowired
    Households households;

    @Autowired
    Accounts accounts;

    @Autowired
    DeclarationBooks declarations;

    @Autowired
    Awards awards;

    @Autowired
    Staff staff;

    @Autowired
    CurrentUser user;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient db;

    @Autowired
    Clock clock;

    int year;
    long fund;
    Person entering;
    Person maker;
    Person releaser;

    @BeforeEach
    void openYear() {
        year = NEXT_YEAR.incrementAndGet();
        entering = person(Roles.ENTRY_CLERK, TOWNSHIP);
        maker = person(Roles.COUNTY_FINANCE, COUNTY);
        releaser = person(Roles.COUNTY_FINANCE, COUNTY);
        fund = as(maker, () -> funds.open(new NewFund("T-" + year, "测试资金", "测试")));
        as(maker, () -> {
            funds.assign(year, FundUse.INDUSTRY, fund);
            funds.assign(year, FundUse.LABOUR, fund);
            return null;
        });
    }

    Person person(String role, String area) {
        Person person = staff.create("pay-" + UUID.randomUUID().toString().substring(0, 8), "测试人员", null);
        staff.assign(person.id(), role, area, START, null);
        return person;
    }

    <T> T as(Person person, Supplier<T> work) {
        return user.runAs(person.id(), work);
    }

    void arrive(long fen) {
        as(maker, () -> {
            funds.arrive(new NewArrival(
                    fund, fen, "测财〔1〕号", START, "", UUID.randomUUID().toString()));
            return null;
        });
    }

    FundBalance balance() {
        return as(maker, () -> funds.balances()).stream()
                .filter(one -> one.fundId() == fund)
                .findFirst()
                .orElseThrow();
    }

    /** Registered decisions of new households that each sold walnuts for so many yuan. */
    List<PayableLine> payable(int... salesYuan) {
        return as(
                maker,
                () -> transaction.execute(status -> {
                    List<Long> ids = new ArrayList<>();
                    List<NewDeclaration> declared = new ArrayList<>();
                    for (int sales : salesYuan) {
                        long id = households
                                .registerAll(List.of(TestHouseholds.household(VILLAGE, "斯那定主")))
                                .get(0);
                        ids.add(id);
                        accounts.openAll(
                                List.of(new NewAccount(id, "斯那定主", TestHouseholds.accountNo(), "德钦农信社", null)));
                        declared.add(new NewDeclaration(2018, id, null, "test", List.of(walnuts(sales))));
                    }
                    return registered(declared);
                }));
    }

    /** The registered decision of another declaration of a household that has one already. */
    PayableLine another(PayableLine of, int salesYuan) {
        NewDeclaration more = new NewDeclaration(2018, of.householdId(), null, "test", List.of(walnuts(salesYuan)));
        return as(
                maker,
                () -> transaction.execute(status -> registered(List.of(more)).get(0)));
    }

    private List<PayableLine> registered(List<NewDeclaration> declared) {
        List<String> numbers = declarations.createAll(declared, entering.id());
        Map<String, DecisionView> decisions = awards.decideAll(numbers);
        awards.register(decisions.values().stream().map(DecisionView::id).toList());
        return numbers.stream().map(number -> line(decisions.get(number))).toList();
    }

    private static NewLine walnuts(int yuan) {
        BigDecimal quantity = BigDecimal.valueOf(yuan).divide(BigDecimal.TEN);
        return NewLine.sale("walnut", quantity, "公斤", BigDecimal.TEN, yuan * 100L, LocalDate.of(2018, 10, 1));
    }

    private static PayableLine line(DecisionView decision) {
        return new PayableLine(
                decision.id(),
                decision.number(),
                decision.householdId(),
                decision.areaCode(),
                decision.payableIndustryFen(),
                decision.payableLabourFen(),
                true);
    }

    String open(List<PayableLine> payable) {
        String roster = TestRosters.approved(db, year, TOWNSHIP);
        return as(maker, () -> transaction.execute(status -> opening.open(roster, year, TOWNSHIP, payable)));
    }

    WorkItem item(Person person, String batchNo, String step) {
        return as(person, () -> items.list(WorkItemQuery.all(500))).items().stream()
                .filter(one -> one.caseKey().equals(batchNo) && one.stepKey().equals(step))
                .findFirst()
                .orElseThrow();
    }

    void decide(Person person, String batchNo, String step, String outcome, Map<String, Object> data) {
        decide(person, item(person, batchNo, step), outcome, data);
    }

    void decide(Person person, WorkItem item, String outcome, Map<String, Object> data) {
        as(person, () -> {
            items.decide(new DecideRequest(
                    item.id(),
                    item.revision(),
                    outcome,
                    "核对无误。",
                    null,
                    data,
                    UUID.randomUUID().toString()));
            return null;
        });
    }

    void prepare(Person person, String batchNo) {
        decide(
                person,
                batchNo,
                "prepare-payment",
                "submit",
                Map.of("allocationNo", "德财〔2019〕1号", "allocationDate", "2019-01-05"));
    }

    void release(Person person, String batchNo) {
        decide(person, batchNo, "release-payment", "release", Map.of("checked", true));
    }

    BatchDetail detail(String batchNo) {
        return as(maker, () -> batches.detail(batchNo));
    }

    /** The bank's answer to its own file: the given positions fail because the account is closed. */
    byte[] answer(String batchNo, Set<Integer> failed) {
        BankFile file = as(maker, () -> batches.bankFile(batchNo, BankFileFormat.CSV_UTF8, "测试"));
        List<String[]> rows = new String(file.content(), StandardCharsets.UTF_8)
                .lines()
                .map(row -> row.split(",", -1))
                .filter(row -> row[0].matches("\\d+"))
                .toList();
        return ("账号,金额,状态,原因,日期,流水号\r\n"
                        + rows.stream()
                                .map(row -> row[4] + "," + row[6]
                                        + (failed.contains(Integer.valueOf(row[0])) ? ",失败,该户已销户," : ",成功,,")
                                        + LocalDate.now(clock) + ",S" + row[0])
                                .collect(Collectors.joining("\r\n")))
                .getBytes(StandardCharsets.UTF_8);
    }

    ResultPreview receive(String batchNo, byte[] file) {
        return as(maker, () -> batches.importResult(batchNo, new ByteArrayInputStream(file)));
    }
}
