package org.jiangbu.workflow.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** Findings speak as the designer's screen does, and not as the file is written. */
class FindingWordsTest {
    private static final String PROCESS = "township-register";

    private static List<String> chinese(String process, String was, String is) {
        return said(process, was, is, Locale.SIMPLIFIED_CHINESE);
    }

    private static List<String> said(String process, String was, String is, Locale locale) {
        String shipped = Checks.shipped(process);
        assertThat(shipped).contains(was);
        return Checks.check(process + ".bpmn", shipped.replace(was, is)).stream()
                .map(finding -> finding.sentence(Checks.MESSAGES, locale))
                .toList();
    }

    @Test
    void whatIsMissingIsNamedByItsLabel() {
        String role = " camunda:candidateGroups=\"township-clerk\"";
        assertThat(chinese(PROCESS, role, "")).contains("审批“核对花名册”缺少“办理岗位”，请补填。");
        assertThat(said(PROCESS, role, "", Locale.ENGLISH))
                .contains("The approval “Check roster” lacks “Role”. Fill it in.");
    }

    @Test
    void anElementThatIsNotAllowedIsNamedByItsKind() {
        assertThat(chinese(PROCESS, "<bpmn:startEvent ", "<bpmn:scriptTask id=\"x\" name=\"算钱\"/><bpmn:startEvent "))
                .contains("流程“乡镇花名册审批”中的脚本任务“算钱”不在允许的范围内，请删除；所需功能请用审批、系统办理、等待消息和等待日期来画。");
    }

    @Test
    void onlyWhatHasNoWordGoesByItsOwnName() {
        assertThat(chinese(PROCESS, "<bpmn:startEvent ", "<bpmn:startEvent camunda:initiator=\"x\" "))
                .contains("开始“花名册已汇总”的设置（camunda:initiator）不在允许的范围内，请删除。");
    }

    @Test
    void aSettingOfAStepIsNamedByItsLabel() {
        assertThat(chinese(PROCESS, "name=\"dueWorkdays\" value=\"3\"", "name=\"dueWorkdays\" value=\"${x}\""))
                .contains("审批“核对花名册”的“时限（工作日）”填写为“${x}”，请改为不含表达式的普通文字。");
    }

    @Test
    void aDayThatNothingSetsIsNamedAsInTheList() {
        assertThat(chinese("subsidy-declaration", "${publishNotice}", "${recordLapse}"))
                .anyMatch(said -> said.contains("所等的“公示期满日”在前面没有任何步骤确定"));
    }

    @Test
    void aGatewayWithoutANameIsNamedByWhereItStands() {
        List<String> found = chinese(PROCESS, " name=\"是否同意上报？\"", "");
        assertThat(found).contains("“审定上报花名册之后的分支”没有名称，请命名，便于看图。");
    }

    private static List<String> form(String components) {
        return Checks.check(
                        "own.form",
                        "{\"id\":\"own\",\"type\":\"default\",\"properties\":{\"name\":\"补充审查\",\"nameEn\":\"Further review\"},"
                                + "\"components\":[" + components + "]}")
                .stream()
                .map(finding -> finding.elementId() + " " + finding.sentence(Checks.MESSAGES))
                .toList();
    }

    @Test
    void aFormIsNamedWithTheFieldAndWhatOfItIsWrong() {
        assertThat(form("{\"type\":\"textfield\",\"key\":\"a\",\"label\":\"户主\",\"description\":\"<b>写明</b>\"}"))
                .containsExactly("a 表单“补充审查”的栏目“户主”的填写提示含有表达式、网页标记或网址，请改为普通文字。");
        assertThat(
                        form(
                                "{\"type\":\"text\",\"text\":\"说明\"},{\"type\":\"textfield\",\"id\":\"f\",\"label\":\"<script>\"}"))
                .containsExactly("f 表单“补充审查”的第 2 个栏目的名称含有表达式、网页标记或网址，请改为普通文字。");
        assertThat(form(
                        "{\"type\":\"group\",\"label\":\"基本情况\",\"components\":[{\"type\":\"radio\",\"key\":\"r\",\"label\":\"是否\","
                                + "\"values\":[{\"label\":\"${x}\",\"value\":\"x\"}]}]}"))
                .containsExactly("r 表单“补充审查”的分组“基本情况”的栏目“是否”的选项名称含有表达式、网页标记或网址，请改为普通文字。");
    }

    @Test
    void eachComponentThatCannotBeShownIsTold() {
        assertThat(form("{\"type\":\"iframe\",\"key\":\"a\"},{\"type\":\"radio\",\"key\":\"b\",\"label\":\"是否\"}"))
                .hasSize(2)
                .allMatch(said -> said.contains("表单“补充审查”：表单"))
                .anyMatch(said -> said.startsWith("b ") && said.contains("“是否”没有可选项"));
    }

    @Test
    void aFormHasNoOtherPropertiesThanItsName() {
        assertThat(Checks.check(
                        "own.form",
                        "{\"id\":\"own\",\"type\":\"default\",\"properties\":{\"script\":\"x\"},\"components\":[]}"))
                .extracting(Finding::rule)
                .containsExactly(Rule.BAD_FORM);
    }

    @Test
    void whereOnlyWhoDecidesIsMissingTheFlowIsLookedAtAllTheSame() {
        String model = Checks.shipped(PROCESS)
                .replace(" camunda:candidateGroups=\"township-clerk\"", "")
                .replaceFirst(" default=\"[^\"]+\"", "");
        List<Finding> found = Checks.check(PROCESS + ".bpmn", model);
        assertThat(found).extracting(Finding::rule).contains(Rule.MISSING_ATTRIBUTE, Rule.NO_DEFAULT);
        assertThat(found).noneMatch(Finding::halting);
    }

    @Test
    void whatLeavesTheAllowListSaysThatMoreIsLookedAtLater() {
        String model =
                Checks.shipped(PROCESS).replace("<bpmn:startEvent ", "<bpmn:startEvent camunda:initiator=\"x\" ");
        assertThat(Checks.check(PROCESS + ".bpmn", model)).isNotEmpty().allMatch(Finding::halting);
    }

    @Test
    void aWayToAGateNamesNoIds() {
        String torn =
                Redrawn.shipped("subsidy-declaration").without("publish-notice").xml();
        assertThat(Checks.check("subsidy-declaration.bpmn", torn).stream()
                        .filter(finding -> finding.rule() == Rule.PUBLIC_NOTICE)
                        .map(finding -> finding.sentence(Checks.MESSAGES)))
                .isNotEmpty()
                .noneMatch(said -> said.matches(".*→ [a-z-]+( →.*|。.*)"));
    }
}
