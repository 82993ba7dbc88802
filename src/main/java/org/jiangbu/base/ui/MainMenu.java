package org.jiangbu.base.ui;

import static org.jiangbu.base.ui.Components.text;

import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.sidenav.SideNav;
import com.vaadin.flow.component.sidenav.SideNavItem;
import com.vaadin.flow.router.MenuData;
import com.vaadin.flow.router.RouteConfiguration;
import com.vaadin.flow.router.RouteData;
import com.vaadin.flow.server.auth.AccessAnnotationChecker;
import java.security.Principal;
import java.util.Comparator;

/**
 * The views that the person may open: those with a {@code @Menu} annotation, whose title is a message key, in its order, and
 * whose roles the person holds today.
 */
class MainMenu extends SideNav {

    private static final Comparator<RouteData> BY_ORDER = Comparator.comparing(
            route -> route.getMenuData().getOrder(), Comparator.nullsLast(Comparator.naturalOrder()));

    MainMenu(ShellPerson person) {
        setLabel(null);
        getElement().setAttribute("aria-label", text("base.ui.menu"));
        var access = new AccessAnnotationChecker();
        Principal principal = person::displayName;
        RouteConfiguration.forApplicationScope().getAvailableRoutes().stream()
                .filter(route ->
                        route.getMenuData() != null && !route.getMenuData().isExclude())
                .filter(route -> access.hasAccess(route.getNavigationTarget(), principal, person::hasRole))
                .sorted(BY_ORDER)
                .map(MainMenu::item)
                .forEach(this::addItem);
    }

    private static SideNavItem item(RouteData route) {
        MenuData menu = route.getMenuData();
        SideNavItem item = new SideNavItem(text(menu.getTitle()), route.getNavigationTarget());
        if (menu.getIcon() != null && menu.getIcon().startsWith("vaadin:")) {
            item.setPrefixComponent(new Icon("vaadin", menu.getIcon().substring("vaadin:".length())));
        }
        return item;
    }
}
