package org.jiangbu.modeler.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.RouterLink;
import java.util.List;
import org.jiangbu.ViewTest;
import org.jiangbu.base.ui.Card;
import org.jiangbu.modeler.Designs;
import org.jiangbu.modeler.Draft;
import org.jiangbu.modeler.DraftFiles;
import org.jiangbu.modeler.Publishing;
import org.jiangbu.modeler.ui.editor.ProcessEditor;
import org.jiangbu.modeler.ui.editor.Saved;
import org.jiangbu.security.Roles;
import org.jiangbu.workflow.release.Release;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** The screens on which a draft is opened, drawn, asked for and sent back. */
class DraftViewTest extends ViewTest {
    private static final String COUNTY = "533422";
    private static final String PROCESS = "self-check-finding";

    @Autowired
    private Designs designs;

    @Autowired
    private DraftFiles files;

    @Autowired
    private Publishing publishing;

    @Autowired
    private JdbcClient jdbc;

    @AfterEach
    void giveUpWhatWasDrawn() {
        jdbc.sql("update modeler_draft set state = 'DISCARDED' where state <> 'PUBLISHED'")
                .update();
    }

    private long opened() {
        signInAs(Roles.FLOW_DESIGNER, COUNTY);
        Release inForce = publishing.versions(PROCESS).get(0);
        return designs.open(inForce, "整改时限改为十日");
    }

    private void words(String words) {
        _setValue(_get(TextArea.class), words);
    }

    @Test
    void aDesignerOpensADraftFromTheListOfFlows() {
        signInAs(Roles.FLOW_DESIGNER, COUNTY);
        open("modeler");
        _click(_get(
                Button.class,
                spec -> spec.withPredicate(button -> button.getAriaLabel()
                        .filter(label -> label.equals("新建草稿：自查问题整改"))
                        .isPresent())));
        words("整改时限改为十日");
        _click(_get(Button.class, spec -> spec.withText("开始修改")));
        assertThat(UI.getCurrent().getInternals().getActiveViewLocation().getPath())
                .startsWith("modeler/draft/");
        assertThat(_find(H3.class).get(0).getText()).startsWith("检查结果：");
        assertThat(_get(ProcessEditor.class).getElement().getProperty("stored")).isEqualTo("true");
    }

    @Test
    void whoOnlyReadsSeesDraftsAndCannotChangeThem() {
        long id = opened();
        signInAs(Roles.COUNTY_REVIEWER, COUNTY);
        open("modeler");
        assertThat(_find(Card.class)).isNotEmpty();
        _assertNone(Button.class, spec -> spec.withText("新建草稿"));
        open("modeler/draft/" + id);
        assertThat(_get(ProcessEditor.class).getElement().getProperty("readonly"))
                .isEqualTo("true");
        _assertNone(Button.class, spec -> spec.withText("申请发布"));
    }

    @Test
    void whatSomebodyElseChangedIsNotOverwrittenAndOneIsOfferedADraftOfOnesOwn() {
        long id = opened();
        open("modeler/draft/" + id);
        ProcessEditor editor = _get(ProcessEditor.class);
        String model = designs.model(id);
        designs.write(id, model.replace("整改问题", "立即整改问题"), 0);
        assertThat(editor.saved(model.replace("整改问题", "限期整改问题"), 0).getString("state"))
                .isEqualTo(Saved.State.CONFLICT.name());
        assertThat(designs.model(id)).contains("立即整改问题").doesNotContain("限期整改问题");
        _get(Button.class, spec -> spec.withText("另存为我的草稿"));
        _get(Button.class, spec -> spec.withText("载入现在的内容"));
    }

    @Test
    void aMistakeIsSaidBelowAndGoneOnceItIsMended() {
        long id = opened();
        open("modeler/draft/" + id);
        ProcessEditor editor = _get(ProcessEditor.class);
        String model = designs.model(id);
        editor.saved(model.replace("${setFindingTerm}", "${setNothing}"), 0);
        assertThat(_find(H3.class).get(0).getText()).startsWith("检查结果：2处不能发布");
        editor.saved(model, 1);
        assertThat(_find(H3.class).get(0).getText()).isEqualTo("检查结果：没有问题");
    }

    @Test
    void thatMoreIsCheckedLaterIsSaidInTheSum() {
        long id = opened();
        open("modeler/draft/" + id);
        String model = designs.model(id);
        _get(ProcessEditor.class)
                .saved(model.replace("<bpmn:startEvent ", "<bpmn:startEvent camunda:initiator=\"x\" "), 0);
        assertThat(_find(H3.class).get(0).getText()).endsWith("；改正以上问题后继续检查其余规则");
    }

    @Test
    void aDraftThatIsRefusedCannotBeAskedForAndTheGravestSaysWhy() {
        signInAs(Roles.FLOW_DESIGNER, COUNTY);
        Release inForce = publishing.versions("payment-batch").get(0);
        long id = designs.open(inForce, "不核对资金");
        open("modeler/draft/" + id);
        Button ask = _get(Button.class, spec -> spec.withText("申请发布"));
        assertThat(ask.isEnabled()).isTrue();
        String model = designs.model(id);
        _get(ProcessEditor.class)
                .saved(
                        model.replace("${reserveFunds}", "${recordPaid}")
                                .replaceFirst(
                                        "camunda:candidateGroups=\"county-finance\"",
                                        "camunda:candidateGroups=\"x-y\""),
                        0);
        assertThat(ask.isEnabled()).isFalse();
        assertThat(_find(Span.class))
                .anySatisfy(said -> assertThat(said.getText()).contains("改正后才能申请发布。首要的是：必经环节："));
        _get(ProcessEditor.class).saved(model, 1);
        assertThat(ask.isEnabled()).isTrue();
    }

