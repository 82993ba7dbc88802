/**
 * The import of Excel registers as offices write them: read, judge every row in words, show the judgement, and after a
 * person's confirmation declare the accepted rows in the background. It owns uploads and their judged rows; what comes
 * of them belongs to people and declaration. It never repairs a damaged number and never guesses.
 */
@ApplicationModule(
        allowedDependencies = {
            "base",
            "base :: storage",
            "base :: ui",
            "region",
            "policy",
            "security",
            "audit",
            "background",
            "background :: ui",
            "people",
            "declaration"
        })
@NullMarked
package org.jiangbu.intake;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
