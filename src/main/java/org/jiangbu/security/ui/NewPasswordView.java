package org.jiangbu.security.ui;

import static org.jiangbu.base.ui.Components.text;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.spring.security.AuthenticationContext;
import jakarta.annotation.security.PermitAll;
import org.jiangbu.base.ui.Components;
import org.jiangbu.security.StaffOffice;

/** The first sign-in: a password that an administrator gave is changed before anything else. */
@Route(value = "new-password", autoLayout = false)
@PermitAll
public class NewPasswordView extends Main implements HasDynamicTitle {
    public NewPasswordView(StaffOffice office, AuthenticationContext authentication) {
        addClassNames("login-view", "new-password-view");
        PasswordFields fields = new PasswordFields(office);
        Button change = Components.primary(text("security.password.change"), () -> {
            if (fields.change()) UI.getCurrent().navigate("");
        });
        Div form = new Div(
                new Paragraph(text("security.password.first.help")),
                fields,
                change,
                new Button(text("base.ui.sign-out"), click -> authentication.logout()));
        form.addClassName("new-password-form");
        add(new H1(text("security.password.first.title")), form);
    }

    @Override
    public String getPageTitle() {
        return text("security.password.first.title");
    }
}
