package org.jiangbu.declaration.ui;

import static org.jiangbu.base.ui.Components.text;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import org.jiangbu.base.Money;
import org.jiangbu.declaration.DeclarationLine;

/** One line with what was declared and what is verified so far. */
class LineCard extends Div {
    /** @param verifiedToo whether somebody has verified the declaration, so that the line has a verified amount to show */
    LineCard(DeclarationLine line, LineTexts texts, int year, boolean verifiedToo) {
        addClassName("line-card");
        Span title = new Span(line.lineNo() + ". " + texts.item(line, year));
        title.addClassName("line-title");
        Span detail = new Span(texts.detail(line, year));
        detail.addClassName("secondary");
        add(title, amount("declaration.line.declared", line.amountFen()), detail);
        Span verified = amount("declaration.line.verified", line.verifiedFen());
        if (line.verifiedFen() < line.amountFen()) {
            verified.addClassName("line-cut");
        }
        if (verifiedToo) {
            add(verified);
        }
        if (line.note() != null) {
            Span note = new Span(line.note());
            note.addClassName("secondary");
            add(note);
        }
    }

    private static Span amount(String key, long fen) {
        Span amount = new Span(text(key, Money.ofFen(fen).format()));
        amount.addClassName("amount");
        return amount;
    }
}
