/** The editor of a decision table: its columns and rows one by one, over the same file that the desktop modeler writes. */
@NullMarked
package org.jiangbu.modeler.ui.table;

import org.jspecify.annotations.NullMarked;
