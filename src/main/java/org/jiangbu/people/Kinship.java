package org.jiangbu.people;

/** What the people of a household are to somebody who works here: the kinds that keep an official away (回避). */
public enum Kinship {
    /** 本人: the own household. */
    SELF,
    /** 配偶. */
    SPOUSE,
    /** 父母. */
    PARENT,
    /** 子女. */
    CHILD,
    /** 兄弟姐妹. */
    SIBLING,
    /** 祖父母、外祖父母、孙子女、外孙子女. */
    GRAND,
    /** 伯叔姑舅姨、侄甥、堂表兄弟姐妹: collateral within three generations. */
    COLLATERAL,
    /** 近姻亲: the spouse's parents and siblings, the children's spouses. */
    IN_LAW,
    /** 其他利害关系. */
    OTHER
}
