package org.jiangbu.declaration.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.flow.component.button.Button;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jiangbu.ViewTest;
import org.jiangbu.base.ui.DecimalField;
import org.jiangbu.declaration.Declarations;
import org.jiangbu.declaration.NewDeclaration;
import org.jiangbu.declaration.NewLine;
import org.jiangbu.people.Households;
import org.jiangbu.people.TestHouseholds;
import org.jiangbu.security.CurrentUser;
import org.jiangbu.security.Person;
import org.jiangbu.security.Roles;
import org.jiangbu.security.Staff;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

class CutFieldsTest extends ViewTest {
    @Autowired
    Declarations declarations;

    @Autowired
    Households households;

    @Autowired
    Staff staff;

    @Autowired
    CurrentUser user;

    @ParameterizedTest
    @CsvSource({"'', declaration.cut.empty", "abc, base.number.unreadable", "６００１, declaration.cut.amount-above"})
    void aCutWithoutAReadableAmountIsNoCutToNothing(String typed, String refusal) {
        Person clerk = signInAs(Roles.ENTRY_CLERK, "533422102");
        long household = new TestHouseholds(households, staff, user).registered("533422102201", "阿茸培楚");
        CutFields cut = user.runAs(clerk.id(), () -> {
            long draft = declarations.draft(new NewDeclaration(
                    2018,
                    household,
                    null,
                    null,
                    List.of(NewLine.sale(
                            "walnut",
                            new BigDecimal("500"),
                            "公斤",
                            new BigDecimal("12"),
                            600_000,
                            LocalDate.of(2018, 10, 10)))));
            return new CutFields(
                    declarations.view(declarations.numberOf(draft)).lines().get(0));
        });
        _click(_get(cut, Button.class));
        _setValue(_get(cut, DecimalField.class, spec -> spec.withLabel("核实金额（元）")), typed);
        assertThatThrownBy(cut::validate).hasMessage(refusal);
    }
}
