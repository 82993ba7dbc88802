package org.jiangbu.intake.judging;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jiangbu.base.IdNumber;
import org.jiangbu.people.AccountNumber;

/** Writes registers for tests the way an office would, with any headings, order and contents. */
public final class Registers {
    private final List<List<Object>> above = new ArrayList<>();
    private final List<List<Object>> header = new ArrayList<>();
    private final List<List<Object>> rows = new ArrayList<>();
    private final List<List<Object>> below = new ArrayList<>();
    private final List<int[]> merges = new ArrayList<>();

    /** The headings of the county's own register. */
    public static final List<String> USUAL = List.of(
            "序号", "乡镇", "村委会", "村民小组", "户主姓名", "身份证号码", "家庭人口", "产业类别", "品种", "销售数量", "计量单位", "单价(元)", "销售金额(元)",
            "销售日期", "一卡通账号", "联系电话", "备注");

    /** A right row under the usual headings: 500 公斤 of walnuts at 12.00 = 6,000.00 (F1). */
    public static Map<String, Object> sale(String idNo, String name) {
        Map<String, Object> row = new LinkedHashMap<>();
        Object[] values = {
            1,
            "升平镇",
            "阿东村",
            "二社",
            name,
            idNo,
            4,
            "经济林",
            "核桃",
            500,
            "公斤",
            12,
            6000,
            "2018-10-08",
            account(idNo),
            "13800000000",
            null
        };
        for (int i = 0; i < values.length; i++) {
            row.put(USUAL.get(i), values[i]);
        }
        return row;
    }

    /** A valid ID number of the county that does not exist. */
    public static String idNo(int n) {
        String body = "533499" + (1940 + n / 10_000 % 60) + "0101" + String.format("%03d", n % 1000);
        body = body.substring(0, 10)
                + String.format("%02d%02d", 1 + n / 1000 % 10, 1 + n / 100 % 28)
                + body.substring(14);
        return body + IdNumber.checkDigit(body + "0");
    }

    private static String account(String idNo) {
        String body = "62319" + idNo.substring(4, 17);
        return IntStream.range(0, 10)
                .mapToObj(last -> body + last)
                .filter(AccountNumber::plausible)
                .findFirst()
                .orElseThrow();
    }

    public static Registers of(List<Map<String, Object>> rows) {
        return new Registers()
                .above("德钦县2018年产业以奖代补销售情况花名册")
                .above("填报单位：升平镇人民政府")
                .usual(rows);
    }

    public Registers above(Object... cells) {
        above.add(cells(cells));
        return this;
    }

    public Registers header(Object... cells) {
        header.add(cells(cells));
        return this;
    }

    public Registers row(Object... cells) {
        rows.add(cells(cells));
        return this;
    }

    public Registers below(Object... cells) {
        below.add(cells(cells));
        return this;
    }

    /** Zero-based within the header and data rows. */
    public Registers merge(int top, int left, int bottom, int right) {
        merges.add(new int[] {top, left, bottom, right});
        return this;
    }

    private Registers usual(List<Map<String, Object>> maps) {
        header(maps.get(0).keySet().toArray());
        maps.forEach(map -> row(map.values().toArray()));
        return this;
    }

    public byte[] xlsx() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(out, "test", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("花名册");
            List<List<Object>> all = new ArrayList<>(above);
            all.addAll(header);
            all.addAll(rows);
            all.addAll(below);
            for (int r = 0; r < all.size(); r++) {
                for (int c = 0; c < all.get(r).size(); c++) {
                    write(sheet, r, c, all.get(r).get(c));
                }
            }
            int top = above.size();
            merges.forEach(m -> sheet.range(top + m[0], m[1], top + m[2], m[3]).merge());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return out.toByteArray();
    }

    private static void write(Worksheet sheet, int row, int column, Object value) {
        if (value instanceof BigDecimal
                || value instanceof Integer
                || value instanceof Long
                || value instanceof Double) {
            sheet.value(row, column, (Number) value);
        } else if (value instanceof Formula formula) {
            sheet.formula(row, column, formula.text());
        } else if (value != null) {
            sheet.value(row, column, value.toString());
        }
    }

    /** A formula without a cached value. */
    public record Formula(String text) {}

    private static List<Object> cells(Object... cells) {
        List<Object> list = new ArrayList<>();
        for (Object cell : cells) {
            list.add(cell);
        }
        return list;
    }
}
