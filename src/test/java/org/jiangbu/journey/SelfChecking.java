package org.jiangbu.journey;

import static java.nio.charset.StandardCharsets.UTF_8;

/** A township's self-check from its open items to the closed finding. */
final class SelfChecking {
    static final String PROBLEM = "3个批次的领款签收单还没有收齐";
    static final String MEASURE = "村组干部逐户补签，乡财政所复核";
    static final String RESULT = "签收单已全部补齐，共124份";
    static final String FINDING = Supervising.CASE + "-07";
    static final String PROOF = "签收单目录.pdf";

    private static final String ITEM = "7. 奖补资金兑付到户";
    private static final String REASON = "请写明未兑付的户数和原因";

    private final Browser browser;

    SelfChecking(Browser browser) {
        this.browser = browser;
    }

    void theClerkReadsTheUrge() throws Exception {
        browser.atDesk("clerk-tuoding", clerk -> {
            clerk.opensReminders();
            clerk.sees(Supervising.WORDS);
            clerk.picture("b2-reminders");
            clerk.follows(Supervising.CHECK + "（");
            clerk.sees("系统数据已自动填好");
        });
    }

    void theClerkAnswersOnThePhone() throws Exception {
        browser.onPhone("clerk-tuoding", clerk -> {
            clerk.opens("inbox?text=" + Supervising.CASE);
            clerk.follows(Supervising.CHECK);
            clerk.sees("系统数据已自动填好");
            clerk.fitsTheScreen();
            clerk.picture("c0-phone-check");
            Part paid = clerk.card(ITEM);
            paid.marks("基本符合");
            paid.fills("情况说明", "已下拨的批次全部兑付到户");
            paid.fills("发现问题", PROBLEM);
            paid.sees("未保存");
            paid.fills("整改措施", MEASURE);
            paid.picks("责任人", Supervising.CLERK);
            paid.sees("已保存");
            clerk.picture("c1-phone-problem");
            Part compared = clerk.card("8. 兑付金额核对");
            compared.marks("符合");
            compared.sees("已保存");
            clerk.picture("c2-phone-answered");
        });
    }

    void theClerkHandsOver() throws Exception {
        browser.atDesk("clerk-tuoding", clerk -> {
            clerk.opens("inbox?text=" + Supervising.CASE);
            clerk.follows(Supervising.CHECK);
            clerk.presses("提交");
            clerk.sees("还有2项未填报");
            clerk.picture("c3-incomplete");
            Part told = clerk.card("9. 政策宣传到户");
            told.marks("符合");
            told.fills("情况说明", "村民大会、入户和广播共宣传三轮");
            told.sees("已保存");
            Part kept = clerk.card("10. 档案归集");
            kept.marks("符合");
            kept.fills("情况说明", "按一户一档归集");
            kept.sees("已保存");
            clerk.picture("c4-complete");
            clerk.presses("提交");
            clerk.sees("要求佐证而尚未上传");
            clerk.presses("仍然提交");
            clerk.sees("已办理");
        });
    }

    void theLeaderSignsLate() throws Exception {
        browser.atDesk("leader-tuoding", leader -> {
            opensTheCheck(leader);
            leader.sees(PROBLEM);
            leader.ticks("已逐项核对，情况属实");
            leader.picture("c5-sign");
            leader.presses("签发上报");
            leader.sees("要求佐证而尚未上传");
            leader.presses("仍然签发上报");
            leader.sees("已办理");
            leader.opens("self-check/" + Supervising.CASE);
            leader.sees("县级审核中");
            leader.seesAll(Supervising.DAY + " ");
            leader.sees("迟报 " + Supervising.WORKDAYS_LATE + " 个工作日");
            leader.picture("c6-signed-late");
        });
    }

    void theCountyReturnsOneItem() throws Exception {
        browser.atDesk("county-reviewer", reviewer -> {
            opensTheCheck(reviewer);
            reviewer.sees("迟报 " + Supervising.WORKDAYS_LATE + " 个工作日");
            reviewer.picture("c7-review");
            reviewer.presses("退回");
            reviewer.sees("请在需要改正的项目下写明退回理由");
            reviewer.picture("c8-return-without-item");
            reviewer.card(ITEM).fills("理由", REASON);
            reviewer.presses("退回");
            reviewer.sees("事项将退回补正");
            reviewer.picture("c9-return");
            reviewer.presses("退回");
            reviewer.sees("已办理");
        });
    }

    void theClerkCorrectsIt() throws Exception {
        browser.atDesk("clerk-tuoding", clerk -> {
            opensTheCheck(clerk);
            Part paid = clerk.card(ITEM);
            clerk.sees("退回补正第7项，理由见各项");
            paid.sees("县级退回：" + REASON);
            clerk.picture("d0-returned");
            paid.fills("情况说明", "已下拨的批次全部兑付到户，未下拨的待县级拨付");
            paid.sees("已保存");
            clerk.presses("提交");
            clerk.sees("要求佐证而尚未上传");
            clerk.presses("仍然提交");
            clerk.sees("已办理");
        });
    }

    void theLeaderSignsAgain() throws Exception {
        browser.atDesk("leader-tuoding", leader -> {
            opensTheCheck(leader);
            leader.sees("未下拨的待县级拨付");
            leader.ticks("已逐项核对，情况属实");
            leader.presses("签发上报");
            leader.sees("要求佐证而尚未上传");
            leader.presses("仍然签发上报");
            leader.sees("已办理");
        });
    }

    void theCountyAccepts() throws Exception {
        browser.atDesk("county-reviewer", reviewer -> {
            opensTheCheck(reviewer);
            reviewer.card(ITEM).sees("未下拨的待县级拨付");
            reviewer.picture("d1-review-again");
            reviewer.presses("审核通过");
            reviewer.sees("已办理");
            reviewer.opens("self-check/" + Supervising.CASE);
            reviewer.sees("整改中");
        });
    }

    void theOwnerPutsTheFindingRight() throws Exception {
        browser.atDesk("clerk-tuoding", clerk -> {
            clerk.opens("inbox?text=" + FINDING);
            clerk.follows("奖补资金兑付到户");
            clerk.sees(MEASURE);
            clerk.fills("整改结果", RESULT);
            clerk.presses("整改完成");
            clerk.sees("请上传整改佐证后再提交");
            clerk.picture("d2-no-proof");
            clerk.uploads(PROOF, "application/pdf", "%PDF-1.4 x".getBytes(UTF_8));
            clerk.sees("佐证已上传");
            clerk.picture("d3-put-right");
            clerk.presses("整改完成");
            clerk.sees("已办理");
        });
    }

    void somebodyElseClosesIt() throws Exception {
        browser.atDesk("county-reviewer", reviewer -> {
            reviewer.opens("findings");
            reviewer.sees("待核实销号");
            reviewer.picture("d4-findings");
            reviewer.opens("inbox?text=" + FINDING);
            reviewer.follows("奖补资金兑付到户");
            reviewer.sees(RESULT);
            reviewer.sees(PROOF);
            reviewer.picture("d5-verify");
            reviewer.presses("核实销号");
            reviewer.sees("已办理");
            reviewer.opens("self-check/" + Supervising.CASE);
            reviewer.sees("已办结");
            reviewer.picture("d6-check");
        });
    }

    private static void opensTheCheck(Person person) {
        person.opens("inbox?text=" + Supervising.CASE);
        person.follows(Supervising.CHECK);
        person.sees(ITEM);
    }
}
