package org.jiangbu.audit.ui;

import org.jiangbu.audit.JournalEntry;

/**
 * An entry of the journal as a person reads it.
 *
 * @param subject what was acted on; a place by its name
 * @param person who acted; whoever signs in acts as the subject
 */
record JournalLine(JournalEntry entry, String action, String subject, String person, String details) {}
