package org.jiangbu.workflow.check;

/** What a routing fact holds. */
public enum FactKind {
    TEXT,
    NUMBER,
    FLAG,
    DATE
}
