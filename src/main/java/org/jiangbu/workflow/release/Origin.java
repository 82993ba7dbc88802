package org.jiangbu.workflow.release;

/** Where a version of a model comes from. */
public enum Origin {
    /** It came with the application, or from the folder that an administrator named. */
    SHIPPED,
    /** It was designed in the application. */
    DESIGN,
    /** An earlier version was published again. */
    EARLIER;

    /** Whether people of the county put it in force. */
    public boolean byPeople() {
        return this != SHIPPED;
    }
}
