package org.jiangbu.rehearsal;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jiangbu.disbursement.BatchStatus;
import org.jiangbu.disbursement.BatchSummary;
import org.jiangbu.disbursement.Batches;
import org.jiangbu.disbursement.bank.BankFileFormat;
import org.springframework.stereotype.Component;

/** Plays the bank: answers every exported bank file with a result file in which everything is paid. */
@Component
public class Bank {
    private static final String RESULT_HEADER = "账号,金额,状态,原因,日期,流水号";

    private final Batches batches;
    private final Clock clock;

    Bank(Batches batches, Clock clock) {
        this.batches = batches;
        this.clock = clock;
    }

    /** Whether there is any batch yet. */
    boolean hasWork() {
        return !batches.list().isEmpty();
    }

    /** Answers what waits for a result; as a person of the county's finance. Returns the number of batches answered. */
    public int answerAll() {
        List<BatchSummary> waiting = batches.list().stream()
                .filter(batch -> batch.status() == BatchStatus.EXPORTED)
                .toList();
        waiting.forEach(batch -> answer(batch.no()));
        return waiting.size();
    }

    private void answer(String batchNo) {
        byte[] file = batches.bankFile(batchNo, BankFileFormat.CSV_UTF8, "演练").content();
        byte[] result =
                result(new String(file, StandardCharsets.UTF_8), batchNo).getBytes(StandardCharsets.UTF_8);
        batches.importResult(batchNo, new ByteArrayInputStream(result));
    }

    private String result(String bankFile, String batchNo) {
        List<List<String>> rows =
                bankFile.replace("\uFEFF", "").lines().map(Bank::cells).toList();
        List<String> header = rows.stream()
                .filter(row -> row.contains("账号") && row.contains("金额"))
                .findFirst()
                .orElseThrow();
        int account = header.indexOf("账号");
        int amount = header.indexOf("金额");
        StringBuilder result = new StringBuilder("\uFEFF").append(RESULT_HEADER).append("\r\n");
        int serial = 0;
        for (List<String> row : rows.subList(rows.indexOf(header) + 1, rows.size())) {
            if (row.size() > Math.max(account, amount) && row.get(account).matches("\\W*\\d{12,25}\\W*")) {
                result.append(row.get(account))
                        .append(',')
                        .append(row.get(amount))
                        .append(",成功,,");
                result.append(LocalDate.now(clock))
                        .append(',')
                        .append(batchNo)
                        .append('-')
                        .append(++serial);
                result.append("\r\n");
            }
        }
        return result.toString();
    }

    /** Cells of one CSV line; quoted cells may hold commas and doubled quotes. */
    private static List<String> cells(String line) {
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '"') {
                quoted = !quoted;
            } else if (c == ',' && !quoted) {
                cells.add(cell.toString().strip());
                cell.setLength(0);
            } else {
                cell.append(c);
            }
        }
        cells.add(cell.toString().strip());
        return cells;
    }
}
