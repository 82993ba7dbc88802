/**
 * The versions of the models: which bytes are in force since when, who asked for them, who published them and why. What is
 * deployed is bound to its bytes; what ships with the application never takes the place of what people published.
 */
@NamedInterface("release")
@NullMarked
package org.jiangbu.workflow.release;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
