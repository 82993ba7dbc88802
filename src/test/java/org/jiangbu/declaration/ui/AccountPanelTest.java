package org.jiangbu.declaration.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Map;
import org.jiangbu.ViewTest;
import org.jiangbu.chain.PlayedCases;
import org.jiangbu.declaration.DeclarationBooks;
import org.jiangbu.people.AccountChanges;
import org.jiangbu.people.TestHouseholds;
import org.jiangbu.people.ui.WaitingAccount;
import org.jiangbu.security.Roles;
import org.jiangbu.workflow.WorkItem;
import org.jiangbu.workflow.ui.PanelContent;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The panel of a payment that the bank returned: one corrects the account, another confirms it. */
class AccountPanelTest extends ViewTest {
    @Autowired
    PlayedCases played;

    @Autowired
    AccountPanel panel;

    @Autowired
    AccountChanges changes;

    @Autowired
    DeclarationBooks books;

    String number;

    @BeforeEach
    void returnPayment() {
        played.cast("533422206202");
        number = played.paymentFailed();
    }

    private PanelContent show(String role, boolean editable) {
        signIn(played.person(role).username());
        UI.getCurrent().removeAll();
        WorkItem item = played.item(
                played.steps(number).contains("correct-account") ? Roles.ASSIGNED_CADRE : Roles.TOWNSHIP_FINANCE,
                number);
        PanelContent content = panel.show(item, editable);
        UI.getCurrent().add(content);
        return content;
    }

    @Test
    void theCadreWritesTheNewNumberAndCannotGoOnWithoutItsPhoto() {
        PanelContent content = show(Roles.ASSIGNED_CADRE, true);
        content.validate();
        assertThat(content.values()).isEqualTo(Map.of("account", Map.of()));
        _setValue(_get(TextField.class, spec -> spec.withLabel("账号")), TestHouseholds.accountNo());
        assertThatThrownBy(content::validate).hasMessage("people.photo.missing");
        _setValue(_get(TextField.class, spec -> spec.withLabel("账号")), "123");
        assertThatThrownBy(content::validate).hasMessage("people.account.number");
    }

    @Test
    void theCadreReadsWhatTheBankReturnedAndWhyAndInWhichBatch() {
        PanelContent content = show(Roles.ASSIGNED_CADRE, true);
        assertThat(content.getElement().getTextRecursively())
                .contains("银行退票")
                .contains("1,800.00 元未付成：账号不存在")
                .contains("批次 2018-B");
        assertThat(played.item(Roles.ASSIGNED_CADRE, number).amountFen()).isEqualTo(180_000);
    }

    @Test
    void whoConfirmsTheOldAccountHasNothingToCompare() {
        played.decide(Roles.ASSIGNED_CADRE, number, "submit", Map.of("account", Map.of()));
        PanelContent content = show(Roles.TOWNSHIP_FINANCE, true);
        assertThat(content.getElement().getTextRecursively()).contains("账号不存在").contains("原账户无误");
        _assertNone(Checkbox.class);
        content.validate();
        played.decide(Roles.TOWNSHIP_FINANCE, number, "confirm", Map.of("compared", false));
        assertThat(played.steps(number)).isEmpty();
    }

    @Test
    void theSecondPersonComparesTheNumberWithThePhoto() {
        String account = TestHouseholds.accountNo();
        signIn(played.person(Roles.ASSIGNED_CADRE).username());
        long household = books.summaries(List.of(number)).get(number).householdId();
        long photo = changes.keepPhoto(household, TestHouseholds.photo());
        played.decide(
                Roles.ASSIGNED_CADRE,
                number,
                "submit",
                Map.of("account", Map.of("holderName", "阿茸", "accountNo", account, "photoId", photo)));
        PanelContent content = show(Roles.TOWNSHIP_FINANCE, true);
        WaitingAccount waiting = _get(WaitingAccount.class);
        assertThat(_get(waiting, Span.class, spec -> spec.withClasses("account-number"))
                        .getText()
                        .replace(" ", ""))
                .isEqualTo(account);
        _get(waiting, Image.class);
        _assertNone(TextField.class);
        assertThat(content.values()).isEmpty();
        assertThatThrownBy(content::validate).hasMessage("people.change.not-compared");
        assertThatThrownBy(() -> played.decide(Roles.TOWNSHIP_FINANCE, number, "confirm", Map.of("compared", false)))
                .hasMessage("people.change.not-compared");
        _setValue(_get(Checkbox.class, spec -> spec.withLabel("已对照照片核对户名和账号")), true);
        content.validate();
        assertThat(content.values()).isEqualTo(Map.of("compared", true));
    }

    @Test
    void whoMayNotDecideSeesNoNumber() {
        show(Roles.TOWNSHIP_LEADER, false);
        _assertNone(WaitingAccount.class);
        _assertNone(TextField.class);
    }
}
