package org.jiangbu.disbursement;

import org.jiangbu.selfcheck.LateCheck;

/**
 * A township that money is to go to although it owes its self-check (P21).
 *
 * @param blocks whether nothing is paid until it is handed in
 */
public record LateTownship(LateCheck check, boolean blocks) {}
