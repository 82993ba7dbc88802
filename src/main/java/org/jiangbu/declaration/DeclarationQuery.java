package org.jiangbu.declaration;

import org.jspecify.annotations.Nullable;

/** What a person looks for among the declarations of the own areas; {@code text} is part of a name, initials or number. */
public record DeclarationQuery(
        @Nullable Integer programmeYear,
        @Nullable String areaCode,
        @Nullable DeclarationStatus status,
        @Nullable String text,
        int offset,
        int limit) {}
