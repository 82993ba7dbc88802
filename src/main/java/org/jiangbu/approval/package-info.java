/**
 * The printed approval form (审批表) of a case: what is asked for, and in a box each what every level said, as a PDF on
 * A4. It knows no business noun: modules offer what is printed of their cases through {@link
 * org.jiangbu.approval.PrintedPart}.
 */
@ApplicationModule(allowedDependencies = {"base", "base::ui", "paper", "workflow", "security", "audit", "region"})
@NullMarked
package org.jiangbu.approval;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
