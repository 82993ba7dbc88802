package org.jiangbu.workflow.holding;

/** How an item changed hands. */
public enum HandKind {
    /** 签收: taken from the pool. */
    CLAIMED,
    /** 退回待办池: given back to those who share the role. */
    RELEASED,
    /** 分派: given to somebody by a leader. */
    ASSIGNED,
    /** 转办: passed on by the one whose turn it was. */
    TRANSFERRED,
    /** 离职转办: all work of a person passed on at once. */
    HANDED_OVER
}
