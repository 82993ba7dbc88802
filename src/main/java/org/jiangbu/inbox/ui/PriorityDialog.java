package org.jiangbu.inbox.ui;

import static org.jiangbu.base.ui.Components.text;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import org.jiangbu.base.Refusal;
import org.jiangbu.base.ui.Components;
import org.jiangbu.workflow.Priority;

/** 缓急程度: a leader says how much items hurry, and why. */
class PriorityDialog extends Dialog {
    /** @param done called once the priority is set */
    PriorityDialog(ItemServices services, String title, Priority now, List<Long> itemIds, Runnable done) {
        setHeaderTitle(text("inbox.priority.title", title));
        setWidth("min(28rem, 96vw)");
        RadioButtonGroup<Priority> priority = new RadioButtonGroup<>(text("inbox.filter.priority"));
        priority.setItems(Priority.values());
        priority.setItemLabelGenerator(one -> text("workflow.priority." + one));
        priority.setValue(now);
        TextField reason = new TextField(text("inbox.priority.reason"));
        reason.setMaxLength(200);
        reason.setWidthFull();
        VerticalLayout body = new VerticalLayout(new Paragraph(text("inbox.priority.hint")), priority, reason);
        body.setPadding(false);
        add(body);
        getFooter().add(new Button(text("base.ui.cancel"), click -> close()));
        getFooter().add(Components.primary(text("inbox.priority.set"), () -> {
            try {
                int set = services.priorities().set(itemIds, priority.getValue(), reason.getValue());
                close();
                Components.done(text("inbox.priority.done", set, text("workflow.priority." + priority.getValue())));
                done.run();
            } catch (Refusal refusal) {
                reason.setErrorMessage(refusal.sentence(services.messages()));
                reason.setInvalid(true);
            }
        }));
    }
}
