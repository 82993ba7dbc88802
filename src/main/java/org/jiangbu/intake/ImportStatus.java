package org.jiangbu.intake;

/** An import waits as a preview until a person confirms it; then its rows are declared in the background. */
public enum ImportStatus {
    PREVIEW,
    CONFIRMED,
    DONE;

    public String messageKey() {
        return "intake.status." + name().toLowerCase(java.util.Locale.ROOT);
    }
}
