package org.jiangbu.paper;

/** What stands in a section. */
public sealed interface Part permits Paragraph, Table {}
