package org.jiangbu.modeler.difference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jiangbu.modeler.difference.Compared.chinese;
import static org.jiangbu.modeler.difference.Compared.english;
import static org.jiangbu.modeler.difference.Compared.model;
import static org.jiangbu.modeler.difference.Compared.models;

import java.util.List;
import java.util.Map;
import org.jiangbu.modeler.difference.Change.Kind;
import org.jiangbu.modeler.difference.Change.Side;
import org.junit.jupiter.api.Test;

/** What a reader is told of a redrawn flow, word for word. */
class FlowSentencesTest {
    private static final String DECLARATION = model("subsidy-declaration");
    private static final String ROSTER = model("township-register")
            .replace("name=\"审核花名册\"", "name=\"县审核\"")
            .replace("name=\"审批花名册\"", "name=\"县审批\"");
    private static final String REVIEW_STEP =
            """
            <bpmn:userTask id="discipline-review" name="县纪委审查" camunda:candidateGroups="auditor">
              <bpmn:extensionElements><camunda:properties>
                <camunda:property name="outcomes" value="approve" />
                <camunda:property name="dueWorkdays" value="3" />
              </camunda:properties></bpmn:extensionElements>
            </bpmn:userTask>
            <bpmn:sequenceFlow id="on" sourceRef="discipline-review" targetRef="county-approval" />
            </bpmn:process>
            """;

    private static String withReview() {
        return ROSTER.replace(
                        "sourceRef=\"review-result\" targetRef=\"county-approval\"",
                        "sourceRef=\"review-result\" targetRef=\"discipline-review\"")
                .replace("</bpmn:process>", REVIEW_STEP);
    }

    private static List<String> replaced(String model, String was, String is) {
        assertThat(model).contains(was);
        return chinese(models(model, model.replace(was, is)));
    }

    private static String step(String id, String property, String value) {
        int step = DECLARATION.indexOf("id=\"" + id + "\"");
        int at = DECLARATION.indexOf("name=\"" + property + "\" value=\"", step);
        int from = DECLARATION.indexOf("value=\"", at) + 7;
        return DECLARATION.substring(0, from) + value + DECLARATION.substring(DECLARATION.indexOf('"', from));
    }

    @Test
    void aLongerNoticeIsToldInDays() {
        String posted = "name=\"nameEn\" value=\"Publish village notice\" />";
        String longer = posted + "<camunda:property name=\"noticeDays\" value=\"14\" />";
        assertThat(replaced(DECLARATION, posted, longer)).containsExactly("发布村级公示：公示天数 按当年政策 → 14 天");
    }

    @Test
    void aShorterDeadlineIsToldInWorkingDays() {
        String before = DECLARATION.replace("name=\"核查材料\"", "name=\"乡镇复核\"");
        String after = step("township-check", "dueWorkdays", "3").replace("name=\"核查材料\"", "name=\"乡镇复核\"");
        List<Change> changes = models(before, after);
        assertThat(chinese(changes)).containsExactly("乡镇复核：时限 5 → 3 个工作日");
        assertThat(english(changes)).containsExactly("Check papers: due in 5 → 3 working days");
        assertThat(changes.get(0).elementIds()).containsExactly("township-check");
        assertThat(changes.get(0).kind()).isEqualTo(Kind.CHANGED);
    }

    @Test
    void whatAStepMakesOfTheFieldsOfItsFormIsToldByTheirLabels() {
        String model = model("township-register");
        String step = model.replace(
                "name=\"dueWorkdays\" value=\"3\" />",
                "name=\"dueWorkdays\" value=\"3\" /><camunda:property name=\"fieldsHidden\" value=\"note\" />");
        Map<String, String> forms = Map.of("township-submit", Compared.form("township-submit"));
        List<Change> changes =
                Compared.COMPARISON.of(Compared.files("a", model, forms), Compared.files("a", step, forms));
        assertThat(chinese(changes)).contains("核对花名册：不显示的栏目 无 → 情况说明");
    }

