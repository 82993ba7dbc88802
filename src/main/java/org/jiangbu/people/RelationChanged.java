package org.jiangbu.people;

/** Somebody must keep away from a household from now on, or need not any more; told within the transaction (H6). */
public record RelationChanged(long householdId) {}
