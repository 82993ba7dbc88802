/**
 * The rules of a programme year as data: rates, caps, windows, the product catalogue, and the award calculation built on
 * them. The calculation is pure: the same inputs and the same policy version give the same fen, today and in ten years.
 * It knows no household and no declaration; who calls it brings the verified amounts. Security and journal serve only the
 * change of a policy: who may write a new version is itself a rule, and the change is an event that an auditor asks for.
 */
@ApplicationModule(allowedDependencies = {"base", "security", "audit"})
@NullMarked
package org.jiangbu.policy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
