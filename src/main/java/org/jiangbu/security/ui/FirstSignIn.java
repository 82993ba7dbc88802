package org.jiangbu.security.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import org.jiangbu.security.StaffOffice;
import org.springframework.stereotype.Component;

/** Leads whoever still has a password from an administrator to the page that changes it, before any other page. */
@Component
class FirstSignIn implements VaadinServiceInitListener {
    private final transient StaffOffice office;

    FirstSignIn(StaffOffice office) {
        this.office = office;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().addUIInitListener(opened -> {
            UI ui = opened.getUI();
            ui.addBeforeEnterListener(this::beforeEnter);
        });
    }

    private void beforeEnter(BeforeEnterEvent event) {
        Class<?> target = event.getNavigationTarget();
        if (target != LoginView.class && target != NewPasswordView.class && office.mustChangePassword()) {
            event.forwardTo(NewPasswordView.class);
        }
    }
}
