package org.jiangbu.inbox.ui;

import static org.jiangbu.base.ui.Components.text;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import java.util.Map;
import org.jiangbu.workflow.WorkItem;
import org.jspecify.annotations.Nullable;

/** Asks once before a decision that does not lead forward: its coded reason and an explanation. */
class DecisionDialog extends Dialog {
    private final ReasonFields fields;

    DecisionDialog(
            String title,
            WorkItem item,
            String outcome,
            ItemServices services,
            String opinion,
            Map<String, String> targets,
            Decided decided) {
        setHeaderTitle(title);
        setWidth("min(32rem, 96vw)");
        fields = new ReasonFields(services);
        fields.ask(item, outcome);
        fields.setOpinion(opinion);
        ReturnFields returning = new ReturnFields(item, targets);
        returning.ask(outcome);
        VerticalLayout body =
                new VerticalLayout(new Paragraph(services.outcomes().consequence(outcome)), fields, returning);
        body.setPadding(false);
        add(body);
        Button confirm = services.outcomes().button(item, outcome, true);
        confirm.setDisableOnClick(true);
        confirm.addClickListener(click -> {
            confirm.setEnabled(true);
            if (!fields.check()) return;
            close();
            decided.decided(fields.opinion(), fields.reason(), returning.values());
        });
        getFooter().add(new Button(text("base.ui.cancel"), click -> close()), confirm);
    }

    /** What happens with the answer. */
    interface Decided {
        void decided(@Nullable String opinion, @Nullable String reasonCode, Map<String, Object> returning);
    }
}
