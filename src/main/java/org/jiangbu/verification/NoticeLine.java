package org.jiangbu.verification;

/**
 * One household on a notice, as the public reads it: no ID number, no account, no phone (R13, 0.6). Amounts in fen.
 *
 * @param group code of the group or village
 * @param sold products and quantities in words
 * @param objected whether an objection against it is open
 */
public record NoticeLine(
        long id,
        int position,
        String number,
        String group,
        String headName,
        String sold,
        long salesFen,
        long labourFen,
        long awardFen,
        boolean objected) {}
