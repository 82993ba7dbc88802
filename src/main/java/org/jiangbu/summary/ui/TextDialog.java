package org.jiangbu.summary.ui;

import static org.jiangbu.base.ui.Components.text;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.textfield.TextArea;
import org.jiangbu.base.ui.Components;
import org.jiangbu.summary.ChapterText;
import org.jiangbu.summary.Summaries;

/** What the office says in a section. A refusal leaves it open with what was typed. */
class TextDialog extends Dialog {
    TextDialog(Summaries summaries, int year, ChapterText written, Runnable changed) {
        String name = text(written.chapter().nameKey());
        setHeaderTitle(name);
        setWidth("min(48rem, 96vw)");
        TextArea body = new TextArea(text("summary.view.texts.body"));
        body.setHelperText(text("summary.view.texts.help"));
        body.setMaxLength(8000);
        body.setWidthFull();
        body.setMinHeight("16rem");
        body.setValue(summaries.proposed(year, written));
        body.setAutofocus(true);
        add(body);
        Button save = Components.primary(text("summary.view.texts.save"), () -> {
            try {
                summaries.write(year, written.chapter(), body.getValue(), written.revision());
            } finally {
                getFooter().getElement().getChildren().forEach(child -> child.setEnabled(true));
            }
            close();
            Components.done(text("summary.view.texts.done", name));
            changed.run();
        });
        save.setDisableOnClick(true);
        getFooter().add(new Button(text("base.ui.cancel"), click -> close()), save);
    }
}
