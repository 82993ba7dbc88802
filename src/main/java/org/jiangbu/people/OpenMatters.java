package org.jiangbu.people;

/** What is decided about households elsewhere; modules whose cases are about a household implement it. */
public interface OpenMatters {
    /** Whether the current person may decide an open item about the household, and so reads and enters what it asks for. */
    boolean concern(long householdId);
}
