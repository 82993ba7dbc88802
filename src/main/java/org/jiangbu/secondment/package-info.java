/**
 * 抽调支援: a county supervisor lends somebody who verifies in one township to another, for the same role, from one minute
 * to another. It keeps who lent whom, where, until when and why, and tells all concerned; the right itself is an assignment
 * like any other, so that the inbox, the decisions and every other question of rights need to know nothing of it.
 */
@ApplicationModule(allowedDependencies = {"base", "base::ui", "region", "security", "workflow", "reminder"})
@NullMarked
package org.jiangbu.secondment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
