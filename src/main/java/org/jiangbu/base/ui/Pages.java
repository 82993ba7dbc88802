package org.jiangbu.base.ui;

import com.vaadin.flow.router.RouteConfiguration;
import com.vaadin.flow.router.RouteData;
import com.vaadin.flow.server.auth.AccessAnnotationChecker;
import jakarta.annotation.security.RolesAllowed;
import java.security.Principal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The views that a person finds in the menu: those with a {@code @Menu} annotation whose roles the person holds today. */
public final class Pages {
    private static final Comparator<RouteData> BY_ORDER = Comparator.comparing(
            route -> route.getMenuData().getOrder(), Comparator.nullsLast(Comparator.naturalOrder()));

    private Pages() {}

    /** In the order of the menu. */
    static List<RouteData> of(ShellPerson person) {
        var access = new AccessAnnotationChecker();
        Principal principal = person::displayName;
        return RouteConfiguration.forApplicationScope().getAvailableRoutes().stream()
                .filter(route ->
                        route.getMenuData() != null && !route.getMenuData().isExclude())
                .filter(route -> access.hasAccess(route.getNavigationTarget(), principal, person::hasRole))
                .sorted(BY_ORDER)
                .toList();
    }

    /** The first page that is there for one of the person's roles and not for everybody, by its address. */
    public static Optional<String> firstOfRole(ShellPerson person) {
        return of(person).stream()
                .filter(route -> route.getNavigationTarget().isAnnotationPresent(RolesAllowed.class))
                .map(RouteData::getTemplate)
                .findFirst();
    }
}
