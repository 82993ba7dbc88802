package org.jiangbu.disbursement;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jiangbu.disbursement.bank.BankFile;
import org.jiangbu.disbursement.bank.BankFileFacts;
import org.jiangbu.disbursement.bank.BankFileFormat;
import org.jiangbu.disbursement.bank.FailureReason;
import org.jiangbu.people.NewAccount;
import org.jiangbu.people.TestHouseholds;
import org.jiangbu.register.PayableLine;
import org.junit.jupiter.api.Test;

/** What the page of a batch says of its files, its failed lines and its accounts. */
class BatchPageTest extends PaymentTest {
    private String exported(List<PayableLine> payable) {
        String no = open(payable);
        prepare(maker, no);
        release(releaser, no);
        return no;
    }

    @Test
    void theCheckSumShownIsThatOfTheFileThatWasTaken() throws Exception {
        arrive(180_000);
        String no = exported(payable(6_000));
        assertThat(detail(no).files()).noneMatch(BankFileFacts::handedOut);
        BankFile file = as(maker, () -> batches.bankFile(no, BankFileFormat.CSV_UTF8, "送交银行"));
        String sum =
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file.content()));
        assertThat(detail(no).files())
                .filteredOn(BankFileFacts::handedOut)
                .singleElement()
                .satisfies(shown -> {
                    assertThat(shown.format()).isEqualTo(BankFileFormat.CSV_UTF8);
                    assertThat(shown.sha256()).isEqualTo(sum);
                });
    }

    @Test
    void aBankFileIsNamedAsTheOfficeNamesIt() {
        arrive(180_000);
        String no = exported(payable(6_000));
        String begin = "德钦县" + year + "年产业以奖代补代发-升平镇-" + no;
        assertThat(name(no, BankFileFormat.CSV_UTF8)).isEqualTo(begin + ".csv");
        assertThat(name(no, BankFileFormat.CSV_GBK)).isEqualTo(begin + "-GBK.csv");
        assertThat(name(no, BankFileFormat.XLSX)).isEqualTo(begin + ".xlsx");
    }

    private String name(String no, BankFileFormat format) {
        return as(maker, () -> batches.bankFile(no, format, "送交银行")).fileName();
    }

    @Test
    void aFailedLineThatWasPaidAgainIsOpenNoLonger() {
        arrive(360_000);
        String no = exported(payable(6_000, 6_000));
        receive(no, answer(no, Set.of(1, 2)));
        assertThat(detail(no).summary().openFailedLines()).isEqualTo(2);
        String again = as(maker, () -> batches.openRepayment(year, TOWNSHIP));
        prepare(maker, again);
        release(releaser, again);
        receive(again, answer(again, Set.of(2)));
        BatchSummary first = detail(no).summary();
        assertThat(first.failedLines()).isEqualTo(2);
        assertThat(first.repaidLines()).isEqualTo(1);
        assertThat(first.openFailedLines()).isEqualTo(1);
        assertThat(detail(no).lines()).extracting(PaymentLine::repaidIn).containsExactly(again, null);
    }

    @Test
    void beforeABatchIsPreparedItSaysHowManyAccountsCanBePaidAndWhyOthersCannot() {
        arrive(540_000);
        List<PayableLine> payable = payable(6_000, 6_000, 6_000);
        long household = payable.get(0).householdId();
        as(
                maker,
                () -> transaction.execute(status -> {
                    accounts.openAll(
                            List.of(new NewAccount(household, "旁人某", TestHouseholds.accountNo(), "德钦农信社", null)));
                    return null;
                }));
        String no = open(payable);
        PayeeCount foreseen = new PayeeCount(2, Map.of(FailureReason.HOLDER_NOT_MEMBER, 1));
        assertThat(as(maker, () -> batches.payees(no))).isEqualTo(foreseen);
        prepare(maker, no);
        assertThat(as(maker, () -> batches.payees(no))).isEqualTo(foreseen);
    }
}
