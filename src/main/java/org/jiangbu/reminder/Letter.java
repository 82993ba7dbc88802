package org.jiangbu.reminder;

import org.jspecify.annotations.Nullable;

/**
 * What somebody tells another about a case.
 *
 * @param itemId the open item that it is about, if it is about one
 * @param words what is said
 */
public record Letter(String caseKey, @Nullable Long itemId, @Nullable String words) {}
