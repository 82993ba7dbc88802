package org.jiangbu.register.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.grid.Grid;
import org.jiangbu.ViewTest;
import org.jiangbu.security.Roles;
import org.junit.jupiter.api.Test;

class RostersViewTest extends ViewTest {
    @Test
    void townshipAndCountySeeTheRosters() {
        signInAs(Roles.TOWNSHIP_CLERK, "533422205");
        _get(open(RostersView.class), Grid.class);
        signInAs(Roles.COUNTY_REVIEWER, "533422");
        _get(open(RostersView.class), Grid.class);
    }

    @Test
    void administratorAndHeadquartersDoNot() {
        signInAs(Roles.ADMIN, "533422");
        assertThat(open("registers")).isNotInstanceOf(RostersView.class);
        signInAs(Roles.HEADQUARTERS, "533422");
        assertThat(open("register/2018-533422205-R01")).isNotInstanceOf(RosterDetailView.class);
    }
}
