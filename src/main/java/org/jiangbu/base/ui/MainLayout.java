package org.jiangbu.base.ui;

import static org.jiangbu.base.ui.Components.text;

import com.vaadin.flow.component.applayout.AppLayout;
import com.vaadin.flow.component.applayout.DrawerToggle;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.orderedlayout.Scroller;
import com.vaadin.flow.component.sidenav.SideNav;
import com.vaadin.flow.component.sidenav.SideNavItem;
import com.vaadin.flow.server.menu.MenuConfiguration;
import com.vaadin.flow.server.menu.MenuEntry;

/**
 * The frame of all screens. A view enters the menu by {@code @Menu(title = "<message key>", order = …, icon = "vaadin:…")};
 * only entries that the person may open are shown.
 */
public class MainLayout extends AppLayout {
    public MainLayout() {
        setPrimarySection(Section.DRAWER);
        addToNavbar(new DrawerToggle(), new H1(text("base.ui.application")));
        SideNav menu = new SideNav();
        MenuConfiguration.getMenuEntries().forEach(entry -> menu.addItem(item(entry)));
        addToDrawer(new Scroller(menu));
    }

    private static SideNavItem item(MenuEntry entry) {
        SideNavItem item = new SideNavItem(text(entry.title()), entry.path());
        if (entry.icon() != null) item.setPrefixComponent(new Icon(entry.icon()));
        return item;
    }
}
