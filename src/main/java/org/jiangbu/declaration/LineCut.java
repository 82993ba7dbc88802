package org.jiangbu.declaration;

import java.math.BigDecimal;

/** A verified value below the one before; {@code verifiedFen} and {@code verifiedQuantity} are the new values. */
public record LineCut(String number, long lineId, BigDecimal verifiedQuantity, long verifiedFen) {}
