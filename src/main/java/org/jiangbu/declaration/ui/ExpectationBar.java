package org.jiangbu.declaration.ui;

import static org.jiangbu.base.ui.Components.text;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import org.jiangbu.base.Money;
import org.jiangbu.declaration.Expectation;

/** Live totals and the expected award with its reason. */
class ExpectationBar extends Div {
    private final Span totals = new Span();
    private final Span award = new Span();
    private final Paragraph sentence = new Paragraph();

    ExpectationBar() {
        addClassName("expectation");
        award.addClassName("expectation-award");
        sentence.addClassName("secondary");
        getElement().setAttribute("aria-live", "polite");
        add(totals, award, sentence);
    }

    void show(Expectation expected) {
        totals.setText(text("declaration.expect.totals", yuan(expected.salesFen()), yuan(expected.labourFen())));
        award.setText(text("declaration.expect.award", yuan(expected.awardFen())));
        String before = expected.declaredBeforeFen() == 0
                ? ""
                : text("declaration.expect.before", yuan(expected.declaredBeforeFen()), yuan(expected.yearFen())) + " ";
        sentence.setText(before + expected.sentence());
    }

    void show(String refusal) {
        totals.setText("");
        award.setText("");
        sentence.setText(refusal);
    }

    private static String yuan(long fen) {
        return Money.ofFen(fen).format();
    }
}
