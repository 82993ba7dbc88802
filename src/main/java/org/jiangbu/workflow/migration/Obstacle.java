package org.jiangbu.workflow.migration;

import org.jiangbu.base.Refusal;

/** A case that cannot move, and why. */
public record Obstacle(String caseKey, Refusal reason) {}
