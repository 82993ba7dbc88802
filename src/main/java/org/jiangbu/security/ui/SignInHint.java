package org.jiangbu.security.ui;

import com.vaadin.flow.component.Component;
import java.util.Optional;

/** Something to show beside the sign-in form. */
public interface SignInHint {
    Optional<Component> show();
}
