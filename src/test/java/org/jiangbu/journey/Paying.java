package org.jiangbu.journey;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.jiangbu.chain.BankAnswer;

/** From the money that arrives to the archive. */
final class Paying {
    private static final String CORRECTED = "6231909994558974292";
    private static final LocalDate DAY = LocalDate.of(2019, 1, 10);

    private final Browser browser;

    Paying(Browser browser) {
        this.browser = browser;
    }

    void moneyArrives() throws Exception {
        browser.atDesk("county-finance", finance -> {
            finance.opens("funds");
            finance.sees("还没有资金");
            finance.picture("01-funds-none");
            finance.presses("新建资金");
            finance.fills("编号", "production-award-2018");
            finance.fills("名称", "2018年产业以奖代补资金");
            finance.fills("来源", "财政专项扶贫资金");
            finance.picture("02-fund-new");
            finance.presses("保存");
            finance.presses("指定年度用途");
            finance.picks("资金", "2018年产业以奖代补资金");
            finance.presses("保存");
            finance.sees("2018 产业奖补");
            finance.presses("指定年度用途");
            finance.picks("资金", "2018年产业以奖代补资金");
            finance.chooses("奖补类别", "务工奖补");
            finance.presses("保存");
            finance.sees("2018 务工奖补");
            finance.presses("登记到位资金");
            finance.fills("金额（元）", "8,649,000.00");
            finance.fills("文号", "德财农〔2018〕36号");
            finance.picture("03-arrival");
            finance.presses("登记");
            finance.sees("8,649,000.00 元");
            finance.picture("04-funds");
        });
    }

    void theCountyPays() throws Exception {
        browser.atDesk("county-finance", finance -> {
            finance.follows(SmallRegister.TOWNSHIP + "兑付批次");
            finance.fills("下达文号", "德财农〔2019〕1号");
            finance.fillsDay("下达日期", "2019-01-09");
            finance.picture("60-prepare");
            finance.presses("提交");
            finance.sees("已办理");
        });
        browser.atDesk("county-finance-2", second -> {
            second.follows(SmallRegister.TOWNSHIP + "兑付批次");
            second.ticks("已核对笔数、合计和收款账户");
            second.picture("61-release");
            second.presses("同意发放");
            second.sees("已办理");
        });
    }

    void theBankAnswers() throws Exception {
        browser.atDesk("county-finance", finance -> {
            finance.opens("batches");
            finance.sees("银行代发中");
            finance.picture("62-batches");
            finance.follows("2018-B001");
            finance.sees("人民币壹万陆仟叁佰陆拾捌元伍角壹分");
            finance.picture("63-batch");
            String bankFile = bankFileOf(finance);
            finance.picture("64-bank-file");
            finance.presses("取消");
            String answer = BankAnswer.to(bankFile, "成功", "", DAY);
            finance.presses("上传银行回盘");
            finance.uploads(
                    "回盘.csv",
                    "text/csv",
                    failed(answer, SmallRegister.ITS_ACCOUNT).getBytes(UTF_8));
            finance.sees("失败 1 笔");
            finance.picture("65-bank-result");
            finance.presses("登记入账");
            finance.sees("已兑付入账");
            finance.picture("66-batch-booked");
        });
    }

    private static String bankFileOf(Person finance) throws Exception {
        finance.presses("银行代发文件");
        finance.chooses("格式", "CSV（UTF-8 编码）");
        finance.fills("下载用途", "送农商行代发");
        finance.presses("生成文件");
        finance.sees("SHA-256：");
        return new String(finance.downloads(".csv"), UTF_8);
    }

    private static String failed(String answer, String account) {
        return answer.lines()
                .map(line -> line.startsWith(account) ? line.replace(",成功,,", ",失败,账号不存在,") : line)
                .collect(Collectors.joining("\r\n"));
    }

