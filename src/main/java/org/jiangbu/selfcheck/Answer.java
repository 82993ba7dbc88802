package org.jiangbu.selfcheck;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import org.jiangbu.base.LongNumbers;
import org.jiangbu.base.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * What a township or village says to one item.
 *
 * @param words 自查情况 in words; at most 1,000 characters, required where nothing is drawn by the system
 * @param problem 发现问题; at most 500 characters, required with a measure, an owner and a day where the verdict is a problem
 * @param measure 整改措施; at most 500 characters
 * @param ownerId 责任人: who answers for the problem; null where there is none
 * @param completeBy 完成时限: by when it is to be put right, inclusive; null where there is no problem
 * @param revision as it was seen, so that nobody overwrites what another has written
 */
public record Answer(
        long itemId,
        Verdict verdict,
        String words,
        String problem,
        String measure,
        @Nullable Long ownerId,
        @Nullable LocalDate completeBy,
        int revision,
        long answeredBy,
        Instant answeredAt) {
    private static final int LONGEST_WORDS = 1000;
    private static final int LONGEST_PROBLEM = 500;
    private static final int SHORTEST_PROBLEM = 5;

    /** What was entered of it. */
    public Entry entry() {
        return new Entry(verdict, words, problem, measure, ownerId, completeBy);
    }

    /** For who sees no numbers of persons and accounts. */
    Answer masked() {
        return new Answer(
                itemId,
                verdict,
                LongNumbers.masked(words),
                LongNumbers.masked(problem),
                LongNumbers.masked(measure),
                ownerId,
                completeBy,
                revision,
                answeredBy,
                answeredAt);
    }

    /** What is entered: words, problem and measure without blanks around them, none of the two where there is no problem. */
    public record Entry(
            Verdict verdict,
            String words,
            String problem,
            String measure,
            @Nullable Long ownerId,
            @Nullable LocalDate completeBy) {
        public Entry {
            words = words.strip();
            problem = verdict.isProblem() ? problem.strip() : "";
            measure = verdict.isProblem() ? measure.strip() : "";
            ownerId = verdict.isProblem() ? ownerId : null;
            completeBy = verdict.isProblem() ? completeBy : null;
        }

        /** Without a problem. */
        public static Entry sound(Verdict verdict, String words) {
            return new Entry(verdict, words, "", "", null, null);
        }

        void require(CheckItem item, Collection<Long> owners, LocalDate today) {
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
            if (ownerId == null || !owners.contains(ownerId)) {
                throw new Refusal("selfcheck.answer.owner", item.position());
            }
            if (completeBy == null || completeBy.isBefore(today) || completeBy.isAfter(today.plusYears(1))) {
                throw new Refusal("selfcheck.answer.complete-by", item.position(), today, today.plusYears(1));
            }
        }
    }
}
