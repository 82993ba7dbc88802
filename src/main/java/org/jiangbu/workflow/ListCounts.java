package org.jiangbu.workflow;

/**
 * How long each of the person's lists is.
 *
 * @param held items that the person holds, or somebody for whom the person acts
 * @param pooled items of the person's roles that nobody holds
 * @param started cases that the person started
 */
public record ListCounts(long held, long pooled, long decided, long started) {
    /** All that the person may decide. */
    public long open() {
        return held + pooled;
    }
}
