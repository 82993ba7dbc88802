package org.jiangbu.disbursement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jiangbu.base.Messages;
import org.jiangbu.base.Money;
import org.jiangbu.base.Refusal;
import org.jiangbu.disbursement.bank.ResultRow;
import org.jiangbu.disbursement.bank.ResultTable;
import org.jiangbu.disbursement.bank.ResultWords;
import org.jspecify.annotations.Nullable;

/** Holds a result file against the lines that went to the bank: each line exactly once, with its amount and a known end. */
final class ResultJudge {
    private final Map<String, List<LineRow>> waiting = new HashMap<>();
    private final Map<String, Integer> linesByAccount = new HashMap<>();
    private final List<Settlement> settlements = new ArrayList<>();
    private final List<ResultPreview.Problem> problems = new ArrayList<>();
    private final ResultWords words;
    private final Messages messages;
    private final LocalDate earliest;
    private final LocalDate latest;
    private long sumFen;

    /** @param accounts account number by line id */
    ResultJudge(
            List<LineRow> lines,
            Map<Long, String> accounts,
            ResultWords words,
            Messages messages,
            LocalDate earliest,
            LocalDate latest) {
        this.words = words;
        this.messages = messages;
        this.earliest = earliest;
        this.latest = latest;
        for (LineRow line : lines) {
            String account = String.valueOf(accounts.get(line.id()));
            waiting.computeIfAbsent(account, number -> new ArrayList<>()).add(line);
            linesByAccount.merge(account, 1, Integer::sum);
        }
    }

    List<Settlement> settlements() {
        return settlements;
    }

    List<ResultPreview.Problem> problems() {
        return problems;
    }

    void judge(ResultTable.Content content) {
        content.rows().forEach(this::judge);
        List<LineRow> missing = waiting.values().stream().flatMap(List::stream).toList();
        if (!missing.isEmpty() && problems.isEmpty()) {
            LineRow first = missing.get(0);
            problem(0, "disbursement.result.missing", missing.size(), first.seq(), first.headName());
        }
        content.control().ifPresent(this::judgeControl);
    }

    private void judgeControl(ResultRow control) {
        amount(control.amount())
                .filter(sum -> sum.fen() != sumFen)
                .ifPresent(sum -> problem(
                        control.row(),
                        "disbursement.result.sum-differs",
                        sum.format(),
                        Money.ofFen(sumFen).format()));
    }

    private void judge(ResultRow row) {
        Optional<Money> amount = amount(row.amount());
        amount.ifPresent(fen -> sumFen += fen.fen());
        if (!row.wholeAccount() || row.account().matches("(?i).*\\dE\\+?\\d+")) {
            problem(row.row(), "disbursement.result.account-damaged");
        } else if (!linesByAccount.containsKey(row.account())) {
            problem(row.row(), "disbursement.result.account-unknown", masked(row.account()));
        } else if (amount.isEmpty()) {
            problem(row.row(), "disbursement.result.not-an-amount");
        } else {
            match(row, amount.get());
        }
    }

    private void match(ResultRow row, Money amount) {
        List<LineRow> open = waiting.getOrDefault(row.account(), List.of());
        Optional<LineRow> line =
                open.stream().filter(one -> one.amountFen() == amount.fen()).findFirst();
        if (open.isEmpty()) {
            problem(row.row(), "disbursement.result.twice", masked(row.account()));
        } else if (line.isEmpty()) {
            String expected = Money.ofFen(open.get(0).amountFen()).format();
            problem(row.row(), "disbursement.result.amount-differs", amount.format(), expected);
        } else {
            open.remove(line.get());
            settle(row, line.get());
        }
    }

    private void settle(ResultRow row, LineRow line) {
        Optional<Boolean> status = words.status(row.status());
        Optional<LocalDate> date = words.date(row.date());
        if (status.isEmpty()) {
            problem(row.row(), "disbursement.result.status-unknown");
        } else if (date.isEmpty() || date.get().isBefore(earliest) || date.get().isAfter(latest)) {
            problem(row.row(), "disbursement.result.date", earliest, latest);
        } else if (!status.get() && row.reason().isBlank()) {
            problem(row.row(), "disbursement.result.reason-missing");
        } else {
            boolean paid = status.get();
            settlements.add(new Settlement(
                    line,
                    row.row(),
                    paid,
                    paid ? null : words.reason(row.reason()),
                    paid ? null : cut(row.reason()),
                    date.get(),
                    cut(row.serial())));
        }
    }

    private static Optional<Money> amount(String text) {
        try {
            return Optional.of(Money.parse(text));
        } catch (Refusal e) {
            return Optional.empty();
        }
    }

    private static String cut(String text) {
        return text.length() > 100 ? text.substring(0, 100) : text;
    }

    static String masked(@Nullable String account) {
        return account == null || account.length() < 4 ? "****" : "****" + account.substring(account.length() - 4);
    }

    private void problem(int row, String key, Object... args) {
        problems.add(new ResultPreview.Problem(row, messages.get(key, args)));
    }
}
