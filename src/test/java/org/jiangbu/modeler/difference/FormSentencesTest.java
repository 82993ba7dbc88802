package org.jiangbu.modeler.difference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jiangbu.modeler.difference.Compared.chinese;
import static org.jiangbu.modeler.difference.Compared.english;
import static org.jiangbu.modeler.difference.Compared.form;
import static org.jiangbu.modeler.difference.Compared.forms;

import java.util.List;
import java.util.Map;
import org.jiangbu.modeler.difference.Change.Area;
import org.jiangbu.modeler.difference.Change.Kind;
import org.junit.jupiter.api.Test;

/** What a reader is told of changed forms, word for word. */
class FormSentencesTest {
    private static final String REVIEW = form("county-review");
    private static final String CHOICE =
            """
            {"type": "radio", "id": "f", "key": "way", "label": "处理方式",
             "values": [{"label": "退回", "value": "back"}, {"label": "放行", "value": "on"}]},
            """;

    private static List<String> replaced(String was, String is) {
        assertThat(REVIEW).contains(was);
        return chinese(forms("county-review", REVIEW, REVIEW.replace(was, is)));
    }

    private static String withChoice(String choice) {
        return REVIEW.replaceFirst("\"components\": \\[", "\"components\": [" + choice);
    }

    @Test
    void aFieldThatComesOrGoesIsTold() {
        List<Change> added = forms("county-review", REVIEW, withChoice(CHOICE));
        assertThat(chinese(added)).containsExactly("表单 县审核：新增栏目“处理方式”（选项 退回、放行）");
        assertThat(english(added)).containsExactly("Form County review: added field “处理方式” (choices 退回, 放行)");
        assertThat(added.get(0).area()).isEqualTo(Area.FORM);
        assertThat(added.get(0).elementIds()).containsExactly("county-review");
        assertThat(chinese(forms("county-review", withChoice(CHOICE), REVIEW))).containsExactly("表单 县审核：取消栏目“处理方式”");
    }

    @Test
    void anotherNameOrDutyToFillInIsTold() {
        assertThat(replaced("已现场抽查", "已到场")).containsExactly("表单 县审核：栏目“已现场抽查”改名为“已到场”");
        assertThat(replaced("\"maxLength\": 500", "\"maxLength\": 500, \"required\": true"))
                .containsExactly("表单 县审核：栏目“审核说明”改为必填");
        assertThat(replaced("\"maxLength\": 500", "\"maxLength\": 300"))
                .containsExactly("表单 县审核：栏目“审核说明”：最多字数 500 → 300");
        assertThat(replaced("\"label\": \"审核说明\"", "\"label\": \"审核说明\", \"readonly\": true"))
                .containsExactly("表单 县审核：栏目“审核说明”改为只读");
    }

    @Test
    void whoMayFillAFieldIsToldByRoles() {
        assertThat(replaced(
                        "\"labelEn\": \"Review note\"", "\"labelEn\": \"Review note\", \"editableBy\": \"auditor\""))
                .containsExactly("表单 县审核：栏目“审核说明”：可填岗位 所有岗位 → 审计（纪检）");
    }

    @Test
    void choicesAreToldOneByOne() {
        String more =
                CHOICE.replace("{\"label\": \"放行\"", "{\"label\": \"转办\", \"value\": \"other\"}, {\"label\": \"准予\"");
        assertThat(chinese(forms("county-review", withChoice(CHOICE), withChoice(more))))
                .containsExactlyInAnyOrder("表单 县审核：栏目“处理方式”：新增选项“转办”", "表单 县审核：栏目“处理方式”：选项“放行”改名为“准予”");
        String turned = CHOICE.replace("退回", "一")
                .replace("back", "x")
                .replace("放行", "退回")
                .replace("\"on\"", "\"back\"")
                .replace("一", "放行")
                .replace("\"x\"", "\"on\"");
        assertThat(chinese(forms("county-review", withChoice(CHOICE), withChoice(turned))))
                .containsExactly("表单 县审核：栏目“处理方式”：选项的次序有调整");
    }

    @Test
    void aFormThatComesOrGoesIsToldWithItsFields() {
        String model = Compared.model("township-register");
        List<Change> added = Compared.COMPARISON.of(
                Compared.files("a", model, Map.of()), Compared.files("a", model, Map.of("discipline", REVIEW)));
        assertThat(chinese(added)).containsExactly("新增表单 discipline：已交叉核对、已现场抽查、审核说明");
        assertThat(added.get(0).kind()).isEqualTo(Kind.ADDED);
        assertThat(chinese(Compared.COMPARISON.of(
                        Compared.files("a", model, Map.of("discipline", REVIEW)),
                        Compared.files("a", model, Map.of()))))
                .containsExactly("取消表单 discipline");
    }

    @Test
    void aNewFormThatAsksForNothingYetSaysSo() {
        String model = Compared.model("township-register");
        List<Change> added = Compared.COMPARISON.of(
                Compared.files("a", model, Map.of()),
                Compared.files("a", model, Map.of("discipline", "{\"id\": \"discipline\", \"components\": []}")));
        assertThat(chinese(added)).containsExactly("新增表单 discipline，还没有栏目");
        assertThat(english(added)).containsExactly("Added the form discipline, without any fields yet");
    }

    @Test
    void aFormThatDidNotShipIsNamedByTheStepsThatShowIt() {
        String shipped = Compared.model("township-register");
        String model = shipped.replace("formRef=\"county-review\"", "formRef=\"discipline\"");
        List<Change> added = Compared.COMPARISON.of(
                Compared.files("a", shipped, Map.of()), Compared.files("a", model, Map.of("discipline", REVIEW)));
        assertThat(chinese(added)).contains("新增表单 审核花名册：已交叉核对、已现场抽查、审核说明");
        assertThat(chinese(added)).anyMatch(said -> said.contains("表单 县审核 → 专用表单 discipline"));
        List<Change> removed = Compared.COMPARISON.of(
                Compared.files("a", model, Map.of("discipline", REVIEW)), Compared.files("a", shipped, Map.of()));
        assertThat(chinese(removed)).contains("取消表单 审核花名册");
        assertThat(english(removed)).contains("Removed the form Review roster");
    }

    @Test
    void anotherWayOfWritingIsNoChangeOfTheForm() {
        assertThat(chinese(forms("county-review", REVIEW, REVIEW.replace("\n", "\n "))))
                .containsExactly("表单 县审核：仅调整了文件的写法，表单不受影响");
        assertThat(chinese(forms("county-review", REVIEW, "{"))).containsExactly("表单 县审核 有修改，但内容不能读取，无法比较");
    }
}
