package org.jiangbu.disbursement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.jiangbu.audit.Journal;
import org.jiangbu.audit.JournalEntry;
import org.jiangbu.base.Messages;
import org.jiangbu.base.Refusal;
import org.jiangbu.base.WorkdayCalendar;
import org.jiangbu.disbursement.fund.FundUse;
import org.jiangbu.policy.Policy;
import org.jiangbu.policy.Programmes;
import org.jiangbu.policy.Safeguards.SelfCheckGate;
import org.jiangbu.register.TestRosters;
import org.jiangbu.security.Person;
import org.jiangbu.security.Roles;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

/** P21: money and a township whose self-check is late, by each value of the year's policy. */
@TestPropertySource(properties = "jiangbu.clock.start=2019-01-08T10:00") // a database of its own: what is issued stays
class SelfCheckGateTest extends PaymentTest {
    private static final AtomicInteger YEARS = new AtomicInteger(2070);
    private static final String OTHER = "533422206";
    private static final String IN_TIME = "533422205";

    @Autowired
    private Programmes programmes;

    @Autowired
    private org.jiangbu.disbursement.SelfCheckGate gate;

    @Autowired
    private Journal journal;

    @Autowired
    private Messages messages;

    @Autowired
    private WorkdayCalendar calendar;

    /** A year in which there can be a campaign. */
    @BeforeEach
    void openItsYear() {
        year = YEARS.incrementAndGet();
        as(maker, () -> {
            funds.assign(year, FundUse.INDUSTRY, fund);
            funds.assign(year, FundUse.LABOUR, fund);
            return null;
        });
        db.sql(
                        """
                        insert into policy_programme
                        select :year, name, name_en, window_from, window_to, status, industry_fund, labour_fund, paper_evidence
                        from policy_programme where year = 2018""")
                .param("year", year)
                .update();
        db.sql(
                        """
                        insert into policy_version (programme_year, version, document_no, terms)
                        select :year, 1, document_no, terms from policy_version where programme_year = 2018 and version = 1""")
                .param("year", year)
                .update();
    }

    private void policy(SelfCheckGate value) {
        Person leader = person(Roles.COUNTY_LEADER, COUNTY);
        Policy basis = programmes.policy(year);
        as(
                leader,
                () -> programmes.changePolicy(
                        basis,
                        basis.award(),
                        basis.deadlines(),
                        basis.safeguards().withSelfCheckBeforeTransfer(value),
                        "德政〔2018〕9号"));
    }

    /** That many workdays ago the self-checks of these townships were due. */
    private void due(int workdays, String... townships) {
        LocalDate due = calendar.plusWorkdays(LocalDate.now(clock), -workdays);
        db.sql(
                        """
                        insert into selfcheck_campaign
                            (programme_year, area_code, title, due_on, status, created_by, created_at, issued_by, issued_at)
                        values (:year, '533422', '自检自查', :due, 'ISSUED', 1, now(), 1, now())
                        on conflict do nothing
                        """)
                .param("year", year)
                .param("due", due)
                .update();
        for (String township : townships) {
            db.sql(
                            """
                            insert into selfcheck_check (case_key, programme_year, area_code, due_on)
                            values (:key, :year, :area, :due)
                            """)
                    .param("key", key(township))
                    .param("year", year)
                    .param("area", township)
                    .param("due", due)
                    .update();
        }
    }

    private String key(String township) {
        return "ZC-%d-%s".formatted(year, township);
    }

    /** The township's check is with its leader, or the county has accepted it. */
    private void stands(String township, String what) {
        db.sql("update selfcheck_check set " + what + " where case_key = ?")
                .param(key(township))
                .update();
    }

    private String reserved() {
        arrive(1_000_00);
        return open(payable(1000));
    }

    private List<JournalEntry> written(String batchNo) {
        return journal.of(batchNo, Set.of("disbursement.paid-before-self-check"));
    }

    @Test
    void whatIsNotSaidIsAWarning() {
        assertThat(programmes.policy(year).safeguards().selfCheckBeforeTransfer())
                .isEqualTo(SelfCheckGate.WARN);
        assertThat(programmes.selfCheckBeforeTransfer(1999)).isEqualTo(SelfCheckGate.WARN);
    }

    @Test
    void onlyTheCountyLeaderChangesItAndTheJournalKeepsIt() {
        policy(SelfCheckGate.BLOCK);
        assertThat(programmes.selfCheckBeforeTransfer(year)).isEqualTo(SelfCheckGate.BLOCK);
        assertThat(programmes.policy(year, 1).safeguards().selfCheckBeforeTransfer())
                .isEqualTo(SelfCheckGate.WARN);
        assertThat(journal.of(String.valueOf(year), Set.of("policy.changed")))
                .singleElement()
                .satisfies(entry -> assertThat(entry.details()).contains("BLOCK"));
    }

