package org.jiangbu.base.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.github.mvysny.kaributesting.v10.NotificationsKt;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.sidenav.SideNavItem;
import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.VaadinSession;
import java.util.List;
import java.util.Locale;
import org.jiangbu.ViewTest;
import org.jiangbu.base.Refusal;
import org.jiangbu.security.Roles;
import org.jiangbu.security.ui.LoginView;
import org.jiangbu.security.ui.StaffView;
import org.junit.jupiter.api.Test;

class MainLayoutTest extends ViewTest {

    @Test
    void whoIsNotSignedInMeetsTheSignInPageInChinese() {
        assertThat(open("staff")).isInstanceOf(LoginView.class);
        assertThat(UI.getCurrent().getLocale()).isEqualTo(Locale.SIMPLIFIED_CHINESE);
    }

    @Test
    void administratorFindsPeopleInTheMenu() {
        signInAs(Roles.ADMIN, "533422");
        open("staff");
        assertThat(menu()).contains("人员与角色");
    }

    @Test
    void othersDoNotGetThere() {
        signInAs(Roles.COUNTY_LEADER, "533422");
        assertThat(open("staff")).isNotInstanceOf(StaffView.class);
    }

    @Test
    void refusalIsShownAsItsSentenceAndAFaultAsANumber() {
        handle(new IllegalStateException("outside", new Refusal("security.refused")));
        assertThat(shown()).containsExactly("您没有在此办理该事项的权限。");
        handle(new IllegalStateException("secret"));
        assertThat(shown().toString()).contains("编号").doesNotContain("secret");
    }

    private static void handle(Throwable error) {
        VaadinSession.getCurrent().getErrorHandler().error(new ErrorEvent(error));
        MockVaadin.clientRoundtrip();
    }

    private static List<String> shown() {
        return NotificationsKt.getNotifications().stream()
                .map(notification -> notification.getElement().getProperty("text"))
                .toList();
    }

    private static List<String> menu() {
        return _find(SideNavItem.class).stream().map(SideNavItem::getLabel).toList();
    }
}
