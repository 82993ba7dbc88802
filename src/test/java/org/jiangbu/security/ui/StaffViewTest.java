package org.jiangbu.security.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.GridKt;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jiangbu.ViewTest;
import org.jiangbu.security.Assignment;
import org.jiangbu.security.Person;
import org.jiangbu.security.Roles;
import org.jiangbu.security.Staff;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** 人员与角色: the administrator's page. */
class StaffViewTest extends ViewTest {
    @Autowired
    private Staff staff;

    /** Beside the list there is no room for columns, so nothing of a role may depend on one. */
    @Test
    void eachRoleOfThePersonIsACardThatTellsRolePlaceAndDatesWhole() {
        Person person = staff.create("sv-" + UUID.randomUUID().toString().substring(0, 8), "扎西卓玛", null);
        staff.assign(
                person.id(), Roles.VILLAGE_CADRE, "533422205205", LocalDate.of(2018, 1, 1), LocalDate.of(2099, 12, 31));
        staff.assign(person.id(), Roles.TOWNSHIP_CLERK, "533422205", LocalDate.of(2018, 2, 1), null);
        signInAs(Roles.ADMIN, "533422");
        open(StaffView.class);
        _setValue(_get(TextField.class, spec -> spec.withPlaceholder("按姓名或用户名查找")), person.username());
        people().select(person);
        Grid<Assignment> roles = roles();
        List<Grid.Column<Assignment>> shown =
                roles.getColumns().stream().filter(Component::isVisible).toList();
        assertThat(shown).hasSize(1);
        shown.get(0).setKey("card");
        assertThat(GridKt._size(roles)).isEqualTo(2);
        assertThat(List.of(0, 1))
                .map(row -> GridKt._getCellComponent(roles, row, "card")
                        .getElement()
                        .getTextRecursively())
                .anySatisfy(card -> assertThat(card).contains("村组干部", "霞若傈僳族乡", "2018-01-01", "2099-12-31", "结束"))
                .anySatisfy(card -> assertThat(card).contains("乡镇经办人", "霞若傈僳族乡", "2018-02-01", "结束"));
    }

    @SuppressWarnings("unchecked")
    private static Grid<Person> people() {
        return _get(Grid.class, spec -> spec.withPredicate(grid -> grid.getBeanType() == Person.class));
    }

    @SuppressWarnings("unchecked")
    private static Grid<Assignment> roles() {
        return _get(Grid.class, spec -> spec.withPredicate(grid -> grid.getBeanType() == Assignment.class));
    }
}
