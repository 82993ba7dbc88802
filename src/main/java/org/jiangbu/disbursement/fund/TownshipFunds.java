package org.jiangbu.disbursement.fund;

import org.springframework.modulith.NamedInterface;

/** A township's share of the funds of a programme, in fen; households are counted once each when paid. */
@NamedInterface("fund")
public record TownshipFunds(
        String areaCode,
        long allocatedFen,
        long reservedFen,
        long heldFen,
        long paidFen,
        long paidHouseholds,
        long failedLines) {}
