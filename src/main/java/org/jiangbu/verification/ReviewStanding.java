package org.jiangbu.verification;

import java.time.LocalDate;

/**
 * How the one review of a rejection stands.
 *
 * @param until last day on which it may be asked for
 * @param asked whether it was asked for, and so cannot be asked for again
 * @param possible whether the current person may ask for it now
 */
public record ReviewStanding(LocalDate until, boolean asked, boolean possible) {}
