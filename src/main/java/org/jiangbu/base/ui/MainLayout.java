package org.jiangbu.base.ui;

import static org.jiangbu.base.ui.Components.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.applayout.AppLayout;
import com.vaadin.flow.component.applayout.DrawerToggle;
import com.vaadin.flow.component.contextmenu.SubMenu;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import com.vaadin.flow.component.orderedlayout.Scroller;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Layout;
import com.vaadin.flow.router.PageTitle;
import jakarta.annotation.security.PermitAll;
import java.util.Locale;
import org.jiangbu.base.AppClock;
import org.springframework.beans.factory.ObjectProvider;

/** The frame around every view: menu, title of the view, who is signed in, language, and the clock where it can be moved. */
@Layout
@JsModule("./base/keys.ts")
@JsModule("./base/single-click.ts")
@JsModule("./base/unsaved.ts")
@PermitAll
public class MainLayout extends AppLayout implements AfterNavigationObserver {

    private final H1 title = new H1();

    public MainLayout(ShellPerson person, ObjectProvider<ShellTool> tools, AppClock clock) {
        setPrimarySection(Section.DRAWER);
        addClassName("main-layout");
        title.addClassName("view-title");
        DrawerToggle toggle = new DrawerToggle();
        toggle.setAriaLabel(text("base.ui.menu"));
        Div space = new Div();
        space.addClassName("shell-space");
        addToNavbar(toggle, title, space);
        if (clock.isMovable()) {
            addToNavbar(new ClockButton(clock));
        }
        tools.orderedStream().map(ShellTool::create).forEach(this::addToNavbar);
        addToNavbar(personMenu(person));

        Span name = new Span(text("base.ui.application"));
        name.addClassName("application-name");
        addToDrawer(name, new Scroller(new MainMenu(person)));
    }

    private MenuBar personMenu(ShellPerson person) {
        MenuBar bar = new MenuBar();
        bar.addThemeVariants(MenuBarVariant.LUMO_TERTIARY, MenuBarVariant.LUMO_ICON);
        Span label = new Span(VaadinIcon.USER.create(), new Span(person.displayName()));
        label.addClassName("person-name");
        SubMenu menu = bar.addItem(label).getSubMenu();
        person.roles().forEach(role -> menu.addItem(role).setEnabled(false));
        menu.addItem(text("base.ui.change-password"), event -> person.changePassword());
        menu.addItem(text("base.ui.other-language"), event -> Language.choose(otherLanguage()));
        menu.addItem(text("base.ui.sign-out"), event -> person.signOut());
        bar.getElement().setAttribute("aria-label", person.displayName());
        return bar;
    }

    private static Locale otherLanguage() {
        return text("base.ui.language").equals("en") ? Locale.SIMPLIFIED_CHINESE : Locale.ENGLISH;
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        title.setText(titleOf(getContent()));
    }

    private static String titleOf(HasElement view) {
        if (view instanceof HasDynamicTitle dynamic) {
            return dynamic.getPageTitle();
        }
        PageTitle fixed = view == null ? null : ((Component) view).getClass().getAnnotation(PageTitle.class);
        return fixed == null ? "" : text(fixed.value());
    }
}
