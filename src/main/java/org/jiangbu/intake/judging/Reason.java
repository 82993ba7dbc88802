package org.jiangbu.intake.judging;

import java.util.List;

/**
 * Why a row is warned of or refused: a sentence by its message key, and the cell that it speaks of.
 *
 * @param args texts and whole numbers
 */
public record Reason(String key, List<Object> args, String cell, boolean refuses) {}
