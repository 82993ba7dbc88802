package org.jiangbu.selfcheck;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jiangbu.base.Messages;
import org.jiangbu.selfcheck.Campaign.Lead;

/** The checklist that an office without an earlier one starts from: the points of the report (R11–R20), to be edited. */
final class FirstChecklist {
    /** The items by their messages {@code selfcheck.first.<n>.subject}, {@code .standard} and {@code .evidence}. */
    private static final List<String> FIGURES = List.of(
            "declared",
            "verified",
            "evidence-complete",
            "returned",
            "objections-open",
            "registered",
            "paid",
            "paid-fen");

    private static final int BY_HAND = 2;

    private FirstChecklist() {}

    static CampaignDraft draft(Messages messages, String title, LocalDate dueOn) {
        List<CampaignDraft.Line> lines = new ArrayList<>();
        for (int n = 1; n <= FIGURES.size() + BY_HAND; n++) {
            String key = "selfcheck.first." + n;
            lines.add(new CampaignDraft.Line(
                    messages.get(key + ".subject"),
                    messages.get(key + ".standard"),
                    messages.get(key + ".evidence"),
                    n <= FIGURES.size() ? FIGURES.get(n - 1) : null));
        }
        // R21: 615 of 3,400 households are reminded fifteen workdays before, 190 of them seven
        return new CampaignDraft(
                title, dueOn, false, lines, List.of(new Lead(0, 7), new Lead(100, 10), new Lead(150, 15)));
    }
}
