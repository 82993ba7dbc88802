package org.jiangbu.selfcheck;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the villages of a township say to one item.
 *
 * @param said one a village, by place
 * @param sum of the figures of all villages; null where the item has no figure, or shares, which have no sum
 */
public record VillageAnswers(CheckItem item, List<Said> said, @Nullable Long sum) {
    /**
     * What one village says.
     *
     * @param answer null as long as it has none
     * @param figure what the system draws for the village; null where the item has no figure
     * @param files what proves the answer
     */
    public record Said(SelfCheck village, @Nullable Answer answer, @Nullable Long figure, List<CheckFile> files) {}

    /** How many villages say so and stand by it: what a village is still filling in, or again, is not counted. */
    public long count(Verdict verdict) {
        return said.stream()
                .filter(one -> !one.village().filling()
                        && one.answer() != null
                        && one.answer().verdict() == verdict)
                .count();
    }

    /** How many villages are still filling in their parts, or again; with them the counts make up all villages. */
    public long open() {
        return said.stream().filter(one -> one.village().filling()).count();
    }
}
