package org.jiangbu.security.ui;

import static org.jiangbu.base.ui.Components.text;

import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.login.LoginForm;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.List;
import org.jiangbu.base.ui.ComponentTexts;

/** Where people sign in. A refusal never says whether the account exists. */
@Route(value = "login", autoLayout = false)
@AnonymousAllowed
public class LoginView extends Main implements BeforeEnterObserver, HasDynamicTitle {

    private final LoginForm form = new LoginForm();

    public LoginView(List<SignInHint> hints) {
        addClassName("login-view");
        form.setI18n(ComponentTexts.login(text("security.title"), text("security.subtitle"), null));
        form.setAction("login");
        form.setForgotPasswordButtonVisible(false);
        add(new H1(text("security.title")), new Paragraph(text("security.subtitle")), form);
        hints.forEach(hint -> hint.show().ifPresent(this::add));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        form.setError(event.getLocation().getQueryParameters().getParameters().containsKey("error"));
    }

    @Override
    public String getPageTitle() {
        return text("security.title");
    }
}