    @Test
    void whoPublishesIsToldOnEveryPageHowManyDraftsWait() {
        long id = opened();
        designs.write(id, designs.model(id).replace("整改问题", "立即整改问题"), 0);
        assertThat(publishing.waiting()).isZero();
        publishing.ask(id, 1, "县纪委要求缩短时限");
        assertThat(publishing.waiting()).as("a designer does not publish").isZero();
        signInAs(Roles.COUNTY_LEADER, COUNTY);
        open("modeler");
        _get(
                Button.class,
                spec -> spec.withPredicate(button -> button.getAriaLabel()
                        .filter(label -> label.equals("有1份流程草稿等您核发"))
                        .isPresent()));
    }

    @Test
    @Transactional
    void aDraftSaysThatAnotherVersionCameIntoForceMeanwhile() {
        long behind = opened();
        long id = designs.open(publishing.versions(PROCESS).get(0), "先发布的一份");
        designs.write(id, designs.model(id).replace("整改问题", "立即整改问题"), 0);
        publishing.ask(id, 1, "县纪委要求缩短时限");
        signInAs(Roles.COUNTY_LEADER, COUNTY);
        Release now = publishing.publish(id);
        signInAs(Roles.FLOW_DESIGNER, COUNTY);
        open("modeler/draft/" + behind);
        assertThat(_find(Span.class)).anySatisfy(said -> assertThat(said.getText())
                .startsWith("本草稿源自第" + (now.version() - 1) + "版，现行的是第" + now.version() + "版"));
        assertThat(_get(Anchor.class, spec -> spec.withText("与第" + now.version() + "版对照"))
                        .getHref())
                .endsWith("?version=" + now.version());
        assertThat(_get(Button.class, spec -> spec.withText("申请发布")).isEnabled())
                .isFalse();
    }

    @Test
    void formsAreCalledByNamesAndNotByTheirKeys() {
        long id = opened();
        String own = files.newForm(id);
        open("modeler/draft/" + id);
        assertThat(_find(RouterLink.class)).extracting(RouterLink::getText).contains("整改问题", "还没有环节使用的表单");
        open("modeler/form/" + id + "/finding-rectify");
        assertThat(_get(H2.class).getText()).isEqualTo("整改问题");
        designs.write(id, designs.model(id).replace("formRef=\"finding-rectify\"", "formRef=\"" + own + "\""), 1);
        open("modeler/form/" + id + "/" + own);
        assertThat(_get(H2.class).getText()).isEqualTo("整改问题");
    }

    @Test
    void outcomesThatLeadNowhereAreToldByTheirNames() {
        long id = opened();
        open("modeler/draft/" + id);
        String model = designs.model(id);
        _get(ProcessEditor.class)
                .saved(
                        model.replace(
                                "name=\"outcomes\" value=\"done\"",
                                "name=\"outcomeName.later\" value=\"延期\" /><camunda:property name=\"outcomes\""
                                        + " value=\"done,return,later\""),
                        0);
        assertThat(_find(Span.class))
                .anySatisfy(said -> assertThat(said.getText()).contains("可选 整改完成、退回补正、延期，但无论怎样决定走法都一样"));
    }

    @Test
    void theLeaderReadsTheReasonAndSendsTheDraftBack() {
        long id = opened();
        designs.write(id, designs.model(id).replace("整改问题", "立即整改问题"), 0);
        publishing.ask(id, 1, "县纪委要求缩短时限");
        signInAs(Roles.COUNTY_LEADER, COUNTY);
        open("modeler/draft/" + id);
        assertThat(_find(Paragraph.class))
                .anySatisfy(line -> assertThat(line.getText()).contains("县纪委要求缩短时限"));
        _get(Button.class, spec -> spec.withText("发布"));
        _click(_get(Button.class, spec -> spec.withText("退回修改")));
        words("请补充依据的文号");
        _click(_find(Button.class, spec -> spec.withText("退回修改")).get(1));
        assertThat(designs.get(id).state()).isEqualTo(Draft.State.OPEN);
        _assertNone(TextArea.class);
        signInAs(Roles.FLOW_DESIGNER, COUNTY);
        open("modeler");
        assertThat(_find(Span.class))
                .anySatisfy(line -> assertThat(line.getText()).endsWith(" 退回修改：请补充依据的文号"));
        open("modeler/draft/" + id);
        assertThat(said()).anyMatch(line -> line.endsWith(" 退回修改：请补充依据的文号"));
        publishing.ask(id, 1, "县纪委要求缩短时限，见附件");
        open("modeler/draft/" + id);
        assertThat(said()).as("asked for again").noneMatch(line -> line.contains("退回修改："));
    }

    @Test
    void whatItsAuthorTookBackIsNotCalledSentBack() {
        long id = opened();
        designs.write(id, designs.model(id).replace("整改问题", "立即整改问题"), 0);
        publishing.ask(id, 1, "县纪委要求缩短时限");
        publishing.sendBack(id, "还要补一张表单");
        open("modeler/draft/" + id);
        assertThat(said()).anyMatch(line -> line.endsWith(" 撤回申请：还要补一张表单"));
    }

    private static List<String> said() {
        return _find(Paragraph.class).stream().map(Paragraph::getText).toList();
    }
}
