package org.jiangbu.security;

import java.nio.charset.StandardCharsets;
import org.jiangbu.base.Refusal;

/** What a password must be: long enough to resist guessing, not the user name, and no longer than its hash can tell apart. */
final class Passwords {
    static final int SHORTEST = 10;
    private static final int LONGEST_BYTES = 72;

    private Passwords() {}

    static void check(String username, String password) {
        if (password.codePointCount(0, password.length()) < SHORTEST) {
            throw new Refusal("security.password.too-short", SHORTEST);
        }
        if (password.getBytes(StandardCharsets.UTF_8).length > LONGEST_BYTES) {
            throw new Refusal("security.password.too-long");
        }
        if (password.equalsIgnoreCase(username) || password.chars().distinct().count() < 4) {
            throw new Refusal("security.password.too-simple");
        }
    }
}
