/**
 * What people say to each other about a case: comments, asking for an opinion (沟通) and copies (抄送). Nothing here decides
 * or moves a case, and nobody is kept from deciding by having said something. Everything is written once; a withdrawal, a
 * recall or a reading is a row of its own. Who is asked or sent a copy reads the case by the own area, as everywhere.
 */
@ApplicationModule(allowedDependencies = {"base", "workflow", "reminder", "security", "audit", "region"})
@NullMarked
package org.jiangbu.correspondence;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
