package org.jiangbu.workflow.check;

/** What a designer gives a delegate to work with. */
public enum InputKind {
    /** A decision table of the model, by its key. */
    TABLE
}