    @Test
    void aWarningIsShownAndWrittenDownAndThePaymentGoesOn() {
        due(3, TOWNSHIP);
        String no = reserved();
        assertThat(as(maker, () -> batches.lateSelfCheck(no))).singleElement().satisfies(late -> {
            assertThat(late.blocks()).isFalse();
            assertThat(late.check().townshipCode()).isEqualTo(TOWNSHIP);
            assertThat(late.check().workdaysLate()).isEqualTo(3);
        });
        prepare(maker, no);
        release(releaser, no);
        assertThat(written(no)).hasSize(2).allSatisfy(entry -> assertThat(entry.details())
                .contains(
                        key(TOWNSHIP),
                        calendar.plusWorkdays(LocalDate.now(clock), -3).toString())
                .containsPattern("workdaysLate\\W+3"));
        assertThat(written(no)).extracting(JournalEntry::personId).containsExactly(maker.id(), releaser.id());
    }

    @Test
    void offAsksNobody() {
        policy(SelfCheckGate.OFF);
        due(3, TOWNSHIP);
        String no = reserved();
        assertThat(as(maker, () -> batches.lateSelfCheck(no))).isEmpty();
        prepare(maker, no);
        assertThat(written(no)).isEmpty();
    }

    @Test
    void blockRefusesPreparationAndSaysWhoOwesWhat() {
        policy(SelfCheckGate.BLOCK);
        due(3, TOWNSHIP);
        String no = reserved();
        assertThatThrownBy(() -> prepare(maker, no)).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.key()).isEqualTo("disbursement.self-check.blocked");
            assertThat(refusal.sentence(messages)).contains("升平", String.valueOf(year), "逾期 3 个工作日", "乡镇经办", "分管领导");
        });
        assertThat(detail(no).summary().status()).isEqualTo(BatchStatus.RESERVED);
        assertThat(written(no)).isEmpty();

        stands(TOWNSHIP, "filling = false");
        assertThatThrownBy(() -> prepare(maker, no))
                .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.sentence(messages))
                        .contains("待乡镇分管领导签发"));

        stands(TOWNSHIP, "accepted_at = now()");
        prepare(maker, no);
        assertThat(detail(no).summary().status()).isEqualTo(BatchStatus.PREPARED);
    }

    @Test
    void blockRefusesTheReleaseOfWhatWasPreparedBeforeTheDay() {
        String no = reserved();
        prepare(maker, no);
        policy(SelfCheckGate.BLOCK);
        due(1, TOWNSHIP);
        assertThatThrownBy(() -> release(releaser, no)).hasMessage("disbursement.self-check.blocked");
        decide(releaser, no, "release-payment", "return", Map.of());
        decide(maker, no, "prepare-payment", "cancel", Map.of());
        assertThat(detail(no).summary().status()).isEqualTo(BatchStatus.CANCELLED);
    }

    @Test
    void beforeTheDayHasPassedAndWithoutACampaignNobodyIsLate() {
        policy(SelfCheckGate.BLOCK);
        String no = reserved();
        assertThat(as(maker, () -> batches.lateSelfCheck(no))).isEmpty();
        due(0, TOWNSHIP);
        assertThat(as(maker, () -> batches.lateSelfCheck(no))).isEmpty();
        prepare(maker, no);
        release(releaser, no);
        assertThat(written(no)).isEmpty();
    }

    @Test
    void batchesOfSeveralTownshipsAreAskedTogether() {
        policy(SelfCheckGate.BLOCK);
        due(2, TOWNSHIP, OTHER, IN_TIME);
        stands(IN_TIME, "accepted_at = now()");
        List<String> nos = List.of(batch(TOWNSHIP), batch(OTHER), batch(OTHER), batch(IN_TIME), batch("533422203"));
        assertThatThrownBy(() -> gate.pass("prepare-payment", nos))
                .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.sentence(messages))
                        .contains("升平", "羊拉")
                        .doesNotContain("霞若", "佛山")
                        .containsOnlyOnce("羊拉"));
        policy(SelfCheckGate.WARN);
        transaction.executeWithoutResult(status -> gate.pass("prepare-payment", nos));
        assertThat(nos.stream().filter(no -> !written(no).isEmpty())).containsExactlyElementsOf(nos.subList(0, 3));
    }

    private String batch(String township) {
        return as(
                maker,
                () -> transaction.execute(status -> {
                    String no = books.nextNumber(year);
                    books.insert(no, year, township, TestRosters.approved(db, year, township));
                    return no;
                }));
    }

    @Autowired
    private BatchBook books;

    @Test
    void aRepaymentIsNotAsked() {
        policy(SelfCheckGate.BLOCK);
        due(2, TOWNSHIP);
        String no = as(
                maker,
                () -> transaction.execute(status -> {
                    String number = books.nextNumber(year);
                    books.insert(number, year, TOWNSHIP, null);
                    return number;
                }));
        assertThat(as(maker, () -> batches.lateSelfCheck(no))).isEmpty();
        gate.pass("prepare-payment", List.of(no));
    }
}
