package org.jiangbu.selfcheck.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.router.RouterLink;
import java.util.List;
import java.util.Map;
import org.jiangbu.security.Person;
import org.jiangbu.security.Roles;
import org.jiangbu.selfcheck.SelfCheck;
import org.jiangbu.selfcheck.Verdict;
import org.jiangbu.workflow.ui.PanelContent;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Every screen of the self-check as each role meets it. */
class SelfCheckViewsTest extends SelfCheckScreens {
    @Autowired
    private CheckPanel checkPanel;

    @Test
    void theCountySeesEveryTownshipAndMayTakeTheLedgerAway() {
        issue(false);
        for (String role : List.of(Roles.COUNTY_REVIEWER, Roles.COUNTY_LEADER, Roles.AUDITOR, Roles.HEADQUARTERS)) {
            signInAs(role, COUNTY);
            assertThat(shown()).as(role).hasSize(8);
            assertThat(_find(list(), Anchor.class)).as(role).isNotEmpty();
            assertThat(_find(sheet(), AnswerFields.class)).as(role).isEmpty();
            assertThat(_find(sheet(), Upload.class)).as(role).isEmpty();
        }
    }

    @Test
    void aTownshipSeesItselfAloneAndOnlyItsClerkAnswers() {
        issue(false);
        signInAs(Roles.TOWNSHIP_LEADER, TOWNSHIP);
        assertThat(shown()).extracting(SelfCheck::areaCode).containsExactly(TOWNSHIP);
        assertThat(_find(sheet(), AnswerFields.class)).isEmpty();
        signInAs(Roles.TOWNSHIP_CLERK, TOWNSHIP);
        assertThat(_find(sheet(), AnswerFields.class)).hasSize(2);
        signInAs(Roles.TOWNSHIP_CLERK, "533422205");
        assertThat(open("self-check/" + check)).isNotInstanceOf(SelfCheckView.class);
    }

    @Test
    void whoHasNothingToDoWithItOpensNoScreenOfIt() {
        issue(false);
        for (String role : List.of(Roles.ADMIN, Roles.COUNTY_FINANCE, Roles.ENTRY_CLERK)) {
            signInAs(role, role.equals(Roles.ENTRY_CLERK) ? TOWNSHIP : COUNTY);
            assertThat(open("self-checks")).as(role).isNotInstanceOf(SelfChecksView.class);
            assertThat(open("findings")).as(role).isNotInstanceOf(FindingsView.class);
            assertThat(open("self-check/" + check)).as(role).isNotInstanceOf(SelfCheckView.class);
        }
        signInAs(Roles.TOWNSHIP_CLERK, TOWNSHIP);
        assertThat(open("self-check-campaign/" + year)).isNotInstanceOf(CampaignView.class);
    }

    @Test
    void anAnswerIsKeptAsSoonAsItIsWholeAndAProblemOnlyWithAllThatBelongsToIt() {
        issue(false);
        Person clerk = signInAs(Roles.TOWNSHIP_CLERK, TOWNSHIP);
        AnswerFields second = _find(sheet(), AnswerFields.class).get(1);
        @SuppressWarnings("unchecked")
        RadioButtonGroup<Verdict> verdict = _get(second, RadioButtonGroup.class);
        _setValue(verdict, Verdict.MET);
        assertThat(second.isUnsaved()).as("without words nor figure").isTrue();
        _setValue(_find(second, TextArea.class).get(0), "已逐户归档");
        assertThat(second.isUnsaved()).isFalse();
        _setValue(verdict, Verdict.NOT_MET);
        assertThat(second.isUnsaved()).as("without the problem").isTrue();
        user.runAs(clerk.id(), () -> assertThat(
                        checks.sheet(check).lines().get(1).answer().verdict())
                .isEqualTo(Verdict.MET));
    }

    @Test
    void theSecondTabOverwritesNothing() {
        issue(false);
        Person clerk = signInAs(Roles.TOWNSHIP_CLERK, TOWNSHIP);
        AnswerFields first = _find(sheet(), AnswerFields.class).get(0);
        answer(clerk, check, Verdict.NOT_APPLICABLE);
        @SuppressWarnings("unchecked")
        RadioButtonGroup<Verdict> verdict = _get(first, RadioButtonGroup.class);
        _setValue(verdict, Verdict.MET);
        assertThat(first.isUnsaved()).isTrue();
        user.runAs(clerk.id(), () -> assertThat(
                        checks.sheet(check).lines().get(0).answer().verdict())
                .isEqualTo(Verdict.NOT_APPLICABLE));
    }

    @Test
    void theCampaignIsDraftedChangedAndIssuedOnce() {
        signInAs(Roles.COUNTY_REVIEWER, COUNTY);
        CampaignView view = (CampaignView) open("self-check-campaign/" + year);
        _click(_get(view, Button.class, spec -> spec.withText("保存草稿")));
        CampaignView other = (CampaignView) open("self-check-campaign/" + year);
        user.runAs(signInAs(Roles.COUNTY_LEADER, COUNTY).id(), () -> campaigns.issue(year, 0));
        _click(_get(other, Button.class, spec -> spec.withText("保存草稿")));
        assertThat(campaigns.find(year).orElseThrow().revision())
                .as("a late draft changes nothing")
                .isEqualTo(1);
        CampaignView issued = (CampaignView) open("self-check-campaign/" + year);
        assertThat(_find(issued, IssuedItems.class)).hasSize(1);
        assertThat(_find(issued, Button.class, spec -> spec.withText("下发"))).isEmpty();
    }