    @Test
    void aNewStepIsToldBetweenItsNeighboursWithWhatItSays() {
        List<Change> changes = models(ROSTER, withReview());
        assertThat(chinese(changes))
                .containsExactly(
                        "“县审核 · 通过”原到 县审批，现到 县纪委审查", "新增 县纪委审查，在 县审核 与 县审批 之间", "县纪委审查：办理岗位 审计（纪检）；时限 3 个工作日；办理结论 通过");
        assertThat(changes.get(1).side()).isEqualTo(Side.AFTER);
        assertThat(changes.get(1).elementIds()).containsExactly("discipline-review", "on");
    }

    @Test
    void aStepThatIsGoneIsToldWhereItStood() {
        List<Change> changes = models(withReview(), ROSTER);
        assertThat(chinese(changes)).containsExactly("“县审核 · 通过”原到 县纪委审查，现到 县审批", "取消 县纪委审查，原在 县审核 与 县审批 之间");
        assertThat(changes.get(1).side()).isEqualTo(Side.BEFORE);
        assertThat(changes.get(1).kind()).isEqualTo(Kind.REMOVED);
    }

    @Test
    void aWayThatWasDrawnAnewIsTheSameWay() {
        String redrawn = withReview().replace("review-result-to-county-approval", "drawn-anew");
        assertThat(chinese(models(ROSTER, redrawn)))
                .contains("“县审核 · 通过”原到 县审批，现到 县纪委审查")
                .hasSize(3);
    }

    @Test
    void anotherNameIsTold() {
        assertThat(replaced(ROSTER, "name=\"县审核\"", "name=\"县复核\"")).containsExactly("“县审核”改名为“县复核”");
        assertThat(english(models(ROSTER, ROSTER.replace("name=\"县审核\"", "name=\"县复核\""))))
                .containsExactly("“县审核” is now called “县复核”");
    }

    @Test
    void anotherRoleIsToldWithItsLevel() {
        int step = DECLARATION.indexOf("id=\"village-verification\"");
        String moved = DECLARATION.substring(0, step)
                + DECLARATION.substring(step).replaceFirst("\"village-cadre\"", "\"township-clerk\"");
        assertThat(chinese(models(DECLARATION, moved)))
                .containsExactly("核实销售情况：办理岗位 村组干部 → 乡镇经办人", "核实销售情况：办理层级 村（社区） → 乡（镇）");
    }

    @Test
    void whatAStepAsksIsToldInTheReadersWords() {
        assertThat(chinese(models(DECLARATION, step("township-check", "outcomes", "approve,return"))))
                .containsExactly("核查材料：办理结论 通过、退回补正、不予奖补 → 通过、退回补正");
        assertThat(chinese(models(DECLARATION, step("township-check", "bulk", "false"))))
                .containsExactly("核查材料：可批量办理 是 → 否");
        assertThat(chinese(models(DECLARATION, step("township-check", "panel", "account"))))
                .containsExactly("核查材料：业务面板 申报明细 → 收款账户");
        assertThat(chinese(models(DECLARATION, step("township-check", "duty", "village"))))
                .containsExactly("核查材料：职责 乡镇核查 → 村级核实");
        assertThat(replaced(DECLARATION, "camunda:formRef=\"township-check\"", "camunda:formRef=\"review\""))
                .containsExactly("核查材料：表单 乡镇核查 → 复核申报");
        assertThat(replaced(
                                DECLARATION,
                                "value=\"declared-lines\" />",
                                "value=\"declared-lines\" />\n" + "<camunda:property name=\"quorum\" value=\"all\" />")
                        .get(0))
                .isEqualTo("核查申报：几人办理 任一人办理 → 会签：全部同意");
    }

    @Test
    void anotherSystemActionIsToldByWhatItDoes() {
        assertThat(replaced(DECLARATION, "${recordPaid}", "${recordLapse}"))
                .containsExactly("登记兑付：系统办理 把申报标为已兑付 → 登记逾期未补正，申报失效");
    }

