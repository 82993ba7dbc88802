package org.jiangbu.base.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;

/**
 * Keys of a screen: Alt with a key presses a button, opens a menu or goes to a field, as long as it is seen and may be used. What
 * is marked with a key belongs on the screen's help sheet.
 */
public final class Keys {
    /** The attribute that names the key. */
    public static final String MARK = "data-key";

    private Keys() {}

    /** @param code name of the key by its place, such as {@code KeyJ} or {@code Digit1} */
    public static void presses(String code, Component component) {
        component.getElement().setAttribute(MARK, code);
    }

    /** @param code name of the key by its place, such as {@code KeyS} */
    public static <T extends Component & Focusable<?>> void goesTo(String code, T field) {
        field.getElement().setAttribute(MARK, code);
        field.getElement().setAttribute("data-key-goes-to", true);
    }

    /**
     * Goes to the first field of a part of the screen, or the first button where it has no field to fill in.
     *
     * @param code name of the key by its place, such as {@code Enter}
     */
    public static void leadsInto(String code, Component part) {
        part.getElement().setAttribute(MARK, code);
        part.getElement().setAttribute("data-key-leads-into", true);
    }
}
