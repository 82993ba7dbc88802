package org.jiangbu.journey;

/** From checked declarations to the register that the county has approved. */
final class Approving {
    private final Browser browser;

    Approving(Browser browser) {
        this.browser = browser;
    }

    void theTownshipHandsInItsRegister() throws Exception {
        browser.atDesk("clerk-tuoding", clerk -> {
            clerk.sees(SmallRegister.RETURNED);
            Inbox.decidesAll(clerk, "43-township-bulk", SmallRegister.HOUSEHOLDS, () -> clerk.ticks("佐证资料齐全"));
            clerk.opens("registers");
            clerk.sees("笔奖补待造册");
            clerk.picture("44-registers-waiting");
            clerk.presses("编制花名册");
            clerk.sees("已编制");
            clerk.picture("45-registers");
            clerk.opens("inbox");
            clerk.follows("花名册（24户）");
            clerk.sees(SmallRegister.AWARD);
            clerk.picture("46-register-item");
            clerk.ticks("名册已由填表人签字盖章");
            clerk.presses("提交");
            clerk.sees("已办理");
        });
        browser.atDesk("leader-tuoding", leader -> {
            leader.follows("花名册（24户）");
            leader.sees(SmallRegister.AWARD);
            leader.presses("通过");
            leader.sees("实施方案文号");
            leader.picture("47-leader-missing");
            leader.fills("实施方案文号", "拖政发〔2018〕12号");
            leader.fillsDay("实施方案日期", "2018-12-20");
            leader.picture("48-leader");
            leader.presses("通过");
            leader.sees("已办理");
        });
    }

    void theCountyApproves() throws Exception {
        browser.atDesk("county-reviewer", reviewer -> {
            reviewer.follows("花名册（24户）");
            reviewer.sees("拖政发〔2018〕12号");
            reviewer.ticks("已交叉核对");
            reviewer.picture("50-county-review");
            reviewer.presses("通过");
            reviewer.sees("已办理");
        });
        browser.atDesk("county-leader", leader -> {
            leader.follows("花名册（24户）");
            leader.fills("会议或文件依据", "县政府第12次常务会议");
            leader.picture("51-county-approval");
            leader.presses("通过");
            leader.sees("已办理");
            leader.opens("registers");
            leader.sees("已批准");
            leader.picture("52-registers-approved");
        });
    }
}
