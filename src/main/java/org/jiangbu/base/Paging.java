package org.jiangbu.base;

/**
 * Which part of a list another system asks for; a part that cannot be is refused, not guessed.
 *
 * @param offset rows to skip, 0 or more
 * @param limit rows at most, 1 to 1,000
 */
public record Paging(int offset, int limit) {
    private static final int MOST = 1000;

    public Paging {
        if (offset < 0 || limit < 1 || limit > MOST) {
            throw new Refusal("base.rest.paging", MOST);
        }
    }
}
