package org.jiangbu.selfcheck;

import org.jspecify.annotations.Nullable;

/**
 * One line of the checklist.
 *
 * @param subject 检查内容
 * @param standard 检查标准
 * @param evidence what is to prove it, in words; empty if nothing is asked
 * @param figure key of the figure that the system draws for it; null where it is answered by hand alone
 */
public record CheckItem(
        long id, int position, String subject, String standard, String evidence, @Nullable String figure) {}
