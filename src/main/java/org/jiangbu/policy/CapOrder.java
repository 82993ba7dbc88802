package org.jiangbu.policy;

/** Which award a joint cap cuts (P3). */
public enum CapOrder {
    /** The industry award is filled first, labour takes what is left. */
    INDUSTRY_FIRST,
    /** Both are cut in proportion, as two fund heads need it. */
    PROPORTIONAL
}
