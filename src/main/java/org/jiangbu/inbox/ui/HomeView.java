package org.jiangbu.inbox.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import org.jiangbu.base.ui.Pages;
import org.jiangbu.base.ui.ShellPerson;
import org.jiangbu.workflow.Models;

/** The application opens with the inbox; who gets no items, as an auditor, finds the first page of the own role. */
@Route("")
@PermitAll
public class HomeView extends Div implements BeforeEnterObserver {
    private final transient Models models;
    private final transient ShellPerson person;

    public HomeView(Models models, ShellPerson person) {
        this.models = models;
        this.person = person;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (models.roles().stream().anyMatch(person::hasRole)) {
            event.forwardTo(InboxView.class);
        } else {
            Pages.firstOfRole(person).ifPresentOrElse(event::forwardTo, () -> event.forwardTo(InboxView.class));
        }
    }
}
