package org.jiangbu.journey;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jiangbu.intake.judging.Registers;

/**
 * The register of a township in small, as its office would write it: households of three villages, with rows to accept, to
 * warn of and to refuse. The people are invented.
 */
final class SmallRegister {
    static final String TOWNSHIP = "拖顶傈僳族乡";
    static final String FILE = "拖顶傈僳族乡2018年产业以奖代补花名册.xlsx";

    /** Cut on site from five sheep to three: 3,600.00 of sales, 1,080.00 of award. */
    static final String CUT = "斯那定主";
    /** Sent back by the township for its papers, and corrected. */
    static final String RETURNED = "余建华";
    /** Its account is unknown to the bank at first. */
    static final String UNKNOWN_ACCOUNT = "谢主";

    static final String ITS_ACCOUNT = "6231909994558974284";

    static final int HOUSEHOLDS = 24;
    /**
     * 1,800.00 + 3,000.00 (the cap) + 1,080.00 (cut) + 1,800.00 and 360.04 of labour + 315.00 + 2,133.47 + 480.00 + 600.00,
     * and sixteen households with 300.00 each.
     */
    static final String AWARD = "16,368.51";

    /** Households of the large register, each with one line of walnuts. */
    static final int MANY = 300;

    private static final String[] FIRST = {"鲁茸", "此里", "斯那", "农布", "扎西", "格茸", "江初", "培楚"};
    private static final String[] SECOND = {"卓玛", "拉姆", "央宗", "取宗", "追玛", "永宗", "次仁", "定主"};
    private static final String[] THIRD = {"七林", "都吉", "安翁", "尼玛", "立青"};

    private final List<Map<String, Object>> rows = new ArrayList<>();
    private int household;

    private SmallRegister() {
        sale("扎史农布", "拖顶村", "经济林", "核桃", 500, "公斤", "12", "6000");
        sale("阿茸·扎史卓玛", "拖顶村", "养殖业", "猪", 4, "头", "1800", "7200");
        again("中药材", "当归", 240, "公斤", "30", "7200");
        sale(CUT, "洛沙村", "养殖业", "羊", 5, "只", "1200", "6000");
        sale("格茸此里", "洛沙村", "经济林", "花椒", 60, "公斤", "100", "6000");
        again("务工", "本地短期务工", 1, "项", "3600.42", "3600.42");
        sale("七林追玛", "洛沙村", "养殖业", "蜂蜜", 30, "公斤", "35", "1050");
        sale("蜂德中", "拖顶村", "经济林", "黄果", "1539.3", "公斤", "4.62", "7111.57");
        sale(RETURNED, "左力村", "经济林", "葡萄", 200, "公斤", "8", "1600");
        sale(UNKNOWN_ACCOUNT, "左力村", "特色农业", "食用菌", 20, "公斤", "100", "2000").put("一卡通账号", ITS_ACCOUNT);
        for (int i = 1; i <= 16; i++) {
            sale(name(i), i % 2 == 0 ? "拖顶村" : "洛沙村", "经济林", "核桃", 100, "公斤", "10", "1000");
        }
        sale("和志强", "拖顶村", "特色农业", "玉米", 300, "公斤", "2", "600");
        sale("木秀英", "洛沙村", "经济林", "核桃", 50, "公斤", "12", "600").put("身份证号码", "533499196001010000");
        sale("李建中", "左力村", "经济林", "核桃", 50, "公斤", "12", "600").put("销售日期", "2019-01-02");
    }

    /** The name of a household of the large register, from 1. */
    static String one(int n) {
        int i = n - 1;
        return FIRST[i / 8 % 8] + SECOND[i % 8] + THIRD[i / 64];
    }

    static byte[] workbookOfMany() {
        SmallRegister many = new SmallRegister(MANY);
        return workbook(many);
    }

    static byte[] workbook() {
        return workbook(new SmallRegister());
    }

    private static byte[] workbook(SmallRegister written) {
        Registers register = new Registers()
                .above("德钦县2018年产业以奖代补销售情况花名册")
                .above("填报单位：" + TOWNSHIP + "人民政府")
                .header(Registers.USUAL.toArray());
        written.rows.forEach(row -> register.row(row.values().toArray()));
        return register.below("填表人：", null, null, "审核人：").xlsx();
    }

    private SmallRegister(int households) {
        for (int i = 1; i <= households; i++) {
            sale(one(i), i % 2 == 0 ? "拖顶村" : "洛沙村", "经济林", "核桃", 100, "公斤", "10", "1000");
        }
    }

    private Map<String, Object> sale(
            String head, String village, String category, Object product, Object quantity, Object... unitPriceAmount) {
        household++;
        Map<String, Object> row = Registers.sale(Registers.idNo(household), head);
        row.put("乡镇", TOWNSHIP);
        row.put("村委会", village);
        return add(row, category, product, quantity, unitPriceAmount);
    }

    /** One more line of the household before. */
    private void again(String category, String product, Object quantity, Object... unitPriceAmount) {
        add(new LinkedHashMap<>(rows.get(rows.size() - 1)), category, product, quantity, unitPriceAmount);
    }

    private Map<String, Object> add(
            Map<String, Object> row, String category, Object product, Object quantity, Object... unitPriceAmount) {
        row.put("序号", rows.size() + 1);
        row.put("产业类别", category);
        row.put("品种", product);
        row.put("销售数量", quantity);
        row.put("计量单位", unitPriceAmount[0]);
        row.put("单价(元)", unitPriceAmount[1]);
        row.put("销售金额(元)", unitPriceAmount[2]);
        rows.add(row);
        return row;
    }

    private static String name(int n) {
        String[] first = {"鲁茸", "此里", "斯那", "农布"};
        String[] second = {"卓玛", "拉姆", "央宗", "取宗"};
        return first[(n - 1) / 4] + second[(n - 1) % 4];
    }
}
