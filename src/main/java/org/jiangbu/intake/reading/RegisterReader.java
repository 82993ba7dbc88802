package org.jiangbu.intake.reading;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;
import org.jiangbu.base.Refusal;

/** Reads the registers of a workbook: every visible sheet that has a register's header, in any order of columns. */
public final class RegisterReader {
    public static final int MAX_ROWS = 100_000;
    private static final int MAX_COLUMNS = 300;
    private static final int LONGEST_TEXT = 2_000;
    private static final int HEADER_WITHIN = 60;

    private RegisterReader() {}

    /** The registers of the workbook; refuses, with a sentence, a file that holds none. */
    public static List<RegisterSheet> read(byte[] file) {
        WorkbookGuard.check(file);
        List<String> paths = WorkbookParts.sheetPaths(file);
        List<RegisterSheet> registers = new ArrayList<>();
        Header closest = Header.NONE;
        try (ReadableWorkbook workbook =
                new ReadableWorkbook(new ByteArrayInputStream(file), new ReadingOptions(false, true))) {
            boolean date1904 = WorkbookParts.countsFrom1904(file);
            for (Sheet sheet : workbook.getSheets().toList()) {
                if (sheet.getVisibility() != SheetVisibility.VISIBLE || sheet.getIndex() >= paths.size()) {
                    continue;
                }
                Merges merges = Merges.of(file, paths.get(sheet.getIndex()));
                try (Stream<Row> rows = sheet.openStream()) {
                    SheetReading reading = new SheetReading(sheet, merges, rows.iterator(), date1904);
                    if (reading.header.isRegister() && reading.header.missing().isEmpty()) {
                        registers.add(reading.read());
                    } else if (reading.header.listsDeclarations() && reading.hasRows()) {
                        // a sheet of sales or labour that cannot be judged must not be passed over in silence
                        throw new Refusal(
                                "intake.file.sheet-missing-columns", sheet.getName(), names(reading.header.missing()));
                    } else if (reading.header.score() > closest.score()) {
                        closest = reading.header;
                    }
                }
            }
        } catch (Refusal refusal) {
            throw refusal;
        } catch (IOException | RuntimeException e) {
            // the cell reader reports a broken workbook in many ways; none of them is the person's business
            throw new Refusal("intake.file.damaged");
        }
        return requireRows(registers, closest);
    }

    private static List<RegisterSheet> requireRows(List<RegisterSheet> registers, Header closest) {
        List<RegisterSheet> filled =
                registers.stream().filter(r -> !r.rows().isEmpty()).toList();
        if (!filled.isEmpty()) {
            return filled;
        }
        if (!registers.isEmpty()) {
            throw new Refusal("intake.file.no-rows");
        }
        if (closest.isRegister()) {
            throw new Refusal("intake.file.missing-columns", names(closest.missing()));
        }
        throw new Refusal("intake.file.no-register");
    }

    private static String names(List<Column> columns) {
        return columns.stream().map(c -> c.headings().get(0)).collect(Collectors.joining("、"));
    }

    /** One sheet: its first rows decide on the header, the rest runs through row by row. */
    private static final class SheetReading {
        private final Sheet sheet;
        private final Merges merges;
        private final Iterator<Row> rest;
        private final boolean date1904;
        private final List<SortedMap<Integer, CellValue>> first = new ArrayList<>();
        private final List<Integer> firstNos = new ArrayList<>();
        private final Header header;
        private final List<RegisterRow> rows = new ArrayList<>();
        private int lastColumn;
        private Optional<BigDecimal> total = Optional.empty();

        SheetReading(Sheet sheet, Merges merges, Iterator<Row> rows, boolean date1904) {
            this.sheet = sheet;
            this.merges = merges;
            this.rest = rows;
            this.date1904 = date1904;
            while (first.size() < HEADER_WITHIN && rows.hasNext()) {
                Row row = rows.next();
                first.add(cells(row));
                firstNos.add(row.getRowNum());
            }
            this.header = Header.find(first, merges, firstNos);
        }

        boolean hasRows() {
            return header.lastRow() + 1 < first.size();
        }

