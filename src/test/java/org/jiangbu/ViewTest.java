package org.jiangbu;

import com.github.mvysny.fakeservlet.FakeRequest;
import com.github.mvysny.kaributesting.v10.MockRouteAccessDeniedError;
import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.github.mvysny.kaributesting.v10.Routes;
import com.github.mvysny.kaributesting.v10.mock.MockedUI;
import com.github.mvysny.kaributesting.v10.spring.MockSpringServlet;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.RouteAccessDeniedError;
import com.vaadin.flow.server.VaadinServletRequest;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jiangbu.security.Assignment;
import org.jiangbu.security.Person;
import org.jiangbu.security.Staff;
import org.jiangbu.security.TestSignIn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/** A test of views without a browser: sign in, open, look up, click. */
public abstract class ViewTest extends IntegrationTest {

    private static final Routes ROUTES = routes();
    private static final LocalDate ALWAYS = LocalDate.of(2017, 1, 1);

    @Autowired
    private ApplicationContext context;

    @Autowired
    private Staff staff;

    /** With the page that the framework itself shows for what is denied; the one for tests only throws. */
    private static Routes routes() {
        Routes found = new Routes().autoDiscoverViews("org.jiangbu");
        Set<Class<? extends HasErrorParameter<?>>> errors = new HashSet<>(found.getErrorRoutes());
        errors.remove(MockRouteAccessDeniedError.class);
        errors.add(RouteAccessDeniedError.class);
        return new Routes(found.getRoutes(), errors, found.getSkipPwaInit());
    }

    @BeforeEach
    void openBrowser() {
        MockVaadin.setup(MockedUI::new, new MockSpringServlet(ROUTES, context, MockedUI::new));
    }

    @AfterEach
    void closeBrowser() {
        MockVaadin.tearDown();
        SecurityContextHolder.clearContext();
    }

    /** Signs in somebody who works here, with the roles held. */
    protected Person signIn(String username) {
        Person person = staff.byUsername(username).orElseThrow();
        Set<String> roles =
                staff.assignmentsOf(person.id()).stream().map(Assignment::role).collect(Collectors.toSet());
        Authentication authentication = TestSignIn.of(person, roles);
        SecurityContextHolder.getContext().setAuthentication(authentication);
        FakeRequest request = (FakeRequest) VaadinServletRequest.getCurrent().getRequest();
        request.setUserPrincipalInt(authentication);
        request.setUserInRole((principal, role) -> roles.contains(role.replaceFirst("^ROLE_", "")));
        return person;
    }

    /** Signs in somebody with that one role; always the same person for the same role and area. */
    protected Person signInAs(String role, String areaCode) {
        String username = role + "-" + areaCode;
        if (staff.byUsername(username).isEmpty()) {
            Person person = staff.create(username, role, null);
            staff.assign(person.id(), role, areaCode, ALWAYS, null);
        }
        return signIn(username);
    }

    /** Opens a view by its address and gives it back, whatever it is. */
    protected HasElement open(String path) {
        UI.getCurrent().navigate(path);
        return UI.getCurrent().getInternals().getActiveRouterTargetsChain().get(0);
    }

    /** Opens a view. */
    protected <T extends Component> T open(Class<T> view) {
        UI.getCurrent().navigate(view);
        List<HasElement> shown = UI.getCurrent().getInternals().getActiveRouterTargetsChain();
        return view.cast(shown.get(0));
    }
}
