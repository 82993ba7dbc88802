package org.jiangbu.selfcheck.ui;

import static org.jiangbu.base.ui.Components.text;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.RouterLink;
import java.util.List;
import org.jiangbu.base.Refusal;
import org.jiangbu.base.ui.Card;
import org.jiangbu.base.ui.Components;
import org.jiangbu.region.Areas;
import org.jiangbu.selfcheck.SelfCheck;
import org.jiangbu.selfcheck.VillageParts;

/** The villages of a township's check: how far each has come, and for the township's clerk the way to send one back. */
class PartCards extends Div {
    private static final int LONGEST_REASON = 300;

    private final transient VillageParts parts;
    private final transient Areas areas;

    PartCards(List<SelfCheck> villages, VillageParts parts, Areas areas) {
        this.parts = parts;
        this.areas = areas;
        addClassName("part-cards");
        villages.forEach(village -> add(card(village)));
    }

    private Card card(SelfCheck village) {
        Card card = new Card(
                new RouterLink(areas.require(village.areaCode()).name(), SelfCheckView.class, village.caseKey()),
                new Span(state(village)));
        String reason = parts.reason(village);
        if (reason != null) card.note(text("selfcheck.view.part.returned", reason));
        if (parts.maySendBack(village)) {
            Button back = new Button(
                    text("selfcheck.view.part.send-back"), VaadinIcon.ARROW_BACKWARD.create(), click -> ask(village));
            back.addThemeVariants(ButtonVariant.LUMO_SMALL);
            back.setAriaLabel(text(
                    "selfcheck.view.part.send-back.of",
                    areas.require(village.areaCode()).name()));
            card.add(back);
        }
        return card;
    }

    private static Span state(SelfCheck village) {
        return village.filling()
                ? Components.state(VaadinIcon.EDIT, text("selfcheck.state.FILLING"), "contrast")
                : Components.state(VaadinIcon.CHECK_CIRCLE, text("selfcheck.state.filled"), "success");
    }

    private void ask(SelfCheck village) {
        Dialog dialog = new Dialog(text(
                "selfcheck.view.part.send-back.of",
                areas.require(village.areaCode()).name()));
        dialog.setWidth("min(32em, 100%)");
        TextArea reason = new TextArea(text("selfcheck.view.part.reason"));
        reason.setMaxLength(LONGEST_REASON);
        reason.setRequiredIndicatorVisible(true);
        reason.setWidthFull();
        dialog.add(new Paragraph(text("selfcheck.view.part.consequence")), reason);
        Button send = Components.primary(text("selfcheck.view.part.send-back"), () -> {
            try {
                parts.sendBack(village.caseKey(), reason.getValue());
                dialog.close();
                Components.done(text("selfcheck.view.part.sent-back"));
                UI.getCurrent().refreshCurrentRoute(false);
            } catch (Refusal refusal) {
                Components.warn(text(refusal.key(), refusal.args()));
            }
        });
        send.setDisableOnClick(false);
        dialog.getFooter().add(new Button(text("base.ui.cancel"), click -> dialog.close()), send);
        dialog.open();
        reason.focus();
    }
}
