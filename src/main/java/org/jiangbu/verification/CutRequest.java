package org.jiangbu.verification;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jiangbu.base.Refusal;
import org.jiangbu.declaration.DeclarationLine;
import org.jspecify.annotations.Nullable;

/** A cut as a panel or the REST door hands it over in a decision's data; amount in fen. */
record CutRequest(long lineId, @Nullable BigDecimal quantity, @Nullable Long fen, CutReason reasonCode, String reason) {
    private static final int LONGEST_REASON = 200;

    /** Reads {@code data.cuts}; whatever is not as expected is refused. */
    static List<CutRequest> of(Map<String, Object> data) {
        List<CutRequest> cuts = new ArrayList<>();
        Object entries = data.get("cuts");
        if (entries == null) {
            return cuts;
        }
        if (!(entries instanceof List<?> list)) {
            throw new Refusal("verification.cut.unreadable");
        }
        for (Object entry : list) {
            if (!(entry instanceof Map<?, ?> cut)) {
                throw new Refusal("verification.cut.unreadable");
            }
            cuts.add(read(cut));
        }
        return cuts;
    }

    private static CutRequest read(Map<?, ?> cut) {
        BigDecimal line = number(cut.get("lineId"));
        BigDecimal quantity = number(cut.get("verifiedQuantity"));
        BigDecimal fen = number(cut.get("verifiedFen"));
        if (line == null || (quantity == null && fen == null)) {
            throw new Refusal("verification.cut.unreadable");
        }
        String reason = Objects.toString(cut.get("reason"), "").strip();
        if (reason.isEmpty() || reason.length() > LONGEST_REASON) {
            throw new Refusal("verification.cut.reason-missing");
        }
        try {
            return new CutRequest(
                    line.longValueExact(), quantity, fen == null ? null : fen.longValueExact(), code(cut), reason);
        } catch (ArithmeticException e) {
            throw new Refusal("verification.cut.unreadable");
        }
    }

    private static CutReason code(Map<?, ?> cut) {
        String code = Objects.toString(cut.get("reasonCode"), "");
        return Arrays.stream(CutReason.values())
                .filter(reason -> reason.name().equals(code))
                .findFirst()
                .orElseThrow(() -> new Refusal("verification.cut.reason-missing"));
    }

    private static @Nullable BigDecimal number(@Nullable Object value) {
        if (value == null || value.toString().isBlank()) {
            return null;
        }
        if (value.toString().length() > 20) {
            throw new Refusal("verification.cut.unreadable");
        }
        try {
            return new BigDecimal(value.toString().strip());
        } catch (NumberFormatException e) {
            throw new Refusal("verification.cut.unreadable");
        }
    }

    /** The new quantity, never above what stood before (P18, H23). */
    BigDecimal quantityAfter(DeclarationLine line) {
        BigDecimal after = quantity == null ? line.verifiedQuantity() : quantity;
        if (after.signum() < 0 || after.stripTrailingZeros().scale() > 3) {
            throw new Refusal("verification.cut.unreadable");
        }
        if (after.compareTo(line.verifiedQuantity()) > 0) {
            throw new Refusal("verification.cut.above", line.lineNo());
        }
        return after;
    }

    /** The new amount in fen: as given, else quantity × price (F14); never above what stood before. */
    long fenAfter(DeclarationLine line) {
        long after = fen != null
                ? fen
                : Math.min(
                        line.verifiedFen(),
                        line.unitPrice()
                                .multiply(quantityAfter(line))
                                .movePointRight(2)
                                .setScale(0, RoundingMode.HALF_UP)
                                .longValueExact());
        if (after < 0) {
            throw new Refusal("verification.cut.unreadable");
        }
        if (after > line.verifiedFen()) {
            throw new Refusal("verification.cut.above", line.lineNo());
        }
        return after;
    }
}
