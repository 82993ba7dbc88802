package org.jiangbu.summary.ui;

import static org.jiangbu.base.ui.Components.text;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import org.jiangbu.base.ui.Components;
import org.jiangbu.summary.ChapterText;
import org.jiangbu.summary.Summaries;
import org.jiangbu.summary.SummaryDraft;

/** The sections with what the office has written in each. */
class TextList extends Div {
    TextList(Summaries summaries, SummaryDraft draft, Runnable changed) {
        addClassName("summary-texts");
        UnorderedList list = new UnorderedList();
        for (ChapterText one : draft.texts()) {
            String name = text(one.chapter().nameKey());
            ListItem item =
                    new ListItem(new Span(name), state(one, draft.missing().contains(one.chapter())));
            Button edit = new Button(
                    VaadinIcon.EDIT.create(), click -> new TextDialog(summaries, draft.year(), one, changed).open());
            edit.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ICON);
            edit.setAriaLabel(text("summary.view.texts.edit", name));
            item.add(edit);
            list.add(item);
        }
        add(new H3(text("summary.view.texts")), new Paragraph(text("summary.view.texts.help")), list);
    }

    private static Span state(ChapterText one, boolean needed) {
        if (needed) return Components.state(VaadinIcon.PENCIL, text("summary.view.texts.needed"), "warning");
        if (one.saved() && !one.body().isEmpty()) {
            return Components.state(VaadinIcon.CHECK_CIRCLE, text("summary.view.texts.saved"), "success");
        }
        return one.body().isEmpty()
                ? Components.state(VaadinIcon.CIRCLE_THIN, text("summary.view.texts.none"), "contrast")
                : Components.state(VaadinIcon.FILE_TEXT_O, text("summary.view.texts.first"), "contrast");
    }
}
