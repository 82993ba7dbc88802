package org.jiangbu.journey;

import org.jiangbu.demo.DemoAccounts;

/** An office that the flow has not known so far: its role, the person who holds it, and what then waits there. */
final class NewOffice {
    static final String ROLE = "county-discipline";
    static final String TITLE = "县纪委";

    private static final String OFFICER = "discipline";
    private static final String NAME = "和纪明";
    private static final String FIRST_PASSWORD = "Shencha-jiwei-1";

    private final Browser browser;
    private int passed;

    NewOffice(Browser browser) {
        this.browser = browser;
    }

    void theAdministratorAddsItsRole() throws Exception {
        browser.atDesk("admin", admin -> {
            admin.opens("staff");
            admin.presses("新增角色");
            admin.fills("简称", ROLE);
            admin.fills("中文名称", TITLE);
            admin.fills("英文名称", "County discipline commission");
            admin.picks("层级", "县");
            admin.ticks("可查看所辖农户");
            admin.picture("redesigning-01-role");
            admin.presses("保存");
            admin.sees("角色已新增");
        });
    }

    void theAdministratorTakesItsOfficerOn() throws Exception {
        browser.atDesk("admin", admin -> {
            admin.opens("staff");
            admin.presses("新增人员");
            Part form = admin.dialog();
            form.fills("姓名", NAME);
            form.fills("用户名", OFFICER);
            form.fills("初始密码", FIRST_PASSWORD);
            form.presses("保存");
            admin.sees("已新增" + NAME);
            admin.fills("按姓名或用户名查找", OFFICER);
            admin.seesBeside(NAME, "待首次登录改密");
            admin.seesNothingOf("auditor");
            admin.follows(OFFICER);
            admin.presses("分配角色");
            admin.picks("角色", TITLE);
            admin.picks("区域", "德钦县");
            admin.presses("保存");
            admin.sees("结束");
            admin.picture("redesigning-02-officer");
        });
    }

    void theOfficerSignsInAndFindsNothingYet() throws Exception {
        browser.atTheDoor(officer -> {
            officer.page().locator("input[name=username]").fill(OFFICER);
            officer.page().locator("input[name=password]").fill(FIRST_PASSWORD);
            officer.hits("Enter");
            officer.sees("首次登录，请修改密码");
            officer.fills("当前密码", FIRST_PASSWORD);
            officer.fills("再次输入新密码", DemoAccounts.PASSWORD);
            officer.fills("新密码", DemoAccounts.PASSWORD);
            officer.presses("修改密码");
            officer.seesNothingOf("首次登录，请修改密码");
            officer.opens("inbox");
            officer.sees("没有待办事项");
        });
    }

    /** What stood before the new step is decided on, and thereby reaches it. */
    void theCadrePassesCasesOn() throws Exception {
        browser.atDesk("cadre-yanmen", cadre -> {
            cadre.opens("inbox");
            cadre.follows("核查申报");
            passed = Part.screenOf(cadre).number("核查申报\\s*(\\d+)");
            Inbox.decidesAll(cadre, "redesigning-18-cadre", passed, () -> {});
        });
    }

    void theOfficerDecidesThem() throws Exception {
        browser.atDesk(OFFICER, officer -> {
            officer.opens("inbox");
            officer.follows(Redesigning.STEP);
            officer.picture("redesigning-20-inbox");
            officer.opensFirst();
            officer.sees(Redesigning.FIELD);
            officer.presses("通过");
            officer.picture("redesigning-21-item-missing");
            Part.screenOf(officer).marks(Redesigning.CLEAR);
            officer.fills("审查说明", "已核对信访台账");
            officer.picture("redesigning-22-item");
            officer.presses("通过");
            officer.sees("已办理");
        });
        browser.onPhone(OFFICER, officer -> {
            officer.opens("inbox");
            officer.sees("燕门乡");
            officer.picture("redesigning-23-inbox-phone");
            officer.followsLabelled("打开第一项");
            officer.sees(Redesigning.FIELD);
            officer.fitsTheScreen();
            officer.wholePicture("redesigning-24-item-phone");
        });
        browser.atDesk(OFFICER, officer -> {
            officer.opens("inbox");
            Inbox.decidesAll(officer, "redesigning-25-bulk", passed - 1, () -> Part.screenOf(officer)
                    .marks(Redesigning.CLEAR));
            officer.sees("没有待办事项");
        });
    }
}
