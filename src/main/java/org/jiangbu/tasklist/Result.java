package org.jiangbu.tasklist;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** 自检结果 of a task. */
public enum Result {
    /** 完成: the target is reached. */
    COMPLETE,
    /** 基本完成: at least nine tenths of it. */
    MOSTLY,
    /** 未完成. */
    OPEN;

    private static final BigDecimal MOSTLY_FROM = new BigDecimal("0.9");

    /** What the figures say; open where nothing is reported yet, or nothing is asked so that no rate follows. */
    static Result proposed(BigDecimal target, @Nullable BigDecimal done) {
        if (done == null || target.signum() == 0) return OPEN;
        if (done.compareTo(target) >= 0) return COMPLETE;
        return done.compareTo(target.multiply(MOSTLY_FROM)) >= 0 ? MOSTLY : OPEN;
    }
}
