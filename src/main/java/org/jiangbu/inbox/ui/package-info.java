/** The screens of the inbox. */
@NullMarked
package org.jiangbu.inbox.ui;

import org.jspecify.annotations.NullMarked;
