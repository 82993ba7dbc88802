package org.jiangbu.intake.reading;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jiangbu.base.Widths;
import org.jspecify.annotations.Nullable;

/** Knows a column by what is written over it: by its names first, then by likeness. */
final class HeadingNames {
    private static final Pattern BRACKETS = Pattern.compile("[(\\[【〔](.*?)[)\\]】〕]");
    private static final int LONGEST = 24;
    private static final Set<Column> PARTS_OF_A_DAY = EnumSet.of(Column.YEAR, Column.MONTH, Column.DAY);
    private static final Map<String, Column> NAMES = new HashMap<>();

    private record Likeness(Pattern pattern, Column column) {}

    /** Tried in this order; the first that fits wins. */
    private static final List<Likeness> LIKENESSES = List.of(
            like("奖补(资金|金额|标准|比例|额)|奖补$|核减|应发|实发|补助|补贴|签字|签名|签章|按印|核实|审核|核定|是否|关系|干部|存栏|面积|人均", Column.IGNORED),
            like("务工.*(身份证|证件)", Column.WORKER_ID),
            like("(身份证|身份号|证件号)", Column.ID_NUMBER),
            like("账号|帐号|卡号|账户|一卡通|一折通", Column.ACCOUNT),
            like("开户|银行", Column.BANK),
            like("(收购|购买|买|挂包|帮扶|干部).*(电话|手机|联系)", Column.IGNORED),
            like("电话|手机|联系", Column.PHONE),
            like("住址|地址", Column.ADDRESS),
            like("(务工|劳务|打工|工资).*(收入|金额|工资|所得|报酬)", Column.LABOUR_INCOME),
            like("(务工|就业|劳务).*(类型|类别|形式|方式|性质)", Column.LABOUR_TYPE),
            like("(务工|就业|劳务|起止).*(时间|日期|起止|月)", Column.LABOUR_PERIOD),
            like("(务工|就业|用工|工作).*(地|单位|企业)", Column.LABOUR_PLACE),
            like("(务工|就业|外出).*(姓名|人|者)|劳动力.*姓名", Column.WORKER),
            like("(收购|购买|买).*(人|方|商|单位|企业)", Column.BUYER),
            like("日期|时间|年月日", Column.DATE),
            like("单价|价格|均价|售价", Column.PRICE),
            like("数量|销量|重量|销售数", Column.QUANTITY),
            like("计量|^单位|(数量|规格|计算|计价|产品|销售|度量|核算)单位$", Column.UNIT),
            like("金额|销售额|总额|收入|总价|产值|总值", Column.AMOUNT),
            like("户主|农户|申报户|贫困户|户姓名", Column.HEAD_NAME),
            like("人口|人数", Column.MEMBERS),
            like("品种|产品|品名|种养.*(种类|品类|项目|名称)", Column.PRODUCT),
            like("产业|类别|类型", Column.CATEGORY),
            like("小组|村组|组名", Column.GROUP),
            like("村委会|行政村|村民委员会|社区|^村|所[在属]村|村名", Column.VILLAGE),
            like("乡镇", Column.TOWNSHIP));

    static {
        for (Column column : Column.values()) {
            column.headings().forEach(heading -> NAMES.put(plain(heading), column));
        }
    }

    private HeadingNames() {}

    private static Likeness like(String pattern, Column column) {
        return new Likeness(Pattern.compile(pattern), column);
    }

    /** The heading that these texts make, the upper one first; the lower alone and both together are tried. */
    static Optional<Heading> of(int index, String upper, String lower) {
        String hint = hint(lower.isEmpty() ? upper : lower);
        String both = plain(upper + lower);
        String own = plain(lower.isEmpty() ? upper : lower);
        if (own.isEmpty() || own.length() > LONGEST) {
            return Optional.empty();
        }
        Column named = NAMES.get(own);
        if (named != null && PARTS_OF_A_DAY.contains(named) && !isOfSales(upper, own)) {
            return Optional.empty(); // the year of a birth, the month of a job
        }
        Column known = NAMES.getOrDefault(both, labour(upper, own));
        if (known == null) {
            known = NAMES.get(own);
        }
        if (known != null) {
            int rank = known.headings().stream()
                    .map(HeadingNames::plain)
                    .toList()
                    .indexOf(NAMES.get(both) == known ? both : own);
            return Optional.of(new Heading(known, index, hint, Math.max(0, rank)));
        }
        return LIKENESSES.stream()
                .filter(like -> like.pattern.matcher(own).find())
                .findFirst()
                .map(like -> new Heading(like.column, index, hint, Heading.LIKENESS));
    }

    private static boolean isOfSales(String upper, String own) {
        String title = plain(upper);
        return title.isEmpty() || title.equals(own) || NAMES.get(title) == Column.DATE;
    }

    /** Below a group title 务工情况 a plain 类型, 收入, 姓名 or 时间 speaks of labour. */
    private static @Nullable Column labour(String upper, String own) {
        if (own.equals(plain(upper)) || !plain(upper).matches(".*(务工|劳务).*")) {
            return null;
        }
        return NAMES.getOrDefault("务工" + own, null);
    }

    static String plain(String text) {
        return BRACKETS.matcher(Widths.narrow(text))
                .replaceAll("")
                .replaceAll("[\\s、,，/／:：*·\\-_]", "")
                .toLowerCase(Locale.ROOT);
    }

    private static @Nullable String hint(String text) {
        Matcher brackets = BRACKETS.matcher(Widths.narrow(text));
        return brackets.find() ? brackets.group(1).replaceAll("\\s", "") : null;
    }
}
