package org.jiangbu.verification;

import org.jspecify.annotations.Nullable;

/**
 * An objection against one household on a notice.
 *
 * @param number business number of the contested declaration
 * @param channel how it came: board, hotline, letter, visit
 * @param objectorName who objects; absent when anonymous
 * @param text what is contested, at least 5 characters
 */
public record NewObjection(String number, Channel channel, @Nullable String objectorName, String text) {
    /** How an objection reached the office. */
    public enum Channel {
        VISIT,
        PHONE,
        HOTLINE,
        LETTER
    }
}
