/** What auditors and administrators see: the journal, and whether the invariants hold. */
@NullMarked
package org.jiangbu.audit.ui;

import org.jspecify.annotations.NullMarked;
