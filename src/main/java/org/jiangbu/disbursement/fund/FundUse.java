package org.jiangbu.disbursement.fund;

import org.springframework.modulith.NamedInterface;

/** What a fund pays in a programme: the production award or the labour award; both may come from one fund. */
@NamedInterface("fund")
public enum FundUse {
    INDUSTRY,
    LABOUR
}
