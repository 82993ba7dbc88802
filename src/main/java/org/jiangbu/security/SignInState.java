package org.jiangbu.security;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Whether somebody can sign in now.
 *
 * @param lockedUntil in the future while the account is locked after too many wrong passwords
 * @param firstPassword whether the password was given by an administrator and has to be changed
 */
public record SignInState(@Nullable Instant lockedUntil, boolean firstPassword) {}
