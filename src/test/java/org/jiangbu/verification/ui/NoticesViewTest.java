package org.jiangbu.verification.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.grid.Grid;
import org.jiangbu.ViewTest;
import org.jiangbu.security.Roles;
import org.junit.jupiter.api.Test;

class NoticesViewTest extends ViewTest {
    @Test
    void villageAndTownshipSeeTheNotices() {
        signInAs(Roles.VILLAGE_CADRE, "533422205201");
        _get(open(NoticesView.class), Grid.class);
        signInAs(Roles.TOWNSHIP_CLERK, "533422205");
        _get(open(NoticesView.class), Grid.class);
    }

    @Test
    void administratorDoesNot() {
        signInAs(Roles.ADMIN, "533422");
        assertThat(open("notices")).isNotInstanceOf(NoticesView.class);
    }
}
