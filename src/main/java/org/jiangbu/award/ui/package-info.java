/** What a decided award says on the screen. */
@NullMarked
package org.jiangbu.award.ui;

import org.jspecify.annotations.NullMarked;
