package org.jiangbu.disbursement.bank;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jiangbu.base.Messages;
import org.jiangbu.base.Money;
import org.springframework.stereotype.Component;

/**
 * Writes the bank's file (G7) in Chinese whatever the reader's language; the same rows give the same bytes. Text that a
 * spreadsheet would take for a formula gets an apostrophe in front.
 */
@Component
public class BankFileWriter {
    private static final Locale ZH = Locale.SIMPLIFIED_CHINESE;
    private static final String BOM = "\uFEFF";
    /** Holds all of GBK in the same bytes, and rare characters of names besides. */
    private static final Charset GBK = Charset.forName("GB18030");

    private final Messages messages;

    public BankFileWriter(Messages messages) {
        this.messages = messages;
    }

    public byte[] write(BankFileFormat format, List<BankFileRow> rows) {
        return switch (format) {
            case CSV_UTF8 -> (BOM + csv(rows)).getBytes(StandardCharsets.UTF_8);
            case CSV_GBK -> csv(rows).getBytes(GBK);
            case XLSX -> xlsx(rows);
        };
    }

    public static long sum(List<BankFileRow> rows) {
        return rows.stream().mapToLong(BankFileRow::amountFen).reduce(0, Math::addExact);
    }

    /** Title row, one row a line, control row with count and sum. */
    private List<List<String>> table(List<BankFileRow> rows) {
        List<List<String>> table = new ArrayList<>();
        table.add(List.of(messages.get(ZH, "disbursement.bankfile.columns").split(",")));
        String idType = messages.get(ZH, "disbursement.bankfile.id-type");
        for (BankFileRow row : rows) {
            Payee payee = row.payee();
            table.add(List.of(
                    String.valueOf(row.seq()),
                    safe(payee.name()),
                    idType,
                    safe(payee.idNo()),
                    safe(payee.accountNo()),
                    safe(payee.bankName()),
                    yuan(row.amountFen()),
                    row.summary(),
                    payee.phone() == null ? "" : safe(payee.phone()),
                    row.remark()));
        }
        String count = messages.get(ZH, "disbursement.bankfile.count", rows.size());
        table.add(List.of(
                messages.get(ZH, "disbursement.bankfile.total"), count, "", "", "", "", yuan(sum(rows)), "", "", ""));
        return table;
    }

    private String csv(List<BankFileRow> rows) {
        return table(rows).stream()
                .map(row -> row.stream().map(BankFileWriter::quoted).collect(Collectors.joining(",")) + "\r\n")
                .collect(Collectors.joining());
    }

    private byte[] xlsx(List<BankFileRow> rows) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(out, "Jiangbu", null)) {
            Worksheet sheet = book.newWorksheet(messages.get(ZH, "disbursement.bankfile.sheet"));
            List<List<String>> table = table(rows);
            for (int r = 0; r < table.size(); r++) {
                fill(sheet, r, table.get(r));
            }
            sheet.freezePane(0, 1);
            sheet.width(1, 14);
            sheet.width(3, 22);
            sheet.width(4, 26);
            sheet.width(5, 24);
            sheet.width(6, 14);
            sheet.width(9, 18);
            book.finish();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return StillZip.of(out.toByteArray());
    }

    /** Numbers of persons and accounts stay text, else Excel would round them; the amount is a number. */
    private static void fill(Worksheet sheet, int r, List<String> row) {
        for (int c = 0; c < row.size(); c++) {
            if (r > 0 && c == 6) {
                sheet.value(r, c, new BigDecimal(row.get(c)));
                sheet.style(r, c).format("#,##0.00").set();
            } else {
                sheet.value(r, c, row.get(c));
                sheet.style(r, c).format("@").set();
            }
        }
    }

    private static String yuan(long fen) {
        return Money.ofFen(fen).yuan().toPlainString();
    }

    private static String safe(String text) {
        return !text.isEmpty() && "=+-@\t\r\n".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }

    private static String quoted(String text) {
        return text.matches("[^,\"\\r\\n]*") ? text : '"' + text.replace("\"", "\"\"") + '"';
    }
}
