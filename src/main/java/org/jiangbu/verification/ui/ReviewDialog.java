package org.jiangbu.verification.ui;

import static org.jiangbu.base.ui.Components.text;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import org.jiangbu.base.Refusal;
import org.jiangbu.base.ui.Components;
import org.jiangbu.declaration.DeclarationSummary;
import org.jiangbu.verification.Reviews;

/** Asks for the one review of a rejection on the household's behalf. */
class ReviewDialog extends Dialog {
    private final transient Reviews reviews;
    private final String number;
    private final TextArea grounds = new TextArea(text("verification.review.grounds"));
    private final Button ask = new Button(text("verification.review.ask"));

    ReviewDialog(Reviews reviews, DeclarationSummary declaration, Runnable asked) {
        this.reviews = reviews;
        this.number = declaration.number();
        setHeaderTitle(text("verification.review.ask") + " · " + declaration.headName());
        setWidth("min(36rem, 95vw)");
        grounds.setMaxLength(1000);
        grounds.setWidthFull();
        grounds.setRequiredIndicatorVisible(true);
        grounds.setHelperText(text("verification.review.grounds.how"));
        add(new Paragraph(text("verification.review.once")), grounds);
        ask.addThemeName("primary");
        ask.setDisableOnClick(true);
        ask.addClickListener(event -> ask(asked));
        getFooter().add(new Button(text("base.ui.cancel"), event -> close()), ask);
    }

    private void ask(Runnable asked) {
        try {
            reviews.request(number, grounds.getValue());
            close();
            Components.done(text("verification.review.done"));
            asked.run();
        } catch (Refusal refusal) {
            Components.warn(text(refusal.key(), refusal.args()));
            ask.setEnabled(true);
        }
    }
}
