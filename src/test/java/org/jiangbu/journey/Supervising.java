package org.jiangbu.journey;

import static org.assertj.core.api.Assertions.assertThat;

/** The county's supervisor in front of the board: who is late, where it lies, and what was done about it. */
final class Supervising {
    static final String TOWNSHIP = "拖顶傈僳族乡";
    static final String CASE = "ZC-2018-533422204";
    static final String CHECK = TOWNSHIP + "2018年自检自查";
    static final String WORDS = "全县只差你们两个乡，请于明日下班前上报";
    static final String CLERK = "乡镇经办人·" + TOWNSHIP;
    /** A Tuesday, two workdays after 30 November (R20). */
    static final String DAY = "2018-12-04";

    static final int WORKDAYS_LATE = 2;

    private static final String TOWNSHIPS = "^查看.*明细$";
    private static final String LATE = "逾期 " + WORKDAYS_LATE + " 个工作日未报";

    private final Browser browser;

    Supervising(Browser browser) {
        this.browser = browser;
    }

    /** In the last stretch somebody can still come, and whoever has not declared is reckoned with: what the board is for. */
    void theThreatenedTownshipsAreSeenInTime() throws Exception {
        browser.atDesk("county-reviewer", reviewer -> {
            reviewer.opens("progress");
            assertThat(reviewer.labelled(TOWNSHIPS)).hasSize(8);
            reviewer.sees("数据截至 2018-11-20");
            reviewer.sees("可按期完成");
            reviewer.sees("含未申报");
            reviewer.sees("增加");
            reviewer.picture("a-threatened");
            reviewer.wholePicture("a-threatened-whole");
        });
    }

    void theDayPasses() throws Exception {
        browser.atDesk("admin", admin -> {
            admin.presses("演示时间");
            admin.fillsDay("推进至该日上午", DAY);
            admin.presses("推进");
            admin.sees(DAY);
        });
    }

    void theLateTownshipsStandOnTop() throws Exception {
        browser.atDesk("county-reviewer", reviewer -> {
            reviewer.opens("progress");
            assertThat(reviewer.labelled(TOWNSHIPS)).hasSize(8).contains(TOWNSHIP);
            reviewer.seesBeside(TOWNSHIP, LATE);
            reviewer.seesBeside(TOWNSHIP, "填报中");
            reviewer.sees("数据截至 " + DAY);
            reviewer.picture("a0-board");
            reviewer.wholePicture("a0-board-whole");
        });
    }

    void aNumberLeadsToItsItem() throws Exception {
        browser.atDesk("county-reviewer", reviewer -> {
            reviewer.opens("progress");
            reviewer.followsLabelled("查看" + TOWNSHIP + "明细");
            reviewer.sees("返回全部乡镇");
            reviewer.sees("各环节办理情况");
            reviewer.seesDrawn("期限 2018-11-30");
            reviewer.wholePicture("a1-township");
            reviewer.follows("逾期事项在谁手中");
            reviewer.picture("a2-township-people");
            reviewer.sees(CLERK);
            reviewer.followsLabelled("查看“填报自查情况”的 1 件逾期事项");
            reviewer.sees(CHECK);
            reviewer.picture("a3-area-list");
            reviewer.follows(CHECK);
            reviewer.sees("您可以查看，但不能办理此事项");
            reviewer.picture("a4-area-item");
            reviewer.goesBack();
            reviewer.goesBack();
            reviewer.sees("返回全部乡镇");
        });
    }

    void theBoardIsReadFromAfarAndOnAPhone() throws Exception {
        browser.onProjector("county-leader", leader -> {
            leader.opens("progress");
            leader.sees(LATE);
            leader.picture("a5-projector");
            leader.followsLabelled("查看" + TOWNSHIP + "明细");
            leader.sees("逾期事项在谁手中");
            leader.wholePicture("a6-projector-township");
        });
        browser.onPhone("county-leader", leader -> {
            leader.opens("progress");
            assertThat(leader.labelled(TOWNSHIPS)).contains(TOWNSHIP);
            leader.fitsTheScreen();
            leader.picture("a7-phone");
            leader.followsLabelled("查看" + TOWNSHIP + "明细");
            leader.sees("逾期事项在谁手中");
            leader.fitsTheScreen();
            leader.wholePicture("a8-phone-township");
        });
    }

    void theTownshipIsUrged() throws Exception {
        browser.atDesk("county-reviewer", reviewer -> {
            reviewer.opens("progress");
            reviewer.followsLabelled("催办" + TOWNSHIP + "的逾期事项");
            reviewer.fills("留言", WORDS);
            reviewer.picture("b0-urge");
            reviewer.presses("催办");
            reviewer.sees("已催办 ");
            reviewer.picture("b1-urged");
            opensTheItem(reviewer);
            reviewer.sees(CLERK + " 未读");
        });
    }

    void theSupervisorSeesThatItWasRead() throws Exception {
        browser.atDesk("county-reviewer", reviewer -> {
            opensTheItem(reviewer);
            reviewer.sees(WORDS);
            reviewer.seesNothingOf(CLERK + " 未读");
            reviewer.seesAll(CLERK + " " + DAY + " ", " 已读");
            reviewer.picture("b3-read");
        });
    }

    private static void opensTheItem(Person reviewer) {
        reviewer.opens("inbox?list=area&text=" + CASE);
        reviewer.follows(CHECK);
        reviewer.sees("催办情况");
    }

    void theBoardHasMovedOn() throws Exception {
        browser.atDesk("headquarters", headquarters -> {
            headquarters.opens("progress");
            headquarters.sees("迟报 " + WORKDAYS_LATE + " 个工作日");
            headquarters.picture("e0-board-after");
        });
        browser.atDesk("leader-tuoding", leader -> {
            leader.opens("progress");
            assertThat(leader.labelled(TOWNSHIPS)).containsExactly(TOWNSHIP);
            leader.seesNothingOf("霞若");
            leader.picture("e1-board-of-the-township");
        });
    }
}
