package org.jiangbu.chain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** A bank's result file for a bank file: every line with the same outcome. */
public final class BankAnswer {
    private BankAnswer() {}

    public static String to(String bankFile, String status, String reason, LocalDate day) {
        List<String[]> rows = new ArrayList<>();
        bankFile.replace("\uFEFF", "")
                .lines()
                .forEach(line -> rows.add(line.replace("\"", "").split(",", -1)));
        int header = 0;
        while (!List.of(rows.get(header)).contains("账号")) {
            header++;
        }
        List<String> names = List.of(rows.get(header));
        StringBuilder answer = new StringBuilder("账号,金额,状态,原因,日期,流水号\r\n");
        int serial = 0;
        for (String[] row : rows.subList(header + 1, rows.size())) {
            String account = row.length > names.indexOf("账号") ? row[names.indexOf("账号")].strip() : "";
            if (account.matches("\\W*\\d{12,25}")) {
                answer.append(String.join(
                                ",",
                                account,
                                row[names.indexOf("金额")],
                                status,
                                reason,
                                day.toString(),
                                "L" + ++serial + "-" + account.substring(account.length() - 6)))
                        .append("\r\n");
            }
        }
        return answer.toString();
    }
}
