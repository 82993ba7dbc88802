package org.jiangbu.modeler.replay;

import java.util.List;
import java.util.Map;

/**
 * The way of a past case through its own version.
 *
 * @param startFacts routing facts with which it must have begun, so that it went this way
 * @param flows ids of the flows that it took, each as often as it took it
 */
record Explained(Map<String, Object> startFacts, List<Happening> happenings, List<String> flows) {}
