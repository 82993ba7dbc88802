package org.jiangbu.demo;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;

/**
 * A register as it can be handed in on a day: what has not been sold by then does not stand in it yet (R3), and only some of
 * its households have come.
 */
final class RegisterPart {
    /** Where the registers that come with the application have the number of the householder and the day of the sale. */
    private static final int ID_NO = 5;

    private static final int SOLD_ON = 13;
    private static final int HEADINGS = 3;

    private RegisterPart() {}

    /**
     * The workbook with these lines only.
     *
     * @param idNo which householders are in it
     * @param until the last day of a sale that is, inclusive; what has no day that can be read stays, to be refused
     */
    static InputStream of(InputStream register, Predicate<String> idNo, LocalDate until) {
        try (XSSFWorkbook book = new XSSFWorkbook(register);
                ByteArrayOutputStream part = new ByteArrayOutputStream()) {
            book.forEach(sheet -> reduce(sheet, idNo, until));
            book.write(part);
            return new ByteArrayInputStream(part.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void reduce(Sheet sheet, Predicate<String> idNo, LocalDate until) {
        List<Row> out = new ArrayList<>();
        for (Row row : sheet) {
            if (row.getRowNum() >= HEADINGS && !stays(row, idNo, until)) out.add(row);
        }
        out.forEach(sheet::removeRow);
    }

    private static boolean stays(Row row, Predicate<String> idNo, LocalDate until) {
        @Nullable Cell number = row.getCell(ID_NO);
        @Nullable Cell sold = row.getCell(SOLD_ON);
        String of = number != null && number.getCellType() == CellType.STRING
                ? number.getStringCellValue().strip()
                : "";
        boolean later = sold != null
                && sold.getCellType() == CellType.NUMERIC
                && DateUtil.getLocalDateTime(sold.getNumericCellValue())
                        .toLocalDate()
                        .isAfter(until);
        return idNo.test(of) && !later;
    }
}
