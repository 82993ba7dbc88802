package org.jiangbu.security.ui;

import static org.jiangbu.base.ui.Components.text;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
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
import java.util.Locale;
import org.jiangbu.base.ui.ComponentTexts;
import org.jiangbu.base.ui.Language;

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
        boolean english = text("base.ui.language").equals("en");
        Button language = new Button(
                text("base.ui.other-language"),
                click -> Language.choose(english ? Locale.SIMPLIFIED_CHINESE : Locale.ENGLISH));
        language.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        add(language);
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
