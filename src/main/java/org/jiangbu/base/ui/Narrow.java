package org.jiangbu.base.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.shared.Registration;
import java.util.function.Consumer;

/** Tells a view whether it stands on a narrow screen, where lists become cards; again whenever that may have changed. */
public final class Narrow {
    /** Below this width in pixels list and detail stand one after the other. */
    private static final int PIXELS = 900;

    private Narrow() {}

    public static void follow(Component view, Consumer<Boolean> narrow) {
        view.addAttachListener(attached -> {
            UI ui = attached.getUI();
            ui.getPage().retrieveExtendedClientDetails(client -> narrow.accept(client.getBodyClientWidth() < PIXELS));
            Registration resizing =
                    ui.getPage().addBrowserWindowResizeListener(resized -> narrow.accept(resized.getWidth() < PIXELS));
            attached.getSource().addDetachListener(detached -> {
                detached.unregisterListener();
                resizing.remove();
            });
        });
    }
}
