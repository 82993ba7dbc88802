package org.jiangbu.policy;

/** What the cap of a household-year covers (P1). */
public enum CapScope {
    /** The cap is for the industry award; the labour award is not capped. */
    INDUSTRY_ONLY,
    /** One cap for both awards together. */
    JOINT,
    /** The industry award has the household cap, the labour award its own. */
    SEPARATE
}
