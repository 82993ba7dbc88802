package org.jiangbu.disbursement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jiangbu.base.Messages;
import org.jiangbu.base.Refusal;
import org.jiangbu.disbursement.bank.BankFileFormat;
import org.jiangbu.disbursement.bank.BankFileRow;
import org.jiangbu.disbursement.bank.BankFileWriter;
import org.jiangbu.disbursement.bank.FailureReason;
import org.jiangbu.disbursement.bank.Payee;
import org.jiangbu.disbursement.bank.ResultCell;
import org.jiangbu.disbursement.bank.ResultFiles;
import org.jiangbu.disbursement.bank.ResultTable;
import org.jiangbu.disbursement.bank.ResultWords;
import org.junit.jupiter.api.Test;

class BankTablesTest {
    private static final LocalDate TODAY = LocalDate.of(2019, 1, 8);
    private static final String ACCOUNT = "6231902336995937572";
    private static final String OTHER = "6231902336995937580";
    private static final String HEADER = "账号,金额,状态,原因,日期,流水号\n";

    private final Messages messages = new Messages();
    private final BankFileWriter writer = new BankFileWriter(messages);
    private final ResultTable table = new ResultTable(messages);

    private static LineRow line(long id, long fen) {
        return new LineRow(id, (int) id, id, "D" + id, id, "533422101", "斯那定主", fen, 0, false, LineStatus.OPEN, "");
    }

    private ResultJudge judged(byte[] file) {
        ResultJudge judge = new ResultJudge(
                List.of(line(1, 180_000), line(2, 216_000)),
                Map.of(1L, ACCOUNT, 2L, OTHER),
                new ResultWords(messages),
                messages,
                TODAY.minusDays(5),
                TODAY);
        judge.judge(table.read(ResultFiles.cells(file)));
        return judge;
    }

    private List<Integer> badRows(String rows) {
        return judged((HEADER + rows).getBytes(StandardCharsets.UTF_8)).problems().stream()
                .map(ResultPreview.Problem::row)
                .toList();
    }

    private static final String SECOND = OTHER + ",\"2,160.00\",失败,该账户已销户,20190107,S2\n";

    @Test
    void readsTheColumnsInAnyEncodingAndDateStyle() {
        String text = "代发结果,,,,,\n" + HEADER + ACCOUNT + ",1800,成功,,2019/1/8,S1\n" + SECOND + "合计,3960,,,,\n";
        for (Charset charset : List.of(StandardCharsets.UTF_8, Charset.forName("GBK"))) {
            ResultJudge judge = judged(text.getBytes(charset));
            assertThat(judge.problems()).isEmpty();
            assertThat(judge.settlements()).extracting(Settlement::paid).containsExactly(true, false);
            assertThat(judge.settlements().get(1).reason()).isEqualTo(FailureReason.CLOSED);
            assertThat(judge.settlements().get(1).settledOn()).isEqualTo(LocalDate.of(2019, 1, 7));
        }
    }

    @Test
    void namesTheRowOfEveryProblem() {
        String good = ACCOUNT + ",1800.00,成功,,2019-01-08,S1\n";
        assertThat(badRows(good + SECOND)).isEmpty();
        assertThat(badRows(good + "62319023369959370,1,成功,,2019-01-08,S\n"))
                .as("unknown account")
                .contains(3);
        assertThat(badRows(good + good + SECOND)).as("twice").contains(3);
        assertThat(badRows(ACCOUNT + ",1800.01,成功,,2019-01-08,S1\n" + SECOND))
                .as("amount")
                .contains(2);
        assertThat(badRows(ACCOUNT + ",NaN,成功,,2019-01-08,S1\n" + SECOND))
                .as("no amount")
                .contains(2);
        assertThat(badRows(ACCOUNT + ",1800,处理中,,2019-01-08,S1\n" + SECOND))
                .as("status")
                .contains(2);
        assertThat(badRows(ACCOUNT + ",1800,失败,,2019-01-08,S1\n" + SECOND))
                .as("reason")
                .contains(2);
        assertThat(badRows(ACCOUNT + ",1800,成功,,2019-02-08,S1\n" + SECOND))
                .as("date")
                .contains(2);
        assertThat(badRows("6.23190233699594E+18,1800,成功,,2019-01-08,S1\n" + SECOND))
                .as("damaged")
                .contains(2);
        assertThat(badRows(good)).as("incomplete").containsExactly(0);
        assertThat(badRows(good + SECOND + "合计,3960.01,,,,\n"))
                .as("control row")
                .containsExactly(4);
    }

    @Test
    void refusesWhatIsNoTable() {
        for (byte[] file : List.of(
                new byte[] {'P', 'K', 3, 4, 0, 0, 0},
                new byte[] {0, 1, 2, 3},
                "姓名,金额\n".getBytes(StandardCharsets.UTF_8))) {
            assertThatThrownBy(() -> judged(file)).isInstanceOf(Refusal.class);
        }
    }

    @Test
    void bankFileKeepsNumbersAsTextAndFormulasHarmless() {
        List<BankFileRow> rows = List.of(new BankFileRow(
                1,
                new Payee("阿茸·扎史卓玛", "53349919801117306X", ACCOUNT, "=cmd|'/c calc'!A1", "13988700001"),
                180_000,
                "2018产业奖补",
                "B-1"));
        String csv = new String(writer.write(BankFileFormat.CSV_UTF8, rows), StandardCharsets.UTF_8);
        assertThat(csv)
                .startsWith("\uFEFF序号,户名")
                .contains("'=cmd")
                .contains(",1800.00,2018产业奖补,13988700001,B-1")
                .endsWith("合计,1笔,,,,,1800.00,,,\r\n");
        assertThat(new String(writer.write(BankFileFormat.CSV_GBK, rows), Charset.forName("GBK")))
                .contains("阿茸·扎史卓玛");
        List<List<ResultCell>> cells = ResultFiles.cells(writer.write(BankFileFormat.XLSX, rows));
        assertThat(cells.get(1).get(4)).isEqualTo(new ResultCell(ACCOUNT, false));
        assertThat(cells.get(1).get(6)).isEqualTo(new ResultCell("1800", true));
        assertThat(writer.write(BankFileFormat.XLSX, rows)).isEqualTo(writer.write(BankFileFormat.XLSX, rows));
    }
}
