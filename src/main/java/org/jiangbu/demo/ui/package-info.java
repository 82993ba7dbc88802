/** What a demonstration shows besides the application: accounts at the sign-in, the clock, workbooks to import. */
@NullMarked
package org.jiangbu.demo.ui;

import org.jspecify.annotations.NullMarked;
