package org.jiangbu.workflow.past;

import java.time.LocalDate;

/**
 * A step that was decided in a case, by one person or by several together; what was taken back is none.
 *
 * @param outcome the one that decided the step
 * @param again whether it was returned to run again from the first check on
 * @param came day on which it began to wait
 * @param done day on which it was decided
 */
public record PastStep(String key, String role, String outcome, boolean again, LocalDate came, LocalDate done) {}
