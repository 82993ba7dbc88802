package org.jiangbu.people;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static com.github.mvysny.kaributesting.v10.NotificationsKt.expectNotifications;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.GridKt;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import org.jiangbu.ViewTest;
import org.jiangbu.people.ui.HouseholdsView;
import org.jiangbu.security.CurrentUser;
import org.jiangbu.security.Person;
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
    Relations relations;

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
    void theTownshipRegistersAndRemovesWhoKeepsAway() {
        long id = households
                .registerAll(List.of(TestHouseholds.household(TOWNSHIP + "201", "鲁茸取品")))
                .get(0);
        Person cadre = signInAs(Roles.VILLAGE_CADRE, TOWNSHIP + "201");
        signInAs(Roles.TOWNSHIP_CLERK, TOWNSHIP);
        list("鲁茸取品");
        GridKt._clickItem(grid(), 0, 1, false, false, false, false);
        _click(_get(Button.class, spec -> spec.withText("登记回避")));
        assertThat(person().getErrorMessage()).isEqualTo("请选择须回避的人员。");
        assertThat(relations.of(id)).isEmpty();
        _setValue(person(), cadre);
        _setValue(kinship("本户成员是其何人"), Kinship.PARENT);
        _click(_get(Button.class, spec -> spec.withText("登记回避")));
        expectNotifications("回避关系已登记，该户在办事项已不再由其办理。");
        assertThat(relations.of(id)).extracting(Relation::kinship).containsExactly(Kinship.PARENT);

        _click(_get(Button.class, spec -> spec.withText("撤销")));
        Dialog asks = _find(Dialog.class).stream()
                .filter(one -> one.getHeaderTitle().startsWith("撤销"))
                .findFirst()
                .orElseThrow();
        Button remove = _get(asks, Button.class, spec -> spec.withText("撤销"));
        _setValue(_get(asks, TextArea.class), "错");
        _click(remove);
        expectNotifications("请写明撤销原因，不少于5个字。");
        assertThat(asks.isOpened()).isTrue();
        _setValue(_get(asks, TextArea.class), "登记时看错了人");
        _click(remove);
        expectNotifications("回避关系已撤销。");
        assertThat(relations.of(id)).extracting(Relation::removedReason).containsExactly("登记时看错了人");
        _assertNone(Button.class, spec -> spec.withText("撤销"));
    }

    @Test
    void whoIsRelatedSaysSoAndRegistersNobodyElse() {
        long id = households
                .registerAll(List.of(TestHouseholds.household(TOWNSHIP + "202", "永宗次里")))
                .get(0);
        Person cadre = signInAs(Roles.VILLAGE_CADRE, TOWNSHIP + "202");
        list("永宗次里");
        GridKt._clickItem(grid(), 0, 1, false, false, false, false);
        _assertNone(Button.class, spec -> spec.withText("登记回避"));
        _click(_get(Button.class, spec -> spec.withText("我与该户有亲属关系")));
        _setValue(kinship("本户成员是我的何人"), Kinship.SELF);
        _click(_get(Button.class, spec -> spec.withText("申报回避")));
        expectNotifications("已申报回避，该户事项不再由您办理。");
        assertThat(relations.of(id)).singleElement().satisfies(relation -> {
            assertThat(relation.personId()).isEqualTo(cadre.id());
            assertThat(relation.ownWord()).isTrue();
        });
        _assertNone(Button.class, spec -> spec.withText("我与该户有亲属关系"));
        _assertNone(Button.class, spec -> spec.withText("撤销"));
    }

    @SuppressWarnings("unchecked")
    private static ComboBox<Person> person() {
        return _get(ComboBox.class, spec -> spec.withLabel("须回避的人员"));
    }

    @SuppressWarnings("unchecked")
    private static ComboBox<Kinship> kinship(String label) {
        return _get(ComboBox.class, spec -> spec.withLabel(label));
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
