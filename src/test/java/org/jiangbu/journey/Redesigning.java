package org.jiangbu.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;

/** A designer puts a step of a new office into the verification of declarations, and asks for it to be published. */
final class Redesigning {
    static final String PROCESS = "subsidy-declaration";
    static final String STEP = "县纪委审查";
    static final String FIELD = "信访核查情况";
    static final String CLEAR = "没有信访反映";
    static final String DIFFERENCE = "新增 县纪委审查，在 核查申报 与 核实销售情况 之间";

    private static final String DRAFT = "增加县纪委审查";
    private static final String BETWEEN = "cadre-result-to-village-verification";
    private static final String MISTAKE = "环节“县纪委审查”可选 通过、退回补正，但无论怎样决定走法都一样，请在其后画网关按办理结论分流。";
    private static final String DESIGNER = "designer";

    private final Browser browser;
    private final Path pictures;

    Redesigning(Browser browser, Path pictures) {
        this.browser = browser;
        this.pictures = pictures;
    }

    void aDraftGetsAFormOfItsOwn() throws Exception {
        browser.atDesk(DESIGNER, designer -> {
            designer.opens("modeler");
            designer.followsLabelled("新建草稿：农户申报核实");
            designer.fills("草稿名称", DRAFT);
            designer.presses("开始修改");
            designer.sees("检查结果：没有问题");
            designer.presses("新建表单");
            designer.sees("还没有栏目");
            designer.presses("单项选择");
            Part field = designer.dialog();
            field.fills("名称", FIELD);
            designer.ticks("必填");
            field.presses("增加选项");
            field.fills("选项名称", CLEAR);
            field.presses("保存栏目");
            field.sees("请至少填写两个选项。");
            field.presses("增加选项");
            field.fills("选项名称", 1, "有反映，经查不实");
            designer.picture("redesigning-03-field");
            field.presses("保存栏目");
            designer.sees("单项选择 · 必填");
            designer.presses("多行文字");
            designer.fills("名称", "审查说明");
            designer.presses("保存栏目");
            designer.sees("多行文字");
            designer.chooses("以哪个角色查看", NewOffice.TITLE);
            designer.picture("redesigning-04-form");
        });
    }

    void theNewStepIsDrawnWithAMistake() throws Exception {
        browser.atDesk(DESIGNER, designer -> {
            opensTheDraft(designer);
            Designing designing = new Designing(designer.page(), pictures);
            designing.shows(PROCESS);
            designing.puts("approval", BETWEEN);
            designing.shows("step-1");
            designing.namesIt(STEP);
            designing.fills("英文名称", "Discipline review");
            designing.chooses("办理岗位", NewOffice.TITLE);
            designing.chooses("表单", FIELD);
            designing.chooses("业务面板", "申报明细");
            designing.ticks("可批量办理");
            designing.fills("时限（工作日）", "3");
            designing.isKept();
            designer.sees(MISTAKE);
            designer.picture("redesigning-05-editor");
            designer.followsLabelled("在图中查看：" + MISTAKE);
            designer.picture("redesigning-06-finding-shown");
            designer.wholePicture("redesigning-07-findings");
        });
        browser.onPhone(DESIGNER, designer -> {
            opensTheDraft(designer);
            designer.sees(MISTAKE);
            designer.fitsTheScreen();
            designer.wholePicture("redesigning-07-findings-phone");
        });
    }

    void theMistakeIsMended() throws Exception {
        browser.atDesk(DESIGNER, designer -> {
            opensTheDraft(designer);
            Designing designing = new Designing(designer.page(), pictures);
            designing.shows(PROCESS);
            designing.puts("branch", designing.way("step-1", "village-verification"));
            designing.namesIt("审查是否通过？");
            String branch = designing.selected();
            designing.leadsTo("not-passed");
            designing.selects(designing.way(branch, "not-passed"));
            designing.namesIt("未通过");
            designing.ticks("其他情况都走这条路");
            designing.selects(designing.way(branch, "village-verification"));
            designing.namesIt("通过");
            designing.pressesBeside("设定条件");
            designing.isKept();
            designer.picture("redesigning-08-mended");
            designer.sees("可以申请发布");
            designer.seesNothingOf(MISTAKE);
            designer.wholePicture("redesigning-09-no-mistake");
        });
    }

    void theDifferenceIsReadInWords() throws Exception {
        browser.atDesk(DESIGNER, designer -> {
            opensTheDraft(designer);
            designer.follows("变动对照");
            designer.sees(DIFFERENCE);
            designer.picture("redesigning-10-difference");
        });
        browser.onPhone(DESIGNER, designer -> {
            opensTheDraft(designer);
            designer.follows("变动对照");
            designer.sees(DIFFERENCE);
            designer.fitsTheScreen();
            designer.wholePicture("redesigning-10-difference-phone");
        });
    }

    void lastSeasonIsReplayed() throws Exception {
        browser.atDesk(DESIGNER, designer -> {
            opensTheDraft(designer);
            designer.follows("用往年案件试跑");
            designer.presses("试跑");
            designer.seesAll("2018年度已办结的", "件案件已在草稿中重走一遍。");
            designer.sees("没有案件停在半路。");
            designer.sees("没有案件的结果会改变。");
            designer.sees(STEP + "（新增）");
            assertThat(Part.screenOf(designer).number("2018年度已办结的(\\d+)件案件已在草稿中重走一遍"))
                    .isPositive();
            designer.picture("redesigning-11-replay");
            designer.wholePicture("redesigning-11-replay-whole");
        });
        browser.onPhone(DESIGNER, designer -> {
            opensTheDraft(designer);
            designer.follows("用往年案件试跑");
            designer.presses("试跑");
            designer.sees("没有案件停在半路。");
            designer.fitsTheScreen();
            designer.wholePicture("redesigning-11-replay-phone");
        });
    }

    void publishingIsAskedFor() throws Exception {
        browser.atDesk(DESIGNER, designer -> {
            opensTheDraft(designer);
            designer.presses("申请发布");
            designer.fills("理由", "县委常委会2019年第1次会议：奖补兑付前由县纪委审查");
            designer.picture("redesigning-12-ask");
            designer.presses("申请发布");
            designer.sees("已申请发布，等待县级分管领导核发");
            designer.seesNothingOf("退回修改");
        });
    }

    static void opensTheDraft(Person person) {
        person.opens("modeler");
        person.follows(DRAFT);
        person.sees("检查结果：");
    }
}
