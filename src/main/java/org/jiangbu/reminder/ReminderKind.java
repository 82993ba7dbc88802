package org.jiangbu.reminder;

/** Why somebody is told. */
public enum ReminderKind {
    /** 临期: the deadline comes near. */
    DUE,
    /** 逾期: the deadline has passed. */
    OVERDUE,
    /** 逾期上报: others are late in the person's area. */
    ESCALATED,
    /** 催办: somebody asks for haste. */
    URGED
}
