package org.jiangbu.verification.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static com.github.mvysny.kaributesting.v10.NotificationsKt.expectNotifications;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import org.jiangbu.ViewTest;
import org.jiangbu.chain.PlayedCases;
import org.jiangbu.declaration.DeclarationStatus;
import org.jiangbu.security.Roles;
import org.jiangbu.verification.Reviews;
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
    void aReturnedDeclarationTellsUntilWhenItMayBeCorrected() {
        String number = played.returned();
        assertThat(played.status(number)).isEqualTo(DeclarationStatus.RETURNED);
        signInAs(Roles.ENTRY_CLERK, VILLAGE.substring(0, 9));
        open("declarations/" + number);
        assertThat(notes()).contains("补正并重新提交");
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
