package org.jiangbu.intake.reading;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jiangbu.base.Widths;

/** Numbers as offices write them: 1,260.00, ￥3000元, １２, 35斤. What could be read in two ways is not read. */
public final class Numbers {
    private static final Pattern WRITTEN = Pattern.compile(
            "(?:RMB|人民币)?[¥￥]?([-+]?(?:\\d{1,15}|\\d{1,3}(?:,\\d{3}){1,4})(?:\\.\\d{1,15})?)([元圆]?(?:整|/)?\\(?[\\p{IsHan}A-Za-z]{0,6}\\)?)");
    /** Excel computes in binary: 4268.6400000000003 was meant as 4268.64. */
    private static final MathContext EXCEL_DIGITS = new MathContext(15);

    private static final BigDecimal TEN_THOUSAND = BigDecimal.valueOf(10_000);

    private Numbers() {}

    /**
     * A number and what stood behind it.
     *
     * @param unit 斤, 元 or 元/斤; empty when nothing did
     */
    public record Written(BigDecimal value, String unit) {}

    public static Reading<Written> read(CellValue cell) {
        if (cell.number() != null) {
            return bounded(cell.number().round(EXCEL_DIGITS), "");
        }
        String plain = Widths.narrow(cell.text()).replaceAll("[\\s'’‘`]", "");
        Matcher written = WRITTEN.matcher(plain);
        if (!written.matches()) {
            return Reading.problem("intake.number.unreadable");
        }
        BigDecimal value = new BigDecimal(written.group(1).replace(",", ""));
        String unit = written.group(2).replaceAll("[()]", "");
        return unit.startsWith("万") ? bounded(value.multiply(TEN_THOUSAND), unit.substring(1)) : bounded(value, unit);
    }

    private static Reading<Written> bounded(BigDecimal value, String unit) {
        if (value.precision() - value.scale() > 15 || value.scale() > 30) {
            return Reading.problem("intake.number.too-large");
        }
        if (value.signum() <= 0) {
            return Reading.problem("intake.number.not-positive");
        }
        return Reading.of(new Written(value, unit));
    }
}