        RegisterSheet read() {
            if (!header.doubtful().isEmpty()) {
                throw new Refusal("intake.file.two-columns", sheet.getName(), header.doubtful());
            }
            int headerRow = firstNos.get(header.lastRow());
            Spans spans = new Spans(merges.vertical(headerRow + 1), header.headings());
            for (int i = header.lastRow() + 1; i < first.size(); i++) {
                take(firstNos.get(i), first.get(i), spans);
            }
            while (rest.hasNext()) {
                Row row = rest.next();
                take(row.getRowNum(), cells(row), spans);
            }
            Map<Column, Integer> columns = new EnumMap<>(Column.class);
            Map<Column, String> hints = new EnumMap<>(Column.class);
            header.headings().forEach((column, heading) -> {
                columns.put(column, heading.index());
                if (heading.hint() != null) {
                    hints.put(column, heading.hint());
                }
            });
            if (header.hasDayInParts()) {
                columns.put(Column.DATE, columns.getOrDefault(Column.YEAR, columns.getOrDefault(Column.MONTH, 0)));
            }
            List<SortedMap<Integer, CellValue>> above = first.subList(0, header.lastRow() - header.depth() + 1);
            return new RegisterSheet(
                    sheet.getIndex(),
                    sheet.getName(),
                    Preamble.texts(above),
                    Preamble.filledBy(above),
                    Preamble.place(above),
                    Preamble.years(sheet.getName(), above),
                    headerRow,
                    lastColumn,
                    columns,
                    hints,
                    rows,
                    total.orElse(null),
                    spans.rowSpans(),
                    date1904);
        }

        private void take(int rowNo, SortedMap<Integer, CellValue> row, Spans spans) {
            spans.fill(rowNo, row);
            if (RowSieve.declares(row, header.headings())) {
                if (rows.size() >= MAX_ROWS) {
                    throw new Refusal("intake.file.too-many-rows", MAX_ROWS);
                }
                Map<Column, CellValue> cells = new EnumMap<>(Column.class);
                header.headings().forEach((column, heading) -> {
                    CellValue value = row.get(heading.index());
                    if (value != null) {
                        cells.put(column, value);
                    }
                });
                if (header.hasDayInParts()) {
                    DayParts.joined(cells).ifPresent(day -> cells.put(Column.DATE, day));
                }
                rows.add(new RegisterRow(sheet.getIndex(), rowNo, cells));
            } else if (RowSieve.isTotal(row, header.headings()) && header.has(Column.AMOUNT)) {
                CellValue value =
                        row.get(Objects.requireNonNull(header.headings().get(Column.AMOUNT))
                                .index());
                total = Optional.ofNullable(value).map(CellValue::number);
            }
        }

        private SortedMap<Integer, CellValue> cells(Row row) {
            SortedMap<Integer, CellValue> cells = new TreeMap<>();
            for (Cell cell : row) {
                if (cell != null && cell.getColumnIndex() < MAX_COLUMNS) {
                    value(cell).ifPresent(value -> cells.put(cell.getColumnIndex(), value));
                }
            }
            if (!cells.isEmpty()) {
                lastColumn = Math.max(lastColumn, cells.lastKey());
            }
            return cells;
        }

        private static Optional<CellValue> value(Cell cell) {
            if (cell.getType() == CellType.EMPTY) {
                return Optional.empty();
            }
            if (cell.getValue() instanceof BigDecimal number) {
                return Optional.of(new CellValue(
                        cell.getRawValue() == null ? number.toPlainString() : cell.getRawValue(), number));
            }
            String text = cell.getValue() == null
                    ? cell.getRawValue()
                    : cell.getValue().toString();
            if (text == null || text.isBlank()) {
                return Optional.empty();
            }
            String trimmed = CellText.clean(text);
            if (trimmed.isEmpty()) {
                return Optional.empty();
            }
            return Optional.of(new CellValue(
                    trimmed.length() > LONGEST_TEXT ? trimmed.substring(0, LONGEST_TEXT) : trimmed, null));
        }
    }
}
