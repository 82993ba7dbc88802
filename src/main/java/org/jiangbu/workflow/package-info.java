/**
 * The engine's house. It speaks the vocabulary of the models, keeps the inbox as a read model, and is the only place
 * besides delegates that knows the engine. It knows no business noun: modules tell it about their cases through
 * {@link org.jiangbu.workflow.CaseDescriber} and are told of decisions through {@link
 * org.jiangbu.workflow.DecisionRecorder}.
 */
@ApplicationModule(
        allowedDependencies = {"base", "base::ui", "base::storage", "security", "audit", "region", "form", "background"
        })
@NullMarked
package org.jiangbu.workflow;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
