package org.jiangbu.inbox.ui;

import static org.jiangbu.base.ui.Components.text;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.contextmenu.SubMenu;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Hr;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import org.jiangbu.base.Messages;
import org.jiangbu.base.Refusal;
import org.jiangbu.base.ui.Components;
import org.jiangbu.base.ui.Keys;
import org.jiangbu.inbox.Phrase;
import org.jiangbu.inbox.Phrases;

/** 常用意见 beside an opinion: puts a kept one in, keeps what is written, takes kept ones out. */
class PhraseMenu extends MenuBar {
    private final Phrases phrases;
    private final Messages messages;
    private final TextArea opinion;
    private final SubMenu menu;

    PhraseMenu(Phrases phrases, Messages messages, TextArea opinion) {
        this.phrases = phrases;
        this.messages = messages;
        this.opinion = opinion;
        addThemeVariants(MenuBarVariant.LUMO_TERTIARY, MenuBarVariant.LUMO_SMALL);
        menu = addItem(new Span(VaadinIcon.COMMENT_ELLIPSIS_O.create(), new Span(text("inbox.phrase"))))
                .getSubMenu();
        addClassName("phrase-menu");
        Keys.presses("KeyQ", this);
        refresh();
    }

    private void refresh() {
        menu.removeAll();
        List<Phrase> own = phrases.own();
        own.forEach(phrase -> menu.addItem(phrase.words(), chosen -> guarded(() -> use(phrase.words()))));
        for (String words : text("inbox.phrase.first").split("\\|")) {
            if (own.stream().noneMatch(phrase -> phrase.words().equals(words))) {
                menu.addItem(words, chosen -> guarded(() -> use(words)));
            }
        }
        menu.addComponent(new Hr());
        menu.addItem(text("inbox.phrase.keep"), chosen -> guarded(this::keep));
        if (!own.isEmpty()) menu.addItem(text("inbox.phrase.manage"), chosen -> manage());
    }

    /** After what stands there already. */
    private void use(String words) {
        String before = opinion.getValue().strip();
        opinion.setValue(before.isEmpty() ? words : text("inbox.phrase.join", before, words));
        phrases.keep(words);
        refresh();
        opinion.focus();
    }

    private void keep() {
        phrases.keep(opinion.getValue());
        refresh();
        Components.done(text("inbox.phrase.kept"));
    }

    private void manage() {
        Dialog dialog = new Dialog(text("inbox.phrase.manage"));
        dialog.setWidth("min(32rem, 96vw)");
        Div rows = new Div();
        rows.addClassName("phrases");
        phrases.own().forEach(phrase -> {
            Div row = new Div(new Span(phrase.words()));
            Button drop = new Button(text("inbox.phrase.drop"), VaadinIcon.TRASH.create(), click -> {
                phrases.drop(phrase.id());
                rows.remove(row);
                refresh();
            });
            drop.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
            row.add(drop);
            rows.add(row);
        });
        dialog.add(rows);
        dialog.getFooter().add(new Button(text("inbox.bulk.close"), click -> dialog.close()));
        dialog.open();
    }

    private void guarded(Runnable act) {
        try {
            act.run();
        } catch (Refusal refusal) {
            Components.warn(refusal.sentence(messages));
        }
    }
}
