package org.jiangbu.workflow.migration;

import org.jiangbu.base.Wording;

/**
 * An element of a version at which cases can wait: a step, a period, a message.
 *
 * @param kind what it is for the engine, and inside of what; cases move only to a place of the same kind
 * @param step whether it is a step that somebody decides
 */
public record Place(String elementId, Wording name, String kind, boolean step) {}
