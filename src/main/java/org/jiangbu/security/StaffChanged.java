package org.jiangbu.security;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Something about people, roles or sign-in changed; the journal listens, in the same transaction where there is one. */
public record StaffChanged(String action, String subject, @Nullable String areaCode, Map<String, ?> details) {}
