package org.jiangbu.people;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static com.github.mvysny.kaributesting.v10.NotificationsKt.expectNotifications;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.GridKt;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import org.jiangbu.ViewTest;
import org.jiangbu.people.ui.HouseholdsView;
import org.jiangbu.security.CurrentUser;
import org.jiangbu.security.Roles;
import org.jiangbu.security.Staff;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class HouseholdsViewTest extends ViewTest {
    private static final String TOWNSHIP = "533422201";

    @Autowired
    Households households;

    @Autowired
    Accounts accounts;

    @Autowired
    AccountChanges changes;

    @Autowired
    CurrentUser user;

    @Autowired
    Staff staff;

    @Test
    void aNewAccountNeedsAPhotoAndASecondPerson() {
        NewHousehold household = TestHouseholds.household(TOWNSHIP + "201", "央宗拉姆");
        long id = households.registerAll(List.of(household)).get(0);
        signInAs(Roles.TOWNSHIP_CLERK, TOWNSHIP);
        list("央宗拉姆");
        Grid<HouseholdSummary> grid = grid();
        assertThat(GridKt._getFormattedRow(grid, 0).toString())
                .contains("533499********")
                .doesNotContain(household.headIdNo());
        GridKt._clickItem(grid, 0, 1, false, false, false, false);
        String number = TestHouseholds.accountNo();
        _setValue(_get(TextField.class, spec -> spec.withLabel("账号")), number);
        _click(_get(Button.class, spec -> spec.withText("变更账户")));
        expectNotifications("请先拍照上传银行卡或存折（JPG、PNG、WEBP）。");
        long photo = changes.keepPhoto(id, TestHouseholds.photo());
        changes.ask(new NewAccount(id, "央宗拉姆", number, null, null), photo);
        _get(Dialog.class).close();
        signInAs(Roles.TOWNSHIP_FINANCE, TOWNSHIP);
        list("央宗拉姆");
        assertThat(changes.waitingAmong(List.of(id))).containsExactly(id);
        GridKt._clickItem(grid(), 0, 1, false, false, false, false);
        _assertNone(Button.class, spec -> spec.withText("变更账户"));
        _click(_get(Button.class, spec -> spec.withText("核对无误，确认")));
        assertThat(accounts.payees(List.of(id)).get(id).accountNo()).isEqualTo(number);
    }

    @Test
    void aWrongCheckDigitIsAWarningOnly() {
        households.registerAll(List.of(TestHouseholds.household(TOWNSHIP + "201", "追玛取宗")));
        signInAs(Roles.TOWNSHIP_CLERK, TOWNSHIP);
        list("追玛取宗");
        GridKt._clickItem(grid(), 0, 1, false, false, false, false);
        TextField number = _get(TextField.class, spec -> spec.withLabel("账号"));
        _setValue(number, "6222020200112233441");
        assertThat(number.getHelperText()).contains("校验位");
        assertThat(number.isInvalid()).isFalse();
        _setValue(number, "0012233445566");
        assertThat(number.getHelperText()).doesNotContain("校验位");
        _setValue(number, "12ab");
        assertThat(number.isInvalid()).isTrue();
    }

    private static void list(String words) {
        UI.getCurrent().navigate("households", QueryParameters.of("q", words));
    }

    @SuppressWarnings("unchecked")
    private static Grid<HouseholdSummary> grid() {
        return _get(_get(HouseholdsView.class), Grid.class);
    }

    @Test
    void villageCadreReadsButChangesNothing() {
        households.registerAll(List.of(TestHouseholds.household(TOWNSHIP + "202", "永宗此姆")));
        signInAs(Roles.VILLAGE_CADRE, TOWNSHIP + "202");
        list("永宗此姆");
        GridKt._clickItem(grid(), 0, 1, false, false, false, false);
        _get(Dialog.class);
        _assertNone(Button.class, spec -> spec.withText("变更账户"));
    }

    @Test
    void administratorSeesNoHouseholds() {
        signInAs(Roles.ADMIN, "533422");
        assertThat(open("households")).isNotInstanceOf(HouseholdsView.class);
    }
}
