package org.jiangbu.award.ui;

import static org.jiangbu.base.ui.Components.text;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.math.BigDecimal;
import java.util.function.Supplier;
import org.jiangbu.award.DecisionBasis;
import org.jiangbu.base.Money;
import org.jiangbu.base.ui.Components;
import org.jiangbu.policy.AwardRules;

/** What an award was calculated from, and that it comes out the same when it is calculated again; read when opened. */
class BasisDetails extends Details {
    BasisDetails(Supplier<DecisionBasis> basis) {
        super(text("award.basis"));
        addOpenedChangeListener(opened -> {
            removeAll();
            if (opened.isOpened()) show(basis.get());
        });
    }

    private void show(DecisionBasis basis) {
        UnorderedList lines = new UnorderedList();
        basis.lines()
                .forEach(line ->
                        lines.add(new ListItem(text("award.basis." + line.kind(), line.number(), yuan(line.fen())))));
        add(lines);
        if (basis.takenFen() > 0) add(new Span(text("award.basis.taken", yuan(basis.takenFen()))));
        AwardRules rules = basis.rules();
        Span figures = new Span(text(
                "award.basis.rules",
                percent(rules.industryRate()),
                percent(rules.labourRate()),
                rules.householdCap().format(),
                text("award.basis.scope." + rules.capScope())));
        figures.addClassName("secondary");
        add(figures);
        add(
                basis.again().agrees()
                        ? Components.state(
                                VaadinIcon.CHECK_CIRCLE,
                                text(
                                        "award.basis.agrees",
                                        yuan(basis.again().industryFen()),
                                        yuan(basis.again().labourFen())),
                                "success")
                        : Components.state(
                                VaadinIcon.EXCLAMATION_CIRCLE,
                                text(
                                        "award.basis.differs",
                                        yuan(basis.again().industryFen()),
                                        yuan(basis.again().labourFen())),
                                "error"));
    }

    private static String percent(BigDecimal rate) {
        return rate.movePointRight(2).stripTrailingZeros().toPlainString() + "%";
    }

    private static String yuan(long fen) {
        return Money.ofFen(fen).format();
    }
}
