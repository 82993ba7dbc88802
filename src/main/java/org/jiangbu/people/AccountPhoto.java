package org.jiangbu.people;

/** A photo of a card or passbook. */
public record AccountPhoto(String mime, byte[] content) {}
