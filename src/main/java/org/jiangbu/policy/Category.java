package org.jiangbu.policy;

/** The four industries of the catalogue (R4), and what is gathered in the wild and counts as labour (P7). */
public enum Category {
    ECONOMIC_FOREST,
    MEDICINAL_HERB,
    SPECIALTY_FARMING,
    LIVESTOCK,
    GATHERED;

    public String messageKey() {
        return "policy.category." + name();
    }
}
