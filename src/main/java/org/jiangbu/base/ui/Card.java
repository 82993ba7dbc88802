package org.jiangbu.base.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.DescriptionList.Description;
import com.vaadin.flow.component.html.DescriptionList.Term;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.function.Consumer;

/** A row of a list as a card: what it is, its state beside it, a line below, and figures by name. */
public class Card extends Div {
    private final DescriptionList facts = new DescriptionList();

    public Card(Component title, Component... beside) {
        addClassName("card");
        Div head = new Div(title);
        head.add(beside);
        head.addClassName("card-head");
        facts.addClassName("card-facts");
        add(head);
    }

    private Card() {
        facts.addClassName("card-facts");
    }

    public Card(String title, Component... beside) {
        this(strong(title), beside);
    }

    private static Span strong(String title) {
        Span span = new Span(title);
        span.addClassName("card-title");
        return span;
    }

    /** A line of lesser weight; nothing where it is empty. */
    public Card note(String text) {
        if (!text.isEmpty()) {
            Span note = new Span(text);
            note.addClassName("secondary");
            add(note);
        }
        return this;
    }

    /** A figure with its name. */
    public Card fact(String label, Component value) {
        if (facts.getParent().isEmpty()) add(facts);
        facts.add(new Term(label), new Description(value));
        return this;
    }

    /** Figures that are seen once they are asked for, so that many cards are read at a glance. */
    public Card folded(String label, Consumer<Card> figures) {
        Card inside = new Card();
        figures.accept(inside);
        Details details = new Details(label, inside.facts);
        details.setWidthFull();
        add(details);
        return this;
    }

    /** An amount in fen with its name. */
    public Card amount(String label, long fen) {
        return fact(label, Components.amount(fen));
    }
}
