/**
 * The editor of a model: bpmn.io's modeler, held to the vocabulary, with a panel of its own.
 *
 * <p>The panel is drawn from the element templates in {@code bpmn/.camunda/element-templates}, which the desktop modeler reads
 * too. bpmn.io's own properties panel is not used: of what its templates can bind it knows no choice of several outcomes, no
 * outcome of the step before on a flow and no switch between a day and working days; it keeps fields into which code is typed;
 * and its texts cannot all be translated. What the templates say beyond the published schema, {@code labelEn}, {@code source},
 * {@code many}, {@code min}, {@code max} and {@code eventDefinition}, the desktop modeler leaves aside.
 */
@NullMarked
package org.jiangbu.modeler.ui.editor;

import org.jspecify.annotations.NullMarked;
