package org.jiangbu.selfcheck.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static com.github.mvysny.kaributesting.v10.pro.ConfirmDialogKt._fireConfirm;
import static com.github.mvysny.kaributesting.v10.pro.ConfirmDialogKt._fireReject;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import java.util.Map;
import org.jiangbu.security.Person;
import org.jiangbu.security.Roles;
import org.jiangbu.selfcheck.Verdict;
import org.jiangbu.workflow.ui.PanelContent;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What is filled in is not lost unasked, and what is corrected can be told from what was read before. */
class CorrectionScreensTest extends SelfCheckScreens {
    @Autowired
    private CheckPanel checkPanel;

    @Test
    void nobodyLeavesAHalfFilledAnswerUnasked() {
        issue(false);
        signInAs(Roles.TOWNSHIP_CLERK, TOWNSHIP);
        String inbox = "inbox?item=" + item(check).id();
        for (String screen : List.of("self-check/" + check, inbox)) {
            Component view = at(screen);
            begin(view);
            UI.getCurrent().navigate("self-checks");
            assertThat(at()).as(screen).isSameAs(view);
            ConfirmDialog question = _get(ConfirmDialog.class);
            assertThat(question.getElement().getProperty("header")).isEqualTo("有未保存的填报内容");
            _fireReject(question);
            assertThat(at()).as(screen).isInstanceOf(SelfChecksView.class);
        }
        Component view = at(inbox);
        begin(view);
        UI.getCurrent()
                .navigate(
                        "inbox",
                        QueryParameters.fromString(
                                "sort=DUE&item=" + item(check).id()));
        assertThat(_find(ConfirmDialog.class)).as("the item stays open").isEmpty();
        at("inbox?sort=DUE");
        assertThat(_find(view, AnswerFields.class)).hasSize(2);
        assertThat(_get(ConfirmDialog.class).getElement().getProperty("confirmText"))
                .as("has the focus")
                .isEqualTo("留在本页");
        _fireConfirm(_get(ConfirmDialog.class));
        assertThat(_find(view, AnswerFields.class).get(1).isUnsaved()).isTrue();
    }

    @Test
    void whoReviewsIsAskedBeforeReasonsAreLost() {
        issue(false);
        handIn(Verdict.MET);
        signInAs(Roles.COUNTY_REVIEWER, COUNTY);
        Component view = at("inbox?item=" + item(check).id());
        _setValue(
                _find(view, TextArea.class, spec -> spec.withLabel("退回理由（不退回的留空）"))
                        .get(0),
                "名单未附原因");
        assertThat(_get(SheetLines.class).getElement().hasAttribute("data-unsaved"))
                .as("the browser asks too")
                .isTrue();
        at("inbox?sort=DUE");
        assertThat(_get(ConfirmDialog.class).getElement().getProperty("header")).isEqualTo("退回理由尚未提交");
        assertThat(at()).isSameAs(view);
    }

    @Test
    void whoHandsInWithoutTheEvidenceWantedIsToldAndAsked() {
        issue(false);
        Person clerk = signInAs(Roles.TOWNSHIP_CLERK, TOWNSHIP);
        answer(clerk, check, Verdict.MET);
        for (String role : List.of(Roles.TOWNSHIP_CLERK, Roles.TOWNSHIP_LEADER)) {
            signInAs(role, TOWNSHIP);
            PanelContent panel = checkPanel.show(item(check), true);
            String outcome = role.equals(Roles.TOWNSHIP_CLERK) ? "submit" : "sign";
            assertThat(panel.caution(outcome)).as(role).contains("有 1 项要求佐证而尚未上传：第1项");
            if (outcome.equals("sign")) continue;
            Component view = at("inbox?item=" + item(check).id());
            _click(_get(view, Button.class, spec -> spec.withText(item(check).outcomeName(outcome))));
            assertThat(item(check).role()).as("asked first").isEqualTo(role);
            _fireConfirm(_get(ConfirmDialog.class));
        }
    }

    /** An answer without what belongs to it. */
    private static void begin(Component view) {
        @SuppressWarnings("unchecked")
        RadioButtonGroup<Verdict> verdict = _get(_find(view, AnswerFields.class).get(1), RadioButtonGroup.class);
        _setValue(verdict, Verdict.NOT_MET);
    }

    private static Component at(String address) {
        String[] parts = address.split("\\?");
        UI.getCurrent().navigate(parts[0], QueryParameters.fromString(parts.length == 1 ? "" : parts[1]));
        return at();
    }

    private static Component at() {
        return (Component)
                UI.getCurrent().getInternals().getActiveRouterTargetsChain().get(0);
    }

    private void giveBackTheSecond() {
        issue(false);
        handIn(Verdict.MET);
        Person reviewer = signInAs(Roles.COUNTY_REVIEWER, COUNTY);
        String second = user.runAs(
                reviewer.id(),
                () -> Long.toString(checks.sheet(check).lines().get(1).item().id()));
        decide(reviewer, check, "return", Map.of("returnedItems", Map.of(second, "档案未逐户归集")));
    }

    @Test
    void onlyWhatWentBackIsOpenUntilSomebodySaysThatAnotherItemChangesToo() {
        giveBackTheSecond();
        signInAs(Roles.TOWNSHIP_CLERK, TOWNSHIP);
        Component sheet = sheet();
        assertThat(_find(sheet, AnswerFields.class)).hasSize(1);
        assertThat(_find(sheet, Upload.class)).hasSize(1);
        _click(_get(sheet, Button.class, spec -> spec.withText("修改本项")));
        assertThat(_find(sheet, AnswerFields.class)).hasSize(2);
        assertThat(_find(sheet, Button.class, spec -> spec.withText("修改本项"))).isEmpty();
        _setValue(_find(_find(sheet, AnswerFields.class).get(1), TextArea.class).get(0), "重新核对");
        assertThat(_find(sheet(), AnswerFields.class))
                .as("what was changed stays open")
                .isNotEmpty();
    }

    @Test
    void whoReviewsAgainSeesWhatHasChangedAndWhatItWas() {
        giveBackTheSecond();
        Person clerk = signInAs(Roles.TOWNSHIP_CLERK, TOWNSHIP);
        answer(clerk, check, Verdict.PARTLY);
        decide(clerk, check, "submit", Map.of());
        for (String role : List.of(Roles.TOWNSHIP_LEADER, Roles.COUNTY_REVIEWER)) {
            Person reader = signInAs(role, role.equals(Roles.COUNTY_REVIEWER) ? COUNTY : TOWNSHIP);
            PanelContent panel = checkPanel.show(item(check), true);
            assertThat(_find(panel, Span.class, spec -> spec.withText("已修改")))
                    .as(role)
                    .hasSize(2);
            assertThat(_find(panel, Span.class, spec -> spec.withText("与上次上报相比，修改了 2 项：第1、2项；其中县级未退回的：第1项")))
                    .as(role)
                    .hasSize(1);
            EarlierSaid first = _find(panel, EarlierSaid.class).get(0);
            assertThat(first.getSummaryText()).isEqualTo("与上次上报相比：填报内容有修改");
            assertThat(first.getContent().findFirst().orElseThrow().getElement().getTextRecursively())
                    .contains("符合", "已逐户核对");
            assertThat(_find(panel, Span.class, spec -> spec.withText("上次退回：档案未逐户归集")))
                    .as(role)
                    .hasSize(1);
            if (role.equals(Roles.TOWNSHIP_LEADER)) decide(reader, check, "sign", Map.of("read", true));
        }
    }
}
