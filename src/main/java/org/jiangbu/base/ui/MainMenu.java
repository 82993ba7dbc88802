package org.jiangbu.base.ui;

import static org.jiangbu.base.ui.Components.text;

import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.sidenav.SideNav;
import com.vaadin.flow.component.sidenav.SideNavItem;
import com.vaadin.flow.router.MenuData;
import com.vaadin.flow.router.RouteData;

/** The menu of the person's pages; a title is a message key. */
class MainMenu extends SideNav {

    MainMenu(ShellPerson person) {
        setLabel(null);
        getElement().setAttribute("aria-label", text("base.ui.menu"));
        Pages.of(person).stream().map(MainMenu::item).forEach(this::addItem);
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
