package org.jiangbu.policy;

/**
 * One version of a programme year's rules; never changed, only followed by a newer version. A decision names the version
 * that it was computed with.
 */
public record Policy(
        int programmeYear,
        int version,
        String documentNo,
        AwardRules award,
        Deadlines deadlines,
        Safeguards safeguards) {}
