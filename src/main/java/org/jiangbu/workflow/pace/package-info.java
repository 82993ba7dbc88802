/**
 * What comes first: priorities that leaders set on items, and follow-up dates until which a person puts items aside.
 * Neither changes who may decide an item, nor by when.
 */
@NamedInterface("pace")
@NullMarked
package org.jiangbu.workflow.pace;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
