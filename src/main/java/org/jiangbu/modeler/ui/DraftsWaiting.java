package org.jiangbu.modeler.ui;

import static org.jiangbu.base.ui.Components.text;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.shared.Registration;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jiangbu.modeler.Publishing;

/** Above every page of who publishes or draws flows: how many drafts wait for them, and for what; nothing where none does. */
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
        int unattended = publishing.unattended();
        setVisible(waiting + unattended > 0);
        count.setText(Integer.toString(waiting + unattended));
        String label = Stream.of(said("modeler.waiting", waiting), said("modeler.unattended", unattended))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(text("modeler.waiting.and")));
        button.setAriaLabel(label);
        button.setTooltipText(label);
    }

    private static Optional<String> said(String key, int drafts) {
        return drafts == 0 ? Optional.empty() : Optional.of(text(key, drafts));
    }
}
