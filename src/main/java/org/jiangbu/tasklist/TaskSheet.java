package org.jiangbu.tasklist;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Position;
import org.dhatim.fastexcel.StyleSetter;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jiangbu.base.Messages;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes the list as a workbook in the conventions of offices (DOMAIN G): A4 landscape, two head rows, counts, signatures. */
@Component
class TaskSheet {
    private static final int HEADS = 2;
    private static final int FIRST_ROW = 4;
    private static final int RATE = 6;
    /** The Song typeface of official papers. */
    private static final String FONT = "SimSun";

    private static final int[] WIDTHS = {6, 16, 34, 8, 16, 16, 10, 11, 20, 12, 13, 12, 24, 24, 7};
    /** Columns of the upper heads; those between two stand alone. */
    private static final int[][] GROUPS = {{3, 7}, {8, 11}, {12, 13}};

    private final Messages messages;

    TaskSheet(Messages messages) {
        this.messages = messages;
    }

    byte[] write(TaskList list, LocalDate today) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(out, "jiangbu", "1.0")) {
            Worksheet sheet = book.newWorksheet(text("sheet"));
            sheet.paperSize(PaperSize.A4_PAPER);
            sheet.pageOrientation("landscape");
            sheet.fitToWidth((short) 1);
            sheet.fitToHeight((short) 0);
            sheet.repeatRows(HEADS, HEADS + 1);
            sheet.footer(text("page"), Position.CENTER);
            head(sheet, list, today);
            int row = FIRST_ROW;
            for (TaskRow task : list.standing()) {
                line(sheet, row, row - FIRST_ROW + 1, task);
                row++;
            }
            foot(sheet, row, list);
            for (int column = 0; column < WIDTHS.length; column++) {
                sheet.width(column, WIDTHS[column]);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private void head(Worksheet sheet, TaskList list, LocalDate today) {
        int last = WIDTHS.length - 1;
        sheet.range(0, 0, 0, last).merge();
        sheet.value(0, 0, text("title", Integer.toString(list.programmeYear())));
        sheet.style(0, 0)
                .bold()
                .fontName(FONT)
                .fontSize(18)
                .horizontalAlignment("center")
                .set();
        sheet.range(1, 0, 1, 7).merge();
        sheet.value(1, 0, text("unit"));
        sheet.style(1, 0).fontName(FONT).set();
        sheet.range(1, 8, 1, last).merge();
        sheet.value(1, 8, text("date", today));
        sheet.style(1, 8).fontName(FONT).horizontalAlignment("right").set();
        String[] heads = text("columns").split(",");
        String[] groups = text("groups").split(",");
        boolean[] grouped = new boolean[WIDTHS.length];
        for (int group = 0; group < GROUPS.length; group++) {
            sheet.value(HEADS, GROUPS[group][0], groups[group]);
            sheet.range(HEADS, GROUPS[group][0], HEADS, GROUPS[group][1]).merge();
            for (int column = GROUPS[group][0]; column <= GROUPS[group][1]; column++) grouped[column] = true;
        }
        for (int column = 0; column < WIDTHS.length; column++) {
            sheet.value(grouped[column] ? HEADS + 1 : HEADS, column, heads[column]);
            if (!grouped[column]) sheet.range(HEADS, column, HEADS + 1, column).merge();
            for (int row = HEADS; row <= HEADS + 1; row++) {
                framed(sheet, row, column).bold().horizontalAlignment("center").set();
            }
        }
    }

    private void line(Worksheet sheet, int row, int number, TaskRow task) {
        TaskPlan plan = task.plan();
        sheet.value(row, 0, number);
        sheet.value(row, 1, safe(plan.project()));
        sheet.value(row, 2, safe(plan.task()));
        sheet.value(row, 3, safe(plan.unit()));
        number(sheet, row, 4, task.target());
        number(sheet, row, 5, task.done());
        task.rate().ifPresent(rate -> sheet.value(row, RATE, rate.movePointLeft(2)));
        sheet.value(row, 7, messages.get(Locale.SIMPLIFIED_CHINESE, "tasklist.result." + task.holds()));
        sheet.value(row, 8, safe(plan.ownerUnit()));
        sheet.value(row, 9, safe(plan.ownerPerson()));
        sheet.value(row, 10, task.dueOn().map(LocalDate::toString).orElse(""));
        sheet.value(row, 11, task.workdaysLate() > 0 ? text("late", task.workdaysLate()) : "");
        sheet.value(row, 12, safe(plan.problem()));
        sheet.value(row, 13, safe(plan.measure()));
        sheet.value(row, 14, task.files());
        for (int column = 0; column < WIDTHS.length; column++) {
            StyleSetter style = framed(sheet, row, column);
            if (column == 4 || column == 5) {
                style.format(whole(column == 4 ? task.target() : task.done()) ? "#,##0" : "#,##0.00")
                        .horizontalAlignment("right");
            } else if (column == RATE) {
                style.format("0.0%").horizontalAlignment("right");
            }
            style.set();
        }
    }

    private static void number(Worksheet sheet, int row, int column, @Nullable BigDecimal value) {
        if (value != null) sheet.value(row, column, value);
    }

    private static boolean whole(@Nullable BigDecimal value) {
        return value == null || value.stripTrailingZeros().scale() <= 0;
    }

    private static StyleSetter framed(Worksheet sheet, int row, int column) {
        return sheet.style(row, column)
                .fontName(FONT)
                .borderStyle("thin")
                .wrapText(true)
                .verticalAlignment("center");
    }

    private void foot(Worksheet sheet, int row, TaskList list) {
        int last = WIDTHS.length - 1;
        sheet.range(row, 0, row, last).merge();
        sheet.value(
                row,
                0,
                text(
                        "counts",
                        list.standing().size(),
                        list.count(Result.COMPLETE),
                        list.count(Result.MOSTLY),
                        list.count(Result.OPEN),
                        list.late()));
        sheet.style(row, 0).bold().fontName(FONT).set();
        sheet.range(row + 1, 0, row + 1, last).merge();
        sheet.value(row + 1, 0, text("signatures"));
        sheet.style(row + 1, 0).fontName(FONT).verticalAlignment("center").set();
        sheet.rowHeight(row + 1, 36);
    }

    /** A text that a spreadsheet program would take for a formula is kept a text. */
    private static String safe(String text) {
        return text.isEmpty() || "=+-@\t\r".indexOf(text.charAt(0)) < 0 ? text : "'" + text;
    }

    private String text(String key, Object... args) {
        return messages.get(Locale.SIMPLIFIED_CHINESE, "tasklist.sheet." + key, args);
    }
}
