package org.jiangbu.register;

/**
 * The county leader approved a roster; published inside the transaction of the approval.
 *
 * @param number business number of the roster
 * @param lines live lines, their sum in {@code totalFen} (R15)
 */
public record RosterApproved(String number, int programmeYear, String townshipCode, int lines, long totalFen) {}
