package org.jiangbu.selfcheck.ui;

import static org.jiangbu.base.ui.Components.text;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import org.jiangbu.selfcheck.CampaignDraft;
import org.jiangbu.selfcheck.Figure;

/** One item of a checklist as it is written. */
class ItemRow extends Div {
    private final Span number = new Span();
    private final TextField subject = new TextField(text("selfcheck.view.subject"));
    private final TextArea standard = new TextArea(text("selfcheck.view.standard"));
    private final TextField evidence = new TextField(text("selfcheck.view.evidence.wanted"));
    private final Select<String> figure = new Select<>();

    /** What may be done with a row among the others. */
    interface Moves {
        void up(ItemRow row);

        void down(ItemRow row);

        void out(ItemRow row);
    }

    ItemRow(CampaignDraft.Line line, List<Figure> figures, Moves moves) {
        addClassName("item-row");
        subject.setMaxLength(100);
        standard.setMaxLength(300);
        evidence.setMaxLength(200);
        subject.setRequiredIndicatorVisible(true);
        standard.setRequiredIndicatorVisible(true);
        figure.setLabel(text("selfcheck.view.figure"));
        figure.setItems(figures.stream().map(Figure::key).toList());
        figure.setItemLabelGenerator(
                key -> key == null ? text("selfcheck.view.by-hand") : text("selfcheck.figure." + key));
        figure.setEmptySelectionAllowed(true);
        figure.setEmptySelectionCaption(text("selfcheck.view.by-hand"));
        subject.setValue(line.subject());
        standard.setValue(line.standard());
        evidence.setValue(line.evidence());
        figure.setValue(line.figure());
        Div acts = new Div(
                number,
                act(VaadinIcon.ARROW_UP, "selfcheck.view.up", () -> moves.up(this)),
                act(VaadinIcon.ARROW_DOWN, "selfcheck.view.down", () -> moves.down(this)),
                act(VaadinIcon.TRASH, "selfcheck.view.out", () -> moves.out(this)));
        acts.addClassName("item-acts");
        add(acts, subject, standard, evidence, figure);
    }

    private static Button act(VaadinIcon icon, String key, Runnable act) {
        Button button = new Button(icon.create(), click -> act.run());
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ICON);
        button.setAriaLabel(text(key));
        button.setTooltipText(text(key));
        return button;
    }

    void number(int position) {
        number.setText(text("selfcheck.view.item", position));
    }

    CampaignDraft.Line line() {
        return new CampaignDraft.Line(subject.getValue(), standard.getValue(), evidence.getValue(), figure.getValue());
    }
}