    @Test
    void waitsAndConditionsAreToldInTheReadersWords() {
        assertThat(replaced(DECLARATION, "${noticeEnds}", "${reviewUntil}")).containsExactly("公示期满：等到 公示期满日 → 申请复核截止日");
        assertThat(replaced(
                        DECLARATION,
                        "<bpmn:timeDate xsi:type=\"bpmn:tFormalExpression\">${noticeEnds}</bpmn:timeDate>",
                        "<bpmn:timeDuration xsi:type=\"bpmn:tFormalExpression\">P7D</bpmn:timeDuration>"))
                .contains("公示期满：等到 公示期满日 → 无", "公示期满：等待时长 无 → 7 天");
        assertThat(replaced(
                        DECLARATION,
                        "message-subsidy-declaration-objection\" />\n    </bpmn:inter",
                        "message-subsidy-declaration-paid\" />\n    </bpmn:inter"))
                .containsExactly("已收到异议：消息 公示异议 → 银行付款成功");
        assertThat(replaced(DECLARATION, "!valueChanged and returnedFrom == 'township-check'", "valueChanged"))
                .singleElement()
                .asString()
                .endsWith("条件 结论为 重新提交 且 “补正是否改变了申报内容”：否 且 “退回的步骤”：核查材料" + " → 结论为 重新提交 且 “补正是否改变了申报内容”：是");
    }

    @Test
    void anotherWayInAllOtherCasesIsToldByWhereItLeads() {
        assertThat(replaced(
                        ROSTER,
                        "default=\"review-result-to-unlock-register\"",
                        "default=\"review-result-to-county-approval\""))
                .containsExactly("“审核是否通过？”：其他情况的去向 退回乡镇修改 → 县审批");
    }

    @Test
    void ofALongRuleOnlyWhatDiffersIsShown() {
        assertThat(replaced(DECLARATION, "公示期不少于7天（政策可调）", "公示期不少于9天（政策可调）"))
                .containsExactly("发布村级公示：规则说明 “…示名单，公示期不少于7天（政策可调）；只公…” → “…示名单，公示期不少于9天（政策可调）；只公…”");
    }

    @Test
    void aGatewayWithoutANameIsToldByItsNeighbours() {
        assertThat(replaced(DECLARATION, "首次兑付与更正账户后的重新兑付在此汇合", "在此汇合"))
                .singleElement()
                .asString()
                .startsWith("花名册已批准、转入重新兑付 与 已兑付、银行已退票 之间的分支：规则说明 ");
    }

    @Test
    void movedShapesAloneAreToldInOneSentence() {
        assertThat(replaced(ROSTER, "x=\"840\" y=\"220\"", "x=\"850\" y=\"230\""))
                .containsExactly("仅调整了图的布局");
        String both =
                ROSTER.replace("x=\"840\" y=\"220\"", "x=\"850\" y=\"230\"").replace("县审核", "县复核");
        assertThat(chinese(models(ROSTER, both))).containsExactly("“县审核”改名为“县复核”", "图的布局也有调整");
    }

    @Test
    void anotherOrderOfWaysIsTold() {
        String way =
                "    <bpmn:sequenceFlow id=\"review-result-to-unlock-register\" name=\"退回\" sourceRef=\"review-result\"";
        int from = ROSTER.indexOf(way);
        int to = ROSTER.indexOf("</bpmn:sequenceFlow>", from) + "</bpmn:sequenceFlow>\n".length();
        String moved = ROSTER.substring(0, from) + ROSTER.substring(to);
        int first = moved.indexOf("    <bpmn:sequenceFlow");
        moved = moved.substring(0, first) + ROSTER.substring(from, to) + moved.substring(first);
        assertThat(chinese(models(ROSTER, moved))).containsExactly("“审核是否通过？”：各去向的判断次序有调整");
    }

    @Test
    void aFileThatCannotBeReadIsSaidToBeSo() {
        assertThat(chinese(models(ROSTER, "<bpmn:definitions"))).containsExactly("现在的流程文件不能读取，无法比较");
    }
}
