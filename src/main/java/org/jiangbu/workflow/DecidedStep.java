package org.jiangbu.workflow;

/** A decision of the current person, with what its case is called today. */
public record DecidedStep(CaseStep step, String caseTitle) {}
