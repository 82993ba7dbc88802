package org.jiangbu.declaration;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a household declares.
 *
 * @param proxyReason why somebody enters it for the household
 * @param source where the register came from, for imported ones; absent when entered by hand
 */
public record NewDeclaration(
        int programmeYear,
        long householdId,
        @Nullable String proxyReason,
        @Nullable String source,
        List<NewLine> lines) {}
