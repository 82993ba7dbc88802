package org.jiangbu.background.ui;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.PollEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.dom.DomListenerRegistration;
import com.vaadin.flow.shared.Registration;

/** Lets a screen ask once a second, as long as something on it wants to. */
final class Polling {
    private static final int EVERY_MILLIS = 1000;
    private int wanting;

    private Polling() {}

    static Registration start(UI ui, Runnable ask) {
        Polling polling = ComponentUtil.getData(ui, Polling.class);
        if (polling == null) {
            polling = new Polling();
            ComponentUtil.setData(ui, Polling.class, polling);
        }
        Polling shared = polling;
        // below an open dialog the page is inert and would hear nothing
        Registration listener =
                ComponentUtil.addListener(ui, PollEvent.class, event -> ask.run(), DomListenerRegistration::allowInert);
        shared.wanting++;
        ui.setPollInterval(EVERY_MILLIS);
        return Registration.once(() -> {
            listener.remove();
            if (--shared.wanting == 0) {
                ui.setPollInterval(-1);
            }
        });
    }
}
