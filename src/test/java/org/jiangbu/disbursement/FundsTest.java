package org.jiangbu.disbursement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.UUID;
import org.jiangbu.base.Money;
import org.jiangbu.base.Refusal;
import org.jiangbu.disbursement.fund.FundEntry;
import org.jiangbu.disbursement.fund.FundLedger;
import org.jiangbu.disbursement.fund.NewArrival;
import org.jiangbu.disbursement.fund.NewFund;
import org.jiangbu.disbursement.fund.Posting;
import org.jiangbu.security.Person;
import org.jiangbu.security.Roles;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;

class FundsTest extends PaymentTest {
    @Autowired
    private FundLedger ledger;

    private void allocate(String no, long fen) {
        ledger.post(new Posting(
                fund,
                FundEntry.Kind.ALLOCATION,
                0,
                fen,
                0,
                0,
                0,
                TOWNSHIP,
                no,
                "测",
                LocalDate.of(2019, 1, 5),
                null,
                null));
    }

    /** F25, R25: the balance of the county's report, then with the labour awards from the same fund; booked on trial. */
    @Test
    void balanceOf2018IsTheReportsOwn() {
        arrive(Money.parse("8,649,000.00").fen());
        String no = open(payable(6_000));
        as(
                maker,
                () -> transaction.execute(trial -> {
                    trial.setRollbackOnly();
                    allocate(no, Money.parse("8,091,961.25").fen());
                    assertThat(Money.ofFen(balance().balanceFen()).format()).isEqualTo("557,038.75");
                    assertThat(balance().progressPercent()).isEqualByComparingTo("93.56");
                    allocate(no, Money.parse("453,686.14").fen());
                    assertThat(Money.ofFen(balance().balanceFen()).format()).isEqualTo("103,352.61");
                    assertThatThrownBy(
                                    () -> allocate(no, Money.parse("103,352.62").fen()))
                            .isInstanceOf(Refusal.class);
                    return null;
                }));
        assertThat(balance().allocatedFen()).isZero();
    }

    @Test
    void sameCommandArrivesOnce() {
        NewArrival arrival = new NewArrival(
                fund,
                100,
                "测财〔2〕号",
                LocalDate.of(2018, 6, 1),
                "",
                UUID.randomUUID().toString());
        for (int i = 0; i < 2; i++) {
            as(maker, () -> {
                funds.arrive(arrival);
                return null;
            });
        }
        assertThat(balance().arrivedFen()).isEqualTo(100);
    }

    @Test
    void factsAreNeitherChangedNorRemoved() {
        arrive(100);
        for (String sql : new String[] {
            "update fund_entry set arrived_fen = 200 where fund_id = :fund",
            "delete from fund_entry where fund_id = :fund",
            "delete from fund_account where fund_id = :fund",
            "update fund_account set paid_fen = arrived_fen + 1 where fund_id = :fund"
        }) {
            assertThatThrownBy(() -> db.sql(sql).param("fund", fund).update())
                    .as(sql)
                    .isInstanceOf(DataAccessException.class);
        }
    }

    @Test
    void moneyIsCarriedOverByDocumentOnly() {
        arrive(1_000);
        long next = as(maker, () -> funds.open(new NewFund("T-" + year + "-B", "下年资金", "测试")));
        String command = UUID.randomUUID().toString();
        for (int i = 0; i < 2; i++) {
            as(maker, () -> {
                funds.carryOver(fund, next, 400, "结转〔1〕号", LocalDate.of(2019, 1, 5), command);
                return null;
            });
        }
        assertThat(balance().arrivedFen()).isEqualTo(600);
        assertThatThrownBy(() -> as(maker, () -> {
                    funds.carryOver(
                            fund,
                            next,
                            601,
                            "结转〔2〕号",
                            LocalDate.of(2019, 1, 5),
                            UUID.randomUUID().toString());
                    return null;
                }))
                .isInstanceOf(Refusal.class);
        assertThat(balance().arrivedFen()).isEqualTo(600);
    }

    @Test
    void auditorReadsAndDoesNotBook() {
        Person auditor = person(Roles.AUDITOR, COUNTY);
        assertThat(as(auditor, () -> funds.balances())).isNotEmpty();
        assertThatThrownBy(() -> as(auditor, () -> {
                    funds.arrive(new NewArrival(
                            fund,
                            1,
                            "x",
                            LocalDate.of(2018, 6, 1),
                            "",
                            UUID.randomUUID().toString()));
                    return null;
                }))
                .isInstanceOf(Refusal.class);
    }
}
