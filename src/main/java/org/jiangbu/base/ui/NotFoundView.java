package org.jiangbu.base.ui;

import static org.jiangbu.base.ui.Components.text;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.servlet.http.HttpServletResponse;

/** Says that there is no such page, to whomever; a page that the person may not open looks the same. */
@AnonymousAllowed
public class NotFoundView extends Div implements HasErrorParameter<NotFoundException> {

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<NotFoundException> parameter) {
        add(Components.empty(
                VaadinIcon.SEARCH,
                text("base.ui.not-found"),
                text("base.ui.not-found.detail"),
                new Anchor("", text("base.ui.home"))));
        return HttpServletResponse.SC_NOT_FOUND;
    }
}
