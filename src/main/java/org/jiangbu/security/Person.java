package org.jiangbu.security;

/** Somebody who works here. */
public record Person(long id, String username, String displayName, boolean active) {}
