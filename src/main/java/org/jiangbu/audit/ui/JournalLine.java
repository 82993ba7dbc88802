package org.jiangbu.audit.ui;

import org.jiangbu.audit.JournalEntry;

/**
 * An entry of the journal as a person reads it.
 *
 * @param person who acted; whoever signs in acts as the subject
 */
record JournalLine(JournalEntry entry, String action, String person, String details) {}
