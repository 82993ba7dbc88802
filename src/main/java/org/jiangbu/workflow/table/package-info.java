/**
 * Decision tables: which result follows from what is known of a case, row by row, the first row that holds. They are files
 * of the DMN standard in a small part of its language, reckoned here and by no expression language.
 */
@NamedInterface("table")
@NullMarked
package org.jiangbu.workflow.table;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
