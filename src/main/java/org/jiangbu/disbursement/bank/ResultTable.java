package org.jiangbu.disbursement.bank;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jiangbu.base.Messages;
import org.jiangbu.base.Refusal;
import org.jiangbu.base.Widths;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds the columns of a result file by their names and aliases, in any order, below any title rows. */
@Component
public class ResultTable {
    private static final List<String> COLUMNS = List.of("account", "amount", "status", "reason", "date", "serial");
    private static final int HEADER_WITHIN = 20;

    private final Messages messages;

    public ResultTable(Messages messages) {
        this.messages = messages;
    }

    /** Rows below the header; the control row, if there is one, comes back apart. */
    public record Content(List<ResultRow> rows, Optional<ResultRow> control) {}

    public Content read(List<List<ResultCell>> cells) {
        for (int r = 0; r < Math.min(HEADER_WITHIN, cells.size()); r++) {
            Map<String, Integer> header = header(cells.get(r));
            if (header.keySet().containsAll(List.of("account", "amount", "status", "date"))) {
                return rows(cells, r, header);
            }
        }
        throw new Refusal("disbursement.result.no-header");
    }

    private Map<String, Integer> header(List<ResultCell> row) {
        Map<String, Integer> header = new TreeMap<>();
        for (String column : COLUMNS) {
            List<String> names =
                    Arrays.asList(messages.get(Locale.SIMPLIFIED_CHINESE, "disbursement.result.column." + column)
                            .split(","));
            for (int c = 0; c < row.size(); c++) {
                if (names.contains(row.get(c).text().replaceAll("\\s", ""))) header.putIfAbsent(column, c);
            }
        }
        return header;
    }

    private Content rows(List<List<ResultCell>> cells, int headerRow, Map<String, Integer> header) {
        List<ResultRow> rows = new ArrayList<>();
        Optional<ResultRow> control = Optional.empty();
        List<String> totals = List.of(messages.get(Locale.SIMPLIFIED_CHINESE, "disbursement.result.total")
                .split(","));
        for (int r = headerRow + 1; r < cells.size(); r++) {
            List<ResultCell> row = cells.get(r);
            if (row.stream().allMatch(cell -> cell.text().isBlank())) continue;
            ResultRow read = row(r + 1, row, header);
            if (row.stream().anyMatch(cell -> totals.contains(cell.text()))) {
                control = Optional.of(read);
            } else {
                rows.add(read);
            }
        }
        return new Content(rows, control);
    }

    private static ResultRow row(int number, List<ResultCell> row, Map<String, Integer> header) {
        ResultCell account = cell(row, header.get("account"));
        String digits = Widths.narrow(account.text()).replaceAll("[\\s'-]", "");
        return new ResultRow(
                number,
                digits,
                !account.number() || digits.matches("\\d{1,15}"),
                cell(row, header.get("amount")).text(),
                cell(row, header.get("status")).text(),
                cell(row, header.get("reason")).text(),
                cell(row, header.get("date")).text(),
                cell(row, header.get("serial")).text());
    }

    private static ResultCell cell(List<ResultCell> row, @Nullable Integer column) {
        return column == null || column >= row.size() ? ResultCell.EMPTY : row.get(column);
    }
}
