package org.jiangbu.disbursement.ui;

import static org.jiangbu.base.ui.Components.text;

import com.vaadin.flow.component.html.DescriptionList.Description;
import com.vaadin.flow.component.html.DescriptionList.Term;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.progressbar.ProgressBar;
import java.util.List;
import org.jiangbu.base.ui.Components;
import org.jiangbu.disbursement.fund.FundBalance;

/** Every fund with its figures (资金台账, DOMAIN G 6); they fit a phone as well as a desk. */
class FundCards extends Div {
    FundCards() {
        setWidthFull();
    }

    void show(List<FundBalance> balances) {
        removeAll();
        if (balances.isEmpty()) {
            add(Components.empty(
                    VaadinIcon.COINS, text("disbursement.ui.funds.none"), text("disbursement.ui.funds.none-next")));
        }
        balances.forEach(fund -> add(card(fund)));
    }

    private static Div card(FundBalance fund) {
        Span origin = new Span(String.join(" · ", fund.code(), fund.source(), uses(fund)));
        origin.addClassName("secondary");
        Div figures = new Div();
        figures.addClassName("fund-figures");
        figures.add(
                figure("arrived", fund.arrivedFen(), false),
                figure("allocated", fund.allocatedFen(), false),
                figure("paid", fund.paidFen(), false),
                figure("held", fund.heldFen(), false),
                figure("reserved", fund.reservedFen(), false),
                figure("reserved-only", fund.reservedNotAllocatedFen(), false),
                figure("balance", fund.balanceFen(), true),
                figure("available", fund.availableFen(), true));
        Span sums = new Span(text("disbursement.ui.funds.sums"));
        sums.addClassName("secondary");
        ProgressBar bar =
                new ProgressBar(0, 100, Math.min(100, fund.progressPercent().doubleValue()));
        Span progress = new Span(text("disbursement.ui.progress.says", fund.progressPercent()));
        progress.addClassName("secondary");
        bar.getElement().setAttribute("aria-label", progress.getText());
        Div card = new Div(new H3(fund.name()), origin, figures, sums, bar, progress);
        card.addClassName("fund-card");
        return card;
    }

    private static Div figure(String name, long fen, boolean strong) {
        Div figure = new Div(new Term(text("disbursement.ui." + name)), new Description(Components.amount(fen)));
        if (strong) figure.addClassName("strong");
        return figure;
    }

    /** For what the fund pays, e.g. {@code 2018 产业奖补}. */
    static String uses(FundBalance fund) {
        if (fund.uses().isEmpty()) return text("disbursement.ui.fund.unused");
        return String.join(
                text("base.ui.comma"),
                fund.uses().stream()
                        .map(use -> use.substring(0, 4) + " " + text("disbursement.ui.use." + use.substring(5)))
                        .toList());
    }
}
