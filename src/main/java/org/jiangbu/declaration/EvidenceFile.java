package org.jiangbu.declaration;

/** The content of a piece of evidence with its true kind. */
public record EvidenceFile(String fileName, String mime, byte[] content) {}
