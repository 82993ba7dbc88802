package org.jiangbu.verification.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static com.github.mvysny.kaributesting.v10.NotificationsKt.expectNotifications;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.pro.ConfirmDialogKt;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.QueryParameters;
import java.util.Map;
import org.jiangbu.ViewTest;
import org.jiangbu.chain.PlayedCases;
import org.jiangbu.declaration.DeclarationStatus;
import org.jiangbu.declaration.ui.DeclarationDetailView;
import org.jiangbu.security.Roles;
import org.jiangbu.verification.Reviews;
import org.jiangbu.workflow.WorkItem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What a declaration's page says of its award, its cuts, its return and its review. */
class DeclarationNotesTest extends ViewTest {
    private static final String VILLAGE = "533422204203";

    @Autowired
    PlayedCases played;

    @Autowired
    Reviews reviews;

    @BeforeEach
    void cast() {
        played.cast(VILLAGE);
    }

    @Test
    void whoEntersForTheHouseholdAsksForTheOneReviewOnItsPage() {
        String number = played.rejected("NOT_SOLD");
        signInAs(Roles.ENTRY_CLERK, VILLAGE.substring(0, 9));
        open("declarations/" + number);
        _click(_get(Button.class, spec -> spec.withText("申请复核")));
        _setValue(_get(TextArea.class, spec -> spec.withLabel("复核理由")), "短");
        _click(inDialog("申请复核"));
        expectNotifications("请填写意见，不少于5个字。");
        _setValue(_get(TextArea.class, spec -> spec.withLabel("复核理由")), "收据已补齐，请复核");
        _click(inDialog("申请复核"));
        assertThat(reviews.standing(number).orElseThrow().asked()).isTrue();
        assertThat(played.steps(number)).containsExactly("review-township");
        _assertNone(Button.class, spec -> spec.withText("申请复核"));
    }

    @Test
    void otherReadersSeeTheRejectionButCannotAsk() {
        String number = played.rejected("NOT_SOLD");
        signInAs(Roles.TOWNSHIP_FINANCE, VILLAGE.substring(0, 9));
        open("declarations/" + number);
        _assertNone(Button.class, spec -> spec.withText("申请复核"));
        assertThat(notes()).contains("不予奖补");
    }

    @Test
    void thePageTellsTheCutWithItsReasonAndHowTheAwardCameAbout() {
        String number = played.verifiedWithCut(300_000);
        signInAs(Roles.TOWNSHIP_FINANCE, VILLAGE.substring(0, 9));
        open("declarations/" + number);
        assertThat(_get(Span.class, spec -> spec.withText("核定奖补 900.00 元")).getText())
                .isNotBlank();
        assertThat(notes()).contains("6,000.00 元核减为 3,000.00 元").contains("30%");
    }

    @Test
    void whoReviewsReadsWhyTheHouseholdAskedAndWhoAskedForIt() {
        String number = played.underReview("有收购合同为证请复核");
        WorkItem item = played.item(Roles.TOWNSHIP_LEADER, number);
        signIn(played.person(Roles.TOWNSHIP_LEADER).username());
        UI.getCurrent().navigate("inbox", QueryParameters.of("item", String.valueOf(item.id())));
        assertThat(notes())
                .contains("复核理由：有收购合同为证请复核")
                .contains("申请人：" + played.person(Roles.ENTRY_CLERK).displayName());
        assertThat(told("timeline")).contains("申请复核").contains("有收购合同为证请复核");
    }

    @Test
    void aReviewThatHasEndedIsNotCalledWaiting() {
        String upheld = played.underReview("有收购合同为证请复核");
        played.decide(Roles.TOWNSHIP_LEADER, upheld, "uphold", Map.of());
        String again = played.underReview("有收购合同为证请复核");
        played.decide(Roles.TOWNSHIP_LEADER, again, "overturn", Map.of());
        signInAs(Roles.ENTRY_CLERK, VILLAGE.substring(0, 9));
        open("declarations/" + upheld);
        assertThat(notes()).contains("已复核一次，维持不予奖补").doesNotContain("等待上一级");
        open("declarations/" + again);
        assertThat(notes()).contains("原不予奖补决定已撤销").doesNotContain("等待上一级");
        played.reject(Roles.ASSIGNED_CADRE, again, "NOT_SOLD");
        open("declarations/" + again);
        assertThat(notes()).contains("重新核实后仍不予奖补").doesNotContain("等待上一级");
        _assertNone(Button.class, spec -> spec.withText("申请复核"));
    }

    @Test
    void thePageTellsWhoEnteredAndSubmittedAndTheCodedReasonOfARejection() {
        String number = played.rejected("OTHER_SUBSIDY");
        signInAs(Roles.ENTRY_CLERK, VILLAGE.substring(0, 9));
        open("declarations/" + number);
        String clerk = played.person(Roles.ENTRY_CLERK).displayName();
        String history = _get(OrderedList.class).getElement().getTextRecursively();
        assertThat(history)
                .contains("录入申报：" + clerk)
                .contains("代录原因：户主外出")
                .contains("提交申报：" + clerk)
                .contains("已享受同类补助");
    }

    @Test
    void nothingIsCalledVerifiedBeforeSomebodyHasAndAWithdrawalNamesItsPerson() {
        String number = played.submitted();
        signIn(played.person(Roles.ENTRY_CLERK).username());
        open("declarations/" + number);
        assertThat(page()).contains("尚未核实").doesNotContain("核实 6,000.00");
        _click(_get(Button.class, spec -> spec.withText("撤回")));
        ConfirmDialogKt._fireConfirm(_get(ConfirmDialog.class));
        assertThat(page())
                .contains("撤回申报：" + played.person(Roles.ENTRY_CLERK).displayName())
                .doesNotContain("目前核实");
        String checked = played.posted();
        open("declarations/" + checked);
        assertThat(page()).contains("目前核实 6,000.00 元");
    }

    @Test
    void aReturnedDeclarationTellsUntilWhenItMayBeCorrected() {
        String number = played.returned();
        assertThat(played.status(number)).isEqualTo(DeclarationStatus.RETURNED);
        signInAs(Roles.ENTRY_CLERK, VILLAGE.substring(0, 9));
        open("declarations/" + number);
        assertThat(notes()).contains("补正并重新提交");
    }

    private static String told(String className) {
        return _get(UnorderedList.class, spec -> spec.withClasses(className))
                .getElement()
                .getTextRecursively();
    }

    private static String page() {
        return _get(DeclarationDetailView.class).getElement().getTextRecursively();
    }

    private static Button inDialog(String text) {
        return com.github.mvysny.kaributesting.v10.LocatorJ._get(
                _get(ReviewDialog.class), Button.class, spec -> spec.withText(text));
    }

    private static String notes() {
        return String.join(
                " ",
                com.github.mvysny.kaributesting.v10.LocatorJ._find(Div.class, spec -> spec.withClasses("note")).stream()
                        .map(div -> div.getElement().getTextRecursively())
                        .toList());
    }
}
