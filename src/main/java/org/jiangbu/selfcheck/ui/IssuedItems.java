package org.jiangbu.selfcheck.ui;

import static org.jiangbu.base.ui.Components.text;

import com.vaadin.flow.component.html.Div;
import org.jiangbu.base.ui.Card;
import org.jiangbu.selfcheck.Campaign;
import org.jiangbu.selfcheck.CheckItem;

/** The checklist and the reminders of a campaign that was issued: to read, never to change. */
class IssuedItems extends Div {
    private static final int PER_PERCENT = 10;

    IssuedItems(Campaign campaign) {
        addClassName("sheet-lines");
        campaign.items().forEach(item -> add(card(item)));
    }

    private static Card card(CheckItem item) {
        Card card = new Card(item.position() + ". " + item.subject()).note(item.standard());
        if (!item.evidence().isEmpty()) card.note(text("selfcheck.view.evidence", item.evidence()));
        return card.note(text(
                "selfcheck.view.figure.is",
                text(item.figure() == null ? "selfcheck.view.by-hand" : "selfcheck.figure." + item.figure())));
    }

    /** Which townships are meant: those of at least that share of the households, or all others (R21). */
    static String share(Campaign.Lead lead) {
        return lead.sharePermille() == 0
                ? text("selfcheck.view.lead.others")
                : text("selfcheck.view.lead", lead.sharePermille() / PER_PERCENT);
    }

    /** When townships are reminded, in one line. */
    static String leads(Campaign campaign) {
        return campaign.leads().stream()
                .map(lead -> text("selfcheck.view.lead.is", share(lead), lead.workdays()))
                .reduce((one, other) -> one + text("selfcheck.view.lead.and") + other)
                .orElse("");
    }
}