    @Test
    void findingsAreShownWithWhoAnswersForThem() {
        issue(false);
        handIn(Verdict.PARTLY);
        signInAs(Roles.COUNTY_REVIEWER, COUNTY);
        _get(inYear("findings"), Span.class, spec -> spec.withText("有2个问题随自查表在县级审核中，审核通过后列入"));
        decide(signInAs(Roles.COUNTY_REVIEWER, COUNTY), check, "accept", Map.of());
        _get(inYear("findings"), Span.class, spec -> spec.withText("列入台账问题2个：整改中2个，已销号0个"));
        for (String role : List.of(Roles.COUNTY_REVIEWER, Roles.HEADQUARTERS)) {
            signInAs(role, COUNTY);
            Grid<?> grid = _get(inYear("findings"), Grid.class);
            assertThat(grid.getListDataView().getItemCount()).isEqualTo(2);
        }
        signInAs(Roles.TOWNSHIP_LEADER, "533422205");
        Grid<?> others = _get(inYear("findings"), Grid.class);
        assertThat(others.getListDataView().getItemCount()).isZero();
    }

    @Test
    void whoReviewsIsToldWhatEvidenceLacksAndReturnsOnlyByTheItem() {
        issue(false);
        handIn(Verdict.MET);
        signInAs(Roles.COUNTY_REVIEWER, COUNTY);
        PanelContent panel = checkPanel.show(item(check), true);
        assertThat(_find(panel, Span.class, spec -> spec.withText("有 1 项要求佐证而尚未上传：第1项")))
                .hasSize(1);
        assertThatThrownBy(() -> panel.require("return")).hasMessage("selfcheck.return.nothing");
        _setValue(_find(panel, TextArea.class).get(0), "名单未附原因");
        panel.require("return");
        assertThatThrownBy(() -> panel.require("accept"))
                .as("a reason that is written would be lost")
                .hasMessage("selfcheck.accept.reasons");
        assertThat(panel.values()).containsKey("returnedItems");
    }

    @Test
    void theTownshipReadsItsVillagesTogetherAndSendsOneBack() {
        issue(true);
        Person clerk = signInAs(Roles.TOWNSHIP_CLERK, TOWNSHIP);
        List<String> parts = user.runAs(
                clerk.id(),
                () -> checks.partsOf(check).stream().map(SelfCheck::caseKey).toList());
        PanelContent panel = user.runAs(clerk.id(), () -> checkPanel.show(item(check), true));
        assertThat(_get(panel, PartCards.class).getComponentCount()).isEqualTo(parts.size());
        for (String part : parts) {
            Person cadre = signInAs(Roles.VILLAGE_CADRE, part.substring(part.lastIndexOf('-') + 1));
            answer(cadre, part, part.equals(parts.get(0)) ? Verdict.NOT_MET : Verdict.MET);
            assertThat(_find((Component) open("self-check/" + part), AnswerFields.class))
                    .hasSize(2);
            decide(cadre, part, "submit", Map.of());
            assertThat(open("self-check/" + check))
                    .as("a cadre reads the own village only")
                    .isNotInstanceOf(SelfCheckView.class);
        }
        signInAs(Roles.TOWNSHIP_CLERK, TOWNSHIP);
        Component sheet = sheet();
        assertThat(_find(sheet, VillagesSaid.class).get(0).getSummaryText()).isEqualTo("各村（4）：符合 3 · 不符合 1，合计 0");
        assertThat(_find(sheet, RouterLink.class)).hasSizeGreaterThanOrEqualTo(4);
        _click(_find(_get(sheet, PartCards.class), Button.class).get(0));
        sendBack("短");
        assertThat(filling(clerk)).as("a reason is wanted").isZero();
        sendBack("问题没有写到户");
        assertThat(filling(clerk)).isEqualTo(1);
        Component back = sheet();
        assertThat(_find(back, VillagesSaid.class).get(0).getSummaryText())
                .as("what went back is counted as the head of the page does")
                .isEqualTo("各村（4）：符合 3 · 填报中 1，合计 0");
        assertThat(_find(back, Paragraph.class, spec -> spec.withText("还有1个村正在填报，各村都填报后，乡镇才能提交。")))
                .hasSize(1);
        signInAs(Roles.TOWNSHIP_LEADER, TOWNSHIP);
        assertThat(_find(_get(sheet(), PartCards.class), Button.class))
                .as("the leader sends nothing back")
                .isEmpty();
    }

    private static void sendBack(String reason) {
        _setValue(_get(TextArea.class, spec -> spec.withLabel("退回理由")), reason);
        _click(_get(Button.class, spec -> spec.withText("退回补充")
                .withPredicate(button -> button.getThemeNames().contains("primary"))));
    }

    private long filling(Person clerk) {
        return user.runAs(
                clerk.id(),
                () -> checks.partsOf(check).stream().filter(SelfCheck::filling).count());
    }
}
