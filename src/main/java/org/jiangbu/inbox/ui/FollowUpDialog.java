package org.jiangbu.inbox.ui;

import static org.jiangbu.base.ui.Components.text;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.List;
import org.jiangbu.base.Refusal;
import org.jiangbu.base.ui.Components;

/** 暂缓: asks until when items are put aside. */
class FollowUpDialog extends Dialog {
    /** @param done called once the items are put aside */
    FollowUpDialog(ItemServices services, String title, List<Long> itemIds, Runnable done) {
        LocalDate today = LocalDate.now(services.clock());
        setHeaderTitle(text("inbox.follow-up.title", title));
        setWidth("min(28rem, 96vw)");
        DatePicker until = Components.datePicker(text("inbox.follow-up.until"));
        until.setMin(today.plusDays(1));
        until.setValue(today.plusDays(1));
        until.setWidthFull();
        TextField note = new TextField(text("inbox.follow-up.note"));
        note.setMaxLength(200);
        note.setWidthFull();
        VerticalLayout body = new VerticalLayout(new Paragraph(text("inbox.follow-up.hint")), until, note);
        body.setPadding(false);
        add(body);
        getFooter().add(new Button(text("base.ui.cancel"), click -> close()));
        getFooter().add(Components.primary(text("inbox.follow-up"), () -> {
            if (until.isEmpty()) {
                until.setErrorMessage(text("inbox.follow-up.missing"));
                until.setInvalid(true);
                return;
            }
            try {
                services.followUps().putAside(itemIds, until.getValue(), note.getValue());
                close();
                Components.done(text("inbox.follow-up.done", title, until.getValue()));
                done.run();
            } catch (Refusal refusal) {
                Components.warn(refusal.sentence(services.messages()));
            }
        }));
    }
}
