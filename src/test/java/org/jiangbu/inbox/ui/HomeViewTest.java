package org.jiangbu.inbox.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import java.time.LocalDate;
import org.jiangbu.ViewTest;
import org.jiangbu.security.Person;
import org.jiangbu.security.Roles;
import org.jiangbu.security.Staff;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Everybody begins where the own work is. */
class HomeViewTest extends ViewTest {
    @Autowired
    private Staff staff;

    @ParameterizedTest
    @CsvSource({
        Roles.TOWNSHIP_CLERK + ", inbox",
        Roles.COUNTY_FINANCE + ", inbox",
        Roles.AUDITOR + ", progress",
        Roles.HEADQUARTERS + ", progress",
        Roles.ADMIN + ", staff"
    })
    void aRoleOpensWithItsWork(String role, String page) {
        Person person = staff.create("h-" + System.nanoTime(), "来人", null);
        staff.assign(
                person.id(),
                role,
                role.startsWith("township") ? "533422203" : "533422",
                LocalDate.of(2018, 1, 1),
                null);
        signIn(person.username());
        UI.getCurrent().navigate("");
        assertThat(UI.getCurrent().getInternals().getActiveViewLocation().getPath())
                .isEqualTo(page);
    }

    @Test
    void whoHoldsNoRoleIsToldSoInTheInbox() {
        Person person = staff.create("h-" + System.nanoTime(), "来人", null);
        signIn(person.username());
        UI.getCurrent().navigate("");
        assertThat(UI.getCurrent().getInternals().getActiveViewLocation().getPath())
                .isEqualTo("inbox");
    }
}
