package org.jiangbu.intake.judging;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.jiangbu.base.IdNumber;
import org.jiangbu.base.PersonName;
import org.jiangbu.base.Widths;
import org.jiangbu.declaration.NewLine;
import org.jiangbu.intake.reading.CellValue;
import org.jiangbu.intake.reading.Column;
import org.jiangbu.intake.reading.Numbers;
import org.jiangbu.people.AccountNumber;

/** Whose row it is: householder, ID number, account. Damaged numbers are refused, never repaired. */
final class HouseholdJudge {
    /** Excel keeps 15 digits of a number. */
    private static final int EXCEL_DIGITS = 15;

    private HouseholdJudge() {}

    static void judge(JudgedRow row) {
        name(row);
        row.idNo = idNumber(row, Column.ID_NUMBER);
        row.workerIdNo = RowFacts.cell(row, Column.WORKER_ID).isPresent() ? idNumber(row, Column.WORKER_ID) : "";
        size(row);
        account(row);
        row.bankName = limited(RowFacts.text(row, Column.BANK), 100);
        row.phone = limited(digits(row, Column.PHONE), 20);
    }

    private static void name(JudgedRow row) {
        String name = PersonName.normalise(RowFacts.text(row, Column.HEAD_NAME));
        if (name.isEmpty()) {
            row.refuse(Column.HEAD_NAME, "intake.household.no-name");
        } else if (!PersonName.isValid(name)) {
            row.refuse(Column.HEAD_NAME, "base.name.invalid");
        } else {
            row.headName = name;
        }
    }

    private static String idNumber(JudgedRow row, Column column) {
        String number = IdNumber.normalise(digits(row, column));
        boolean isNumber =
                RowFacts.cell(row, column).filter(CellValue::isNumber).isPresent();
        if (isNumber && number.length() == 18 && number.endsWith("000")) {
            row.refuse(column, IdNumber.Fault.DAMAGED_BY_EXCEL.messageKey());
            return "";
        }
        Optional<IdNumber.Fault> fault = IdNumber.check(number);
        fault.ifPresent(f -> row.refuse(column, f.messageKey()));
        if (fault.isEmpty() && number.endsWith("000")) {
            // a real number may end so, but one damaged number in eleven has a right check digit by chance
            row.warn(column, "intake.household.id-ends-in-zeros");
        }
        return fault.isPresent() ? "" : number;
    }

    /** H5: nobody heads a household, sells or works before being born. */
    static void judgeBirth(JudgedRow row, LocalDate today) {
        LocalDate first = Stream.concat(Stream.of(today), row.lines().stream().map(NewLine::on))
                .min(LocalDate::compareTo)
                .orElse(today);
        if (!row.idNo.isEmpty() && IdNumber.birthDate(row.idNo).isAfter(first)) {
            row.refuse(Column.ID_NUMBER, "intake.household.born-later", first.toString());
        }
    }

    private static void size(JudgedRow row) {
        Optional<CellValue> cell = RowFacts.cell(row, Column.MEMBERS);
        if (cell.isEmpty()) {
            return;
        }
        Numbers.Written written = Numbers.read(cell.get()).value();
        if (written != null
                && written.value().stripTrailingZeros().scale() <= 0
                && written.value().compareTo(BigDecimal.valueOf(30)) <= 0) {
            row.size = written.value().intValue();
        } else {
            row.warn(
                    Column.MEMBERS,
                    "intake.household.size-unreadable",
                    RowFacts.shortened(cell.get().text()));
        }
    }

    private static void account(JudgedRow row) {
        if (!row.sheet().has(Column.ACCOUNT)) {
            return;
        }
        String number = digits(row, Column.ACCOUNT).replaceAll("[\\s'’-]", "");
        boolean isNumber =
                RowFacts.cell(row, Column.ACCOUNT).filter(CellValue::isNumber).isPresent();
        if (number.isEmpty()) {
            row.warn(Column.ACCOUNT, "intake.account.missing");
        } else if ((isNumber && number.length() > EXCEL_DIGITS) || number.matches("\\d(\\.\\d+)?[Ee]\\+?\\d+")) {
            row.refuse(Column.ACCOUNT, "intake.account.damaged-by-excel");
        } else if (!number.matches("\\d{12,25}")) {
            row.refuse(Column.ACCOUNT, "intake.account.not-a-number");
        } else {
            row.accountNo = number;
            if (!AccountNumber.plausible(number)) {
                row.warn(Column.ACCOUNT, "intake.account.doubtful");
            }
        }
    }

    /** The digits of a cell, whole even where Excel wrote a power of ten. */
    private static String digits(JudgedRow row, Column column) {
        return RowFacts.cell(row, column)
                .map(cell -> cell.number() != null
                                && cell.number().stripTrailingZeros().scale() <= 0
                        ? cell.number().toBigInteger().toString()
                        : Widths.narrow(cell.text()).strip())
                .orElse("");
    }

    private static String limited(String text, int length) {
        return text.length() > length ? text.substring(0, length) : text;
    }
}
