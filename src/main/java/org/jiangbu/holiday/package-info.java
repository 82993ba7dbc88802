/**
 * The holidays of years that are not shipped: an administrator enters the State Council's notice, and every due date
 * that it touches is reckoned anew. Which day is a workday is the business of {@link org.jiangbu.base.WorkdayCalendar}.
 */
@ApplicationModule(allowedDependencies = {"base", "base::ui", "workflow", "security", "audit"})
@NullMarked
package org.jiangbu.holiday;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
