package org.jiangbu.disbursement;

/** What a fund pays in a programme: the production award or the labour award; both may come from one fund. */
public enum FundUse {
    INDUSTRY,
    LABOUR
}
