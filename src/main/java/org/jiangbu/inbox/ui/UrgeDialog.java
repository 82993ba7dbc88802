package org.jiangbu.inbox.ui;

import static org.jiangbu.base.ui.Components.text;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.function.Consumer;
import org.jiangbu.base.ui.Components;

/** Asks for the words of an urge; they may be left out. */
class UrgeDialog extends Dialog {
    private static final int LONGEST = 200;

    UrgeDialog(String about, Consumer<String> urged) {
        setHeaderTitle(text("inbox.urge.title", about));
        setWidth("min(28rem, 96vw)");
        TextArea words = new TextArea(text("inbox.urge.words"));
        words.setMaxLength(LONGEST);
        words.setWidthFull();
        VerticalLayout body = new VerticalLayout(new Paragraph(text("inbox.urge.hint")), words);
        body.setPadding(false);
        add(body);
        getFooter().add(new Button(text("base.ui.cancel"), click -> close()));
        getFooter().add(Components.primary(text("inbox.urge"), () -> {
            close();
            urged.accept(words.getValue());
        }));
    }
}
