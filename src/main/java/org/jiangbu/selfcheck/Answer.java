package org.jiangbu.selfcheck;

import java.time.Instant;
import org.jiangbu.base.Refusal;

/**
 * What a township or village says to one item.
 *
 * @param words 自查情况 in words; at most 1,000 characters, required where nothing is drawn by the system
 * @param problem 发现问题; at most 500 characters, required with a measure where the verdict is a problem
 * @param measure 整改措施; at most 500 characters
 * @param revision as it was seen, so that nobody overwrites what another has written
 */
public record Answer(
        long itemId,
        Verdict verdict,
        String words,
        String problem,
        String measure,
        int revision,
        long answeredBy,
        Instant answeredAt) {
    private static final int LONGEST_WORDS = 1000;
    private static final int LONGEST_PROBLEM = 500;
    private static final int SHORTEST_PROBLEM = 5;

    /** What is entered: words, problem and measure without blanks around them, none of the two where there is no problem. */
    public record Entry(Verdict verdict, String words, String problem, String measure) {
        public Entry {
            words = words.strip();
            problem = verdict.isProblem() ? problem.strip() : "";
            measure = verdict.isProblem() ? measure.strip() : "";
        }

        void require(CheckItem item) {
            if (words.length() > LONGEST_WORDS) throw new Refusal("selfcheck.answer.words", LONGEST_WORDS);
            if (words.isEmpty() && item.figure() == null && verdict != Verdict.NOT_APPLICABLE) {
                throw new Refusal("selfcheck.answer.nothing", item.position());
            }
            if (!verdict.isProblem()) return;
            for (String text : new String[] {problem, measure}) {
                if (text.length() < SHORTEST_PROBLEM || text.length() > LONGEST_PROBLEM) {
                    throw new Refusal("selfcheck.answer.problem", item.position(), SHORTEST_PROBLEM, LONGEST_PROBLEM);
                }
            }
        }
    }
}
