package org.jiangbu.journey;

/** A township clerk with three hundred open items, and the colleague who helps. */
final class Clearing {
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final int ITEMS = SmallRegister.MANY;
    private static final int BY_KEY = 3;

    private final Browser browser;
    private String decided = "";
    private String returned = "";
    private String passedOn = "";

    Clearing(Browser browser) {
        this.browser = browser;
    }

    void threeHundredItemsReachTheClerk() throws Exception {
        browser.atDesk("entry-tuoding", entry -> {
            entry.opens("intake");
            entry.ticks("首次建档导入");
            entry.uploads(SmallRegister.FILE, XLSX, SmallRegister.workbookOfMany());
            entry.presses("确认导入");
            entry.sees("将为" + ITEMS + "户申报");
            entry.presses("确认导入");
            entry.sees("已处理 " + ITEMS + "/" + ITEMS);
            entry.sees("已完成");
        });
        browser.atDesk(
                "cadre-tuoding", cadre -> Inbox.decidesWhole(cadre, "60-cadre", ITEMS, () -> cadre.ticks("已入户核查")));
        browser.atDesk(
                "village-tuoding",
                village -> Inbox.decidesWhole(village, "61-village", ITEMS, () -> village.ticks("已现场核实")));
    }

    void aColleagueIsAppointed() throws Exception {
        browser.atDesk("admin", admin -> {
            admin.opens("staff");
            admin.fills("按姓名或用户名查找", "finance-tuoding");
            admin.follows("finance-tuoding");
            admin.presses("分配角色");
            admin.picks("角色", "乡镇经办人");
            admin.picks("区域", SmallRegister.TOWNSHIP);
            admin.picture("62-staff");
            admin.presses("保存");
            admin.sees("乡镇经办人");
        });
    }

    void theNoticePasses() throws Exception {
        browser.atDesk("clerk-tuoding", clerk -> {
            clerk.opens("demo");
            clerk.presses("前进到下一个期限");
            clerk.sees("演示时间：2019-01-10");
            clerk.opens("inbox");
            clerk.counts("全部待办", ITEMS);
            clerk.picture("63-inbox-full");
        });
        browser.onPhone("clerk-tuoding", clerk -> {
            clerk.counts("全部待办", ITEMS);
            clerk.picture("64-phone-inbox-full");
        });
    }

    /** The first of the list by the keyboard alone; what follows opens by itself. */
    void someAreDecidedByKeys() throws Exception {
        browser.atDesk("clerk-tuoding", clerk -> {
            clerk.opensFirst();
            clerk.sees("佐证资料齐全");
            clerk.picture("65-item");
            String title = clerk.itemAfter("");
            decided = title;
            for (int i = 1; i <= BY_KEY; i++) {
                clerk.ticksFirstFieldByKeys("佐证资料齐全");
                clerk.hits("Alt+1");
                clerk.sees("已办理“" + title);
                title = clerk.itemAfter(title);
            }
            clerk.hits("Alt+C");
            clerk.counts("全部待办", ITEMS - BY_KEY);
            clerk.hits("Alt+H");
            clerk.sees("打印审批表");
            clerk.picture("66-keys");
        });
    }

    void oneGoesBackWithItsReason() throws Exception {
        browser.atDesk("clerk-tuoding", clerk -> {
            clerk.opensFirst();
            returned = clerk.itemAfter("");
            clerk.hitsOnceReady("Alt+2");
            clerk.chooses("原因", "佐证资料不全");
            clerk.fills("说明", "缺少核桃销售收据");
            clerk.picture("67-return");
            clerk.presses("退回补正");
            clerk.sees("已办理");
            passedOn = clerk.itemAfter(returned);
            clerk.hits("Alt+C");
            clerk.counts("全部待办", ITEMS - BY_KEY - 1);
        });
    }

    void oneIsPassedToTheColleague() throws Exception {
        browser.atDesk("clerk-tuoding", clerk -> {
            clerk.opensFirst();
            clerk.choosesFromMenu("更多", "转办");
            clerk.picks("办理人", "finance-tuoding");
            clerk.fills("转办原因", "该户是我的邻居，请代为核查");
            clerk.picture("68-transfer");
            clerk.presses("转办");
            clerk.sees("已转给");
            clerk.hits("Alt+C");
            clerk.counts("全部待办", ITEMS - BY_KEY - 2);
        });
        browser.onPhone("finance-tuoding", colleague -> {
            colleague.opens("inbox?list=mine");
            colleague.counts("我的待办", 1);
            colleague.sees(passedOn);
            colleague.picture("69-phone-colleague");
            colleague.follows(passedOn);
            colleague.sees("该户是我的邻居，请代为核查");
            colleague.picture("70-phone-colleague-item");
        });
    }

    void oneDecisionIsTakenBack() throws Exception {
        browser.atDesk("clerk-tuoding", clerk -> {
            clerk.opens("done");
            clerk.follows(decided);
            clerk.presses("撤回");
            clerk.fills("撤回原因", "点错了，收据还没有看");
            clerk.picture("71-take-back");
            clerk.presses("撤回");
            clerk.sees("已撤回，请重新办理");
            clerk.opens("inbox");
            clerk.counts("全部待办", ITEMS - BY_KEY - 1);
        });
    }

    void theRestIsClearedTogether() throws Exception {
        int rest = ITEMS - BY_KEY - 1;
        browser.atDesk("clerk-tuoding", clerk -> {
            Inbox.decidesWhole(clerk, "72-rest", rest, () -> clerk.ticks("佐证资料齐全"));
            clerk.sees("没有待办事项");
            clerk.counts("全部待办", 0);
            clerk.counts("已办", BY_KEY + 1 + rest);
            clerk.picture("73-inbox-empty");
        });
        browser.onPhone("clerk-tuoding", clerk -> {
            clerk.opens("runs");
            clerk.sees("已完成");
            clerk.picture("74-phone-runs");
            clerk.opens("done");
            clerk.sees("核查材料");
            clerk.picture("75-phone-done");
        });
    }

    void nobodyIsLost() throws Exception {
        browser.atDesk("entry-tuoding", entry -> {
            entry.counts("全部待办", 1);
            entry.sees(returned);
        });
        browser.atDesk("finance-tuoding", colleague -> {
            colleague.counts("全部待办", 1);
            colleague.sees(passedOn);
        });
        browser.atDesk("clerk-tuoding", clerk -> {
            clerk.opens("registers");
            clerk.sees(ITEMS - 2 + "笔奖补待造册");
            clerk.picture("76-registers-waiting");
        });
    }
}
