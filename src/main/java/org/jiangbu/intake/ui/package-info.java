/** The screens of the register import: upload, list, preview, confirmation, refused rows. */
@NullMarked
package org.jiangbu.intake.ui;

import org.jspecify.annotations.NullMarked;
