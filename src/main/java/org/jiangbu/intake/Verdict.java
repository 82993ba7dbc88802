package org.jiangbu.intake;

/** What became of a row: taken, taken although something should be looked at, or not taken. */
public enum Verdict {
    ACCEPTED,
    WARNED,
    REFUSED;

    public String messageKey() {
        return "intake.verdict." + name().toLowerCase(java.util.Locale.ROOT);
    }
}
