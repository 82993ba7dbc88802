package org.jiangbu.base.ui;

import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.router.BeforeLeaveEvent;
import com.vaadin.flow.router.BeforeLeaveEvent.ContinueNavigationAction;
import com.vaadin.flow.router.NavigationTrigger;

/**
 * What was entered and is lost when its screen is left: whoever leaves is asked once. All texts are translated already.
 *
 * @param question what is not kept
 * @param consequence what leaving does to it
 * @param leave the button that leaves all the same
 */
public record Unsaved(String question, String consequence, String leave) {
    /** Marks what holds such entries, so that the browser asks too before its page is loaded anew or closed. */
    public static void mark(HasElement fields, boolean unsaved) {
        fields.getElement().setAttribute("data-unsaved", unsaved);
    }

    /** Holds the navigation back until the person says that it may go on; whoever stays finds all as it was. */
    public void ask(BeforeLeaveEvent event) {
        ask(event, event.postpone());
    }

    /** The same where the navigation is held back already. */
    public void ask(BeforeLeaveEvent event, ContinueNavigationAction leaving) {
        question(leaving::proceed, () -> {
                    leaving.cancel();
                    if (event.getTrigger() == NavigationTrigger.HISTORY) restoreAddress(event.getUI());
                })
                .open();
    }

    /** The browser has gone back already; its address becomes that of the screen again. */
    private static void restoreAddress(UI ui) {
        ui.getPage().getHistory().pushState(null, ui.getInternals().getActiveViewLocation());
    }

    /** Asks before an act that shows the screen anew. */
    public void ask(Runnable act) {
        question(act, () -> {}).open();
    }

    /** The button that has the focus, and with it the Enter key, is the one by which nothing is lost. */
    private ConfirmDialog question(Runnable leaving, Runnable staying) {
        ConfirmDialog dialog =
                new ConfirmDialog(question, consequence, Components.text("base.ui.stay"), stay -> staying.run());
        dialog.setRejectable(true);
        dialog.setRejectText(leave);
        dialog.setRejectButtonTheme("error tertiary");
        dialog.addRejectListener(left -> leaving.run());
        dialog.addCancelListener(escaped -> staying.run());
        return dialog;
    }
}
