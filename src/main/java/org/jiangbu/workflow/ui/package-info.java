/** What views of other modules show of a case: business panels and the process picture. */
@NamedInterface("ui")
@NullMarked
package org.jiangbu.workflow.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
