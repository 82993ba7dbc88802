/** The register of households on the screen; ID and account numbers are masked. */
@NullMarked
package org.jiangbu.people.ui;

import org.jspecify.annotations.NullMarked;
