package org.jiangbu.modeler.ui;

import static org.jiangbu.base.ui.Components.text;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.shared.Registration;
import org.jiangbu.modeler.Publishing;

/** Above every page of who publishes flows: how many drafts wait for that; nothing where none does. */
class DraftsWaiting extends Span {
    private final transient Publishing publishing;
    private final Span count = new Span();
    private final Button button = new Button(new Span(VaadinIcon.SITEMAP.create(), count));

    DraftsWaiting(Publishing publishing) {
        this.publishing = publishing;
        addClassNames("bell", "drafts-waiting");
        count.addClassName("bell-count");
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ICON);
        button.addClickListener(click -> getUI().ifPresent(ui -> ui.navigate(DesignsView.class)));
        add(button);
        count();
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        Registration counting = attached.getUI().addAfterNavigationListener(navigated -> count());
        addDetachListener(left -> {
            left.unregisterListener();
            counting.remove();
        });
    }

    private void count() {
        int waiting = publishing.waiting();
        setVisible(waiting > 0);
        count.setText(Integer.toString(waiting));
        String label = text("modeler.waiting", waiting);
        button.setAriaLabel(label);
        button.setTooltipText(label);
    }
}
