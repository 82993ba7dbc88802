package org.jiangbu.secondment;

/**
 * Somebody who could be lent.
 *
 * @param homeCode where the person holds the role; the first of several places
 * @param openItems items that wait for the person there, by name or with those who share the role
 */
public record Candidate(long personId, String name, String username, String role, String homeCode, int openItems) {}
