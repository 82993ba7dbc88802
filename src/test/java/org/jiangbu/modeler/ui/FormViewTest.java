package org.jiangbu.modeler.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.RouterLink;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jiangbu.ViewTest;
import org.jiangbu.modeler.Designs;
import org.jiangbu.modeler.Draft;
import org.jiangbu.modeler.DraftFiles;
import org.jiangbu.modeler.Publishing;
import org.jiangbu.security.Roles;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A form of a draft has a name, says what is wrong with it, and takes plain words only. */
class FormViewTest extends ViewTest {
    private static final String COUNTY = "533422";

    @Autowired
    private Designs designs;

    @Autowired
    private DraftFiles files;

    @Autowired
    private Publishing publishing;

    @Autowired
    private JdbcClient jdbc;

    private long draft;
    private String key = "";

    @BeforeEach
    void aNewForm() {
        signInAs(Roles.FLOW_DESIGNER, COUNTY);
        draft = designs.open(publishing.versions("township-register").get(0), "补充审查");
        key = files.newForm(draft);
        show();
    }

    @AfterEach
    void giveUpWhatWasDrawn() {
        jdbc.sql("update modeler_draft set state = 'DISCARDED' where state <> 'PUBLISHED'")
                .update();
    }

    private void show() {
        open("modeler/form/" + draft + "/" + key);
    }

    private Draft.File kept() {
        return files.forms(draft).stream()
                .filter(form -> form.key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    private void holds(String components) {
        String content = "{\"id\":\"" + key + "\",\"type\":\"default\",\"components\":[" + components + "]}";
        files.write(draft, kept().name(), content, kept().revision());
        show();
    }

    private static void click(String text) {
        _click(_get(Button.class, spec -> spec.withText(text)));
    }

    private static void enter(String label, String value) {
        _setValue(_get(TextField.class, spec -> spec.withLabel(label)), value);
    }

    private static List<String> said() {
        return _find(Span.class).stream().map(Span::getText).toList();
    }

    @Test
    void itIsGivenANameThatTheDraftShows() {
        click("更名");
        enter("名称", "<script>");
        click("保存");
        assertThat(said()).contains("“名称”含有表达式、网页标记或网址，请改为普通文字。");
        enter("名称", "补充审查意见");
        enter("英文名称", "Further review");
        click("保存");
        assertThat(_get(H2.class).getText()).isEqualTo("补充审查意见");
        open("modeler/draft/" + draft);
        assertThat(_find(RouterLink.class)).extracting(RouterLink::getText).contains("补充审查意见");
        assertThat(_get(Button.class, spec -> spec.withText("打开表单")).getAriaLabel())
                .as("nothing else is said of it")
                .contains("打开表单：表单“补充审查意见”没有环节使用，发布时会一并发布；不需要的请删除。");
    }

    @Test
    void aFieldTakesPlainWordsOnly() {
        click("单行文字");
        enter("名称", "<script>alert(1)</script>");
        click("保存栏目");
        assertThat(said()).contains("“名称”含有表达式、网页标记或网址，请改为普通文字。");
        assertThat(kept().revision()).as("nothing is kept").isZero();
        enter("名称", "户主");
        enter("填写提示", "见 https://example.org");
        click("保存栏目");
        assertThat(said()).contains("“填写提示”含有表达式、网页标记或网址，请改为普通文字。");
        enter("填写提示", "写明姓名");
        click("保存栏目");
        assertThat(kept().content()).contains("户主");
    }

    @Test
    void aSecondFieldOfTheSameNameIsRefused() {
        for (int field = 0; field < 2; field++) {
            click("单行文字");
            enter("名称", "户数");
            click("保存栏目");
        }
        assertThat(said()).contains("本表单已有栏目“户数”，请换一个名称。");
        assertThat(kept().content()).containsOnlyOnce("户数");
    }

    @Test
    void aNumberWhoseBoundsCannotBeReadIsStillOpenedAndPutRight() {
        holds("{\"type\":\"number\",\"key\":\"one\",\"label\":\"户数\",\"validate\":{\"min\":\"much\"}}");
        assertThat(said()).anyMatch(line -> line.contains("应为数字"));
        _click(_get(
                Button.class,
                spec -> spec.withPredicate(button -> button.getAriaLabel().equals(Optional.of("修改栏目：户数")))));
        click("保存栏目");
        assertThat(kept().content()).doesNotContain("much");
    }

    @Test
    void whatIsWrongStandsOnItsPageAndAtTheField() {
        holds("{\"type\":\"textfield\",\"id\":\"one\",\"key\":\"one\",\"label\":\"户主\"},"
                + "{\"type\":\"textfield\",\"id\":\"two\",\"key\":\"two\",\"label\":\"<script>\"}");
        String sentence = "表单“" + key + "”的第 2 个栏目的名称含有表达式、网页标记或网址，请改为普通文字。";
        assertThat(said()).contains(sentence);
        List<com.vaadin.flow.component.Component> rows =
                _get(OrderedList.class).getChildren().toList();
        assertThat(rows.get(0).getElement().getTextRecursively()).doesNotContain("须改正");
        assertThat(rows.get(1).getElement().getTextRecursively()).contains("须改正");
        open("modeler/draft/" + draft);
        assertThat(said()).contains(sentence);
        _click(_get(
                Button.class,
                spec -> spec.withPredicate(button -> button.getAriaLabel().equals(Optional.of("打开表单：" + sentence)))));
        assertThat(UI.getCurrent().getInternals().getActiveViewLocation().getPath())
                .isEqualTo("modeler/form/" + draft + "/" + key);
    }

    @Test
    void aFormThatCannotBeShownSaysWhy() {
        holds("{\"type\":\"iframe\",\"key\":\"one\",\"label\":\"地图\"}");
        assertThat(said()).anyMatch(line -> line.startsWith("表单“" + key + "”：表单组件“地图”"));
    }

    @Test
    void aFileThatIsNoFormSaysSo() {
        files.write(draft, kept().name(), "{\"id\": ", kept().revision());
        show();
        assertThat(said()).contains("表单“" + key + "”：表单文件不是有效的 JSON，请用表单编辑器重新保存。");
        _assertNone(Button.class, spec -> spec.withText("更名"));
    }

    @Test
    void fieldsAreListedInTheLanguageOfTheReader() {
        holds("{\"type\":\"textfield\",\"key\":\"one\",\"label\":\"户主\",\"properties\":{\"labelEn\":\"Head\"}}");
        UI.getCurrent().setLocale(Locale.ENGLISH);
        show();
        assertThat(said()).contains("Head").doesNotContain("户主");
    }
}
