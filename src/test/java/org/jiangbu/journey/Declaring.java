package org.jiangbu.journey;

import static org.assertj.core.api.Assertions.assertThat;

/** From the register of a township to its checked declarations. */
final class Declaring {
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final Browser browser;

    Declaring(Browser browser) {
        this.browser = browser;
    }

    void theRegisterIsImported() throws Exception {
        browser.atDesk("entry-tuoding", clerk -> {
            clerk.sees("没有待办事项");
            clerk.picture("10-inbox-empty");
            clerk.opens("intake");
            clerk.sees("还没有导入记录");
            clerk.picture("11-intake-empty");
            clerk.ticks("首次建档导入");
            clerk.uploads(SmallRegister.FILE, XLSX, SmallRegister.workbook());
            clerk.sees("待确认");
            clerk.sees("玉米");
            clerk.picture("12-import-refused-rows");
            clerk.follows("通过（有提示）");
            clerk.sees("七林追玛");
            clerk.picture("13-import-warned-rows");
            assertThat(clerk.downloads("下载退回的行")).isNotEmpty();
            clerk.presses("确认导入");
            clerk.sees("将为" + SmallRegister.HOUSEHOLDS + "户申报");
            clerk.picture("14-import-confirm");
            clerk.presses("确认导入");
            clerk.sees("已处理 " + SmallRegister.HOUSEHOLDS + "/" + SmallRegister.HOUSEHOLDS);
            clerk.sees("已完成");
            clerk.picture("15-import-done");
        });
    }

    void theCadreChecksOnThePhone() throws Exception {
        browser.onPhone("cadre-tuoding", cadre -> {
            cadre.sees(SmallRegister.CUT);
            cadre.picture("20-phone-inbox");
            cadre.follows(SmallRegister.CUT);
            cadre.presses("核减");
            cadre.fills("核实数量", "3");
            cadre.chooses("核减原因", "实际数量少于申报");
            cadre.fills("情况说明", "入户清点，实际售出3只");
            cadre.picture("21-phone-cut");
            cadre.presses("通过");
            cadre.sees("请填写意见");
            cadre.picture("22-phone-opinion-missing");
            cadre.fills("意见", "实际售出3只，其余自用");
            cadre.presses("通过");
            cadre.sees("已办理");
            cadre.picture("23-phone-next");
            cadre.presses("返回列表");
            Inbox.decidesAll(cadre, "24-phone-bulk", SmallRegister.HOUSEHOLDS - 1, () -> cadre.ticks("已入户核查"));
            cadre.sees("没有待办事项");
            cadre.picture("25-phone-inbox-empty");
            cadre.opens("done");
            cadre.sees("农布取宗");
            cadre.picture("26-phone-done");
        });
    }

    void theVillageVerifies() throws Exception {
        browser.atDesk("village-tuoding", village -> {
            village.sees(SmallRegister.CUT);
            village.picture("30-village-inbox");
            village.follows(SmallRegister.CUT);
            village.sees("核实 3,600.00");
            village.picture("31-village-item");
            village.presses("返回列表");
            Inbox.decidesAll(village, "32-village-bulk", SmallRegister.HOUSEHOLDS, () -> village.ticks("已现场核实"));
            village.opens("notices");
            village.sees("公示");
            village.picture("34-notices");
        });
    }

    void theNoticePasses() throws Exception {
        browser.atDesk("clerk-tuoding", township -> {
            township.sees("没有待办事项");
            township.opens("demo");
            township.presses("前进到下一个期限");
            township.sees("演示时间：2019-01-10");
            township.picture("35-clock");
            township.opens("inbox");
            township.sees(SmallRegister.RETURNED);
        });
    }

    void theTownshipSendsOneBack() throws Exception {
        browser.atDesk("clerk-tuoding", clerk -> {
            clerk.follows(SmallRegister.RETURNED);
            clerk.presses("退回补正");
            clerk.chooses("原因", "佐证资料不全");
            clerk.fills("说明", "缺少葡萄销售收据");
            clerk.picture("40-return");
            clerk.presses("退回补正");
            clerk.sees("已办理");
            clerk.picture("41-township-inbox");
        });
    }

    void theEntryClerkCorrectsIt() throws Exception {
        browser.atDesk("entry-tuoding", clerk -> {
            clerk.follows(SmallRegister.RETURNED);
            clerk.sees("缺少葡萄销售收据");
            clerk.picture("42-correction");
            clerk.fills("补正说明", "已补交葡萄销售收据");
            clerk.presses("重新提交");
            clerk.sees("已办理");
        });
    }
}
