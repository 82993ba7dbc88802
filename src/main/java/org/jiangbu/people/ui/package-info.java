/** The register of households on the screen, and the account fields that other screens share; numbers are masked. */
@NamedInterface("ui")
@NullMarked
package org.jiangbu.people.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
