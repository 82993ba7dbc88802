package org.jiangbu.reminder;

import org.jiangbu.reminder.ladder.Rung;

/** Why somebody is told. */
public enum ReminderKind {
    /** 临期: the deadline comes near. */
    DUE,
    /** 逾期: the deadline has passed. */
    OVERDUE,
    /** 逾期上报: others are late in the person's area. */
    ESCALATED,
    /** 无人可办: nobody may decide items in the person's area. */
    UNMANNED,
    /** 逾期失效: cases ended because nobody acted in time. */
    LAPSED,
    /** 催办: somebody asks for haste. */
    URGED,
    /** 再次催办: what was urged before in the person's area has not been decided. */
    URGED_AGAIN,
    /** 沟通: somebody asks for an opinion. */
    ASKED,
    /** 沟通: an opinion was given. */
    ANSWERED,
    /** 沟通: the opinion is no longer needed. */
    RECALLED,
    /** 抄送: somebody sends a case for notice. */
    COPIED,
    /** 批注: somebody says something on a case. */
    COMMENTED,
    /** 抽调支援: somebody is lent to another township. */
    SECONDED,
    /** 抽调结束: somebody who was lent decides there no longer. */
    SECONDMENT_ENDED;

    /** What a rung of a deadline's ladder tells its receivers. */
    static ReminderKind of(Rung rung) {
        if (!rung.toHolders()) return ESCALATED;
        return rung.early() ? DUE : OVERDUE;
    }
}
