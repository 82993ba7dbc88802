package org.jiangbu.workflow;

/** How much an item hurries; set by those who lead its area. */
public enum Priority {
    NORMAL,
    /** 急 */
    URGENT,
    /** 特急 */
    MOST_URGENT
}
