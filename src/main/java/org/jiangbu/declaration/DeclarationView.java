package org.jiangbu.declaration;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A declaration with its current lines and its evidence. */
public record DeclarationView(
        DeclarationSummary summary,
        @Nullable String proxyReason,
        @Nullable String source,
        List<DeclarationLine> lines,
        List<EvidenceInfo> evidence) {}
