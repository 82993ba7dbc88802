/**
 * Official papers as one model, headings, paragraphs and tables, written as a Word document, as a PDF and on the screen;
 * what they say is the affair of the modules that compose them.
 */
@ApplicationModule(allowedDependencies = {"base", "base::ui"})
@NullMarked
package org.jiangbu.paper;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
