/**
 * How the engine is set up: a closed expression language, no scripts, lean history, the application's clock, and the
 * reading of the vocabulary from the models. Inside the workflow module only.
 */
@NullMarked
package org.jiangbu.workflow.engine;

import org.jspecify.annotations.NullMarked;
