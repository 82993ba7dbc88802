package org.jiangbu.base.ui;

import static org.jiangbu.base.ui.Components.text;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import jakarta.annotation.security.PermitAll;
import jakarta.servlet.http.HttpServletResponse;

/** What stands in place of a view that could not be opened: why, and the way back. */
@ParentLayout(MainLayout.class)
@PermitAll
public class ErrorView extends Div implements HasErrorParameter<Exception>, HasDynamicTitle {

    private final Errors errors;

    ErrorView(Errors errors) {
        this.errors = errors;
    }

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<Exception> parameter) {
        add(Components.empty(
                VaadinIcon.WARNING,
                text("base.ui.fault.title"),
                errors.sentence(parameter.getException()),
                new Anchor("", text("base.ui.home"))));
        return HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
    }

    @Override
    public String getPageTitle() {
        return text("base.ui.fault.title");
    }
}
