/**
 * Running cases that go on in another version of their model: where they wait, which step of the one version is which step
 * of the other, whether a case can move, and the moving itself.
 */
@NamedInterface("migration")
@NullMarked
package org.jiangbu.workflow.migration;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
