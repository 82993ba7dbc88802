package org.jiangbu.workflow;

/** A page of an inbox with the counts of all that its query finds. */
public record CountedPage(WorkItemPage page, WorkItemCounts counts) {}
