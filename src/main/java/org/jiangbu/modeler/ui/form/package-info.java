/** The editor of a form: its fields one by one, over the same JSON that the desktop modeler writes, with a preview by role. */
@NullMarked
package org.jiangbu.modeler.ui.form;

import org.jspecify.annotations.NullMarked;
