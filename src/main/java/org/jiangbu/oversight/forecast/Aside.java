package org.jiangbu.oversight.forecast;

/**
 * Cases that are off the way for a while, e.g. for a correction, and come back to the step that sent them.
 *
 * @param waiting how many are now
 * @param back share of them that comes back each workday, 0 to 1
 */
public record Aside(int waiting, double back) {
    /** None are, and none of those to come is held up. */
    public static final Aside NONE = new Aside(0, 1);

    public Aside {
        if (waiting < 0 || !(back > 0 && back <= 1)) {
            throw new IllegalArgumentException("Whoever is aside comes back some day");
        }
    }
}
