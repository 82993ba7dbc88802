package org.jiangbu.workflow;

import java.util.Set;

/** A case's model as BPMN XML with the ids of the steps passed and of those that are live. */
public record CasePicture(String xml, Set<String> passed, Set<String> live) {}
