package org.jiangbu.inbox.ui;

import static org.jiangbu.base.ui.Components.text;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.DescriptionList.Description;
import com.vaadin.flow.component.html.DescriptionList.Term;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.List;
import org.jiangbu.base.ui.Keys;

/** Every key of the inbox, for whoever clears it without a mouse. */
class KeySheet extends Dialog {
    /** A key as it is printed on it; its meaning is the message of that name. */
    static final List<String> KEYS = List.of(
            "Alt+I",
            "Enter",
            "Space",
            "Alt+A",
            "Alt+W",
            "Alt+B",
            "Alt+R",
            "Alt+U",
            "Alt+J",
            "Alt+K",
            "Alt+C",
            "Alt+Enter",
            "Alt+1",
            "Alt+2",
            "Alt+O",
            "Alt+Q",
            "Alt+X",
            "Alt+E",
            "Alt+M",
            "Alt+P",
            "Alt+Z",
            "Alt+Y",
            "Alt+S",
            "Alt+D",
            "Alt+V",
            "Alt+F",
            "Alt+L",
            "Alt+G",
            "Alt+T",
            "Alt+N",
            "Alt+H",
            "?");

    /** Opens the sheet; by Alt+H too. */
    static Button button() {
        Button keys = new Button(VaadinIcon.KEYBOARD_O.create(), click -> new KeySheet().open());
        keys.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        keys.addClassName("keys");
        keys.setAriaLabel(text("inbox.keys"));
        keys.setTooltipText(text("inbox.keys"));
        Keys.presses("KeyH", keys);
        return keys;
    }

    KeySheet() {
        super(text("inbox.keys"));
        DescriptionList list = new DescriptionList();
        list.addClassName("key-sheet");
        KEYS.forEach(key -> {
            Span cap = new Span(key);
            cap.addClassName("key");
            list.add(new Term(cap), new Description(text("inbox.keys." + key.replace("+", "-"))));
        });
        add(list);
        getFooter().add(new Button(text("inbox.bulk.close"), click -> close()));
    }
}