    void theAccountIsCorrectedAndPaidAgain() throws Exception {
        browser.onPhone("cadre-tuoding", cadre -> {
            cadre.follows(SmallRegister.UNKNOWN_ACCOUNT);
            cadre.fills("账号", CORRECTED);
            cadre.uploads("银行卡.png", "image/png", Photo.ofCard(CORRECTED));
            cadre.sees("照片已留存");
            cadre.picture("70-phone-account");
            cadre.presses("提交");
            cadre.sees("已办理");
        });
        browser.atDesk("finance-tuoding", second -> {
            second.follows(SmallRegister.UNKNOWN_ACCOUNT);
            second.sees("6231 9099 9455 8974 292");
            second.ticks("已对照照片核对户名和账号");
            second.picture("70-account-compared");
            second.presses("确认");
            second.sees("已办理");
        });
        browser.atDesk("county-finance", finance -> {
            finance.opens("batches");
            finance.sees("重付：");
            finance.picture("71-repayment-due");
            finance.presses("重付：");
            finance.sees("600.00 元");
            finance.picture("72-repayment");
            finance.opens("inbox");
            finance.follows("重付批次");
            finance.fills("下达文号", "德财农〔2019〕2号");
            finance.fillsDay("下达日期", "2019-01-09");
            finance.presses("提交");
            finance.sees("已办理");
        });
        browser.atDesk("county-finance-2", second -> {
            second.follows("重付批次");
            second.ticks("已核对笔数、合计和收款账户");
            second.presses("同意发放");
            second.sees("已办理");
            second.opens("batches");
            second.follows("2018-B002");
            String answer = BankAnswer.to(bankFileOf(second), "成功", "", DAY);
            second.presses("取消");
            second.presses("上传银行回盘");
            second.uploads("回盘-重付.csv", "text/csv", answer.getBytes(UTF_8));
            second.sees("成功 1 笔，600.00 元");
            second.presses("登记入账");
            second.sees("已兑付入账");
            second.picture("73-repayment-booked");
        });
    }

    void receiptsAreCollectedAndTheBatchesArchived() throws Exception {
        browser.atDesk("finance-tuoding", finance -> {
            for (String batch : List.of("兑付批次", "重付批次")) {
                finance.follows(SmallRegister.TOWNSHIP + batch);
                finance.fills("签收凭证份数", "1");
                finance.fills("存放地点", "乡财政所档案柜3号");
                finance.picture("80-receipts");
                finance.presses("提交");
                finance.sees("已办理");
            }
            finance.sees("没有待办事项");
        });
        browser.atDesk("clerk-tuoding", clerk -> {
            for (String batch : List.of("兑付批次", "重付批次")) {
                clerk.follows(SmallRegister.TOWNSHIP + batch);
                clerk.fills("档案号", "TD-2018-3");
                clerk.picture("81-archive");
                clerk.presses("提交");
                clerk.sees("已办理");
            }
            clerk.sees("没有待办事项");
        });
    }

    void theBooksBalance() throws Exception {
        browser.atDesk("county-leader", leader -> {
            leader.opens("batches");
            leader.sees("已归档");
            leader.picture("90-batches-archived");
        });
        browser.atDesk("county-finance", finance -> {
            finance.opens("funds");
            finance.sees(SmallRegister.AWARD + " 元");
            finance.sees("8,632,631.49 元");
            finance.picture("91-funds");
        });
        browser.atDesk("auditor", auditor -> {
            auditor.opens("invariants");
            auditor.presses("立即核对");
            auditor.sees("，0 项不符");
            auditor.picture("92-invariants");
            auditor.opens("journal");
            auditor.picture("93-journal");
        });
        browser.atDesk("clerk-tuoding", clerk -> {
            clerk.speaksEnglish();
            clerk.picture("94-english-inbox");
            clerk.opens("done");
            clerk.sees("2018-B002");
            clerk.picture("95-english-done");
            clerk.opens("declarations");
            clerk.picture("96-english-declarations");
        });
    }
}
