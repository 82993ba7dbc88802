@NullMarked
package org.jiangbu.holiday.ui;

import org.jspecify.annotations.NullMarked;
