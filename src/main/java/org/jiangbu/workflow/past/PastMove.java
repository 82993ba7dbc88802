package org.jiangbu.workflow.past;

import java.util.Map;

/**
 * That a case went on in another version of its model.
 *
 * @param from the version's definition in the engine
 * @param to the same of the other version
 * @param decided how many of the case's steps were decided before
 * @param places elements of the other version at which it went on by those at which it had waited; empty where that is not on
 *     record, as of cases that moved before it was kept
 */
public record PastMove(String from, String to, int decided, Map<String, String> places) {}
