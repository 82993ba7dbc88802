package org.jiangbu.selfcheck;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jiangbu.base.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * What an office wants of a campaign; refused where it cannot be carried out.
 *
 * @param items 1 to 200, in order
 * @param leads at least one, none for the same share twice
 */
public record CampaignDraft(
        String title, LocalDate dueOn, boolean byVillages, List<Line> items, List<Campaign.Lead> leads) {
    private static final int MOST_ITEMS = 200;
    private static final int LONGEST_TITLE = 80;
    private static final int FEWEST_WORKDAYS = 3;
    private static final int MOST_WORKDAYS = 60;
    private static final int WHOLE = 1000;

    /**
     * A line of the checklist, see {@link CheckItem}.
     *
     * @param subject 2 to 100 characters
     * @param standard 2 to 300 characters
     * @param evidence at most 200 characters
     */
    public record Line(String subject, String standard, String evidence, @Nullable String figure) {
        private static final int LONGEST_SUBJECT = 100;
        private static final int LONGEST_STANDARD = 300;
        private static final int LONGEST_EVIDENCE = 200;

        public Line {
            subject = subject.strip();
            standard = standard.strip();
            evidence = evidence.strip();
        }

        boolean complete() {
            return within(subject, LONGEST_SUBJECT)
                    && within(standard, LONGEST_STANDARD)
                    && evidence.length() <= LONGEST_EVIDENCE;
        }
    }

    public CampaignDraft {
        title = title.strip();
        items = List.copyOf(items);
        leads = List.copyOf(leads);
    }

    private static boolean within(String text, int longest) {
        return text.length() >= 2 && text.length() <= longest;
    }

    void require(Set<String> figures) {
        if (!within(title, LONGEST_TITLE)) throw new Refusal("selfcheck.name", LONGEST_TITLE);
        if (items.isEmpty() || items.size() > MOST_ITEMS) throw new Refusal("selfcheck.items", MOST_ITEMS);
        for (int i = 0; i < items.size(); i++) {
            Line line = items.get(i);
            if (!line.complete()) {
                throw new Refusal(
                        "selfcheck.item.incomplete",
                        i + 1,
                        Line.LONGEST_SUBJECT,
                        Line.LONGEST_STANDARD,
                        Line.LONGEST_EVIDENCE);
            }
            if (line.figure() != null && !figures.contains(line.figure())) {
                throw new Refusal("selfcheck.item.figure", i + 1, line.figure());
            }
        }
        Set<Integer> shares = new HashSet<>();
        boolean sound = leads.stream()
                .allMatch(lead -> lead.sharePermille() >= 0
                        && lead.sharePermille() <= WHOLE
                        && lead.workdays() >= FEWEST_WORKDAYS
                        && lead.workdays() <= MOST_WORKDAYS
                        && shares.add(lead.sharePermille()));
        if (leads.isEmpty() || !sound) throw new Refusal("selfcheck.leads", FEWEST_WORKDAYS, MOST_WORKDAYS);
    }
}
