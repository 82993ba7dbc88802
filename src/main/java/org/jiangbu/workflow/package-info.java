/**
 * The engine's house. It speaks the vocabulary of the models, keeps the inbox as a read model, and is the only place
 * besides delegates that knows the engine. It knows no business noun: modules tell it about their cases through
 * {@link org.jiangbu.workflow.CaseDescriber} and are told of decisions through {@link
 * org.jiangbu.workflow.DecisionRecorder}.
 *
 * <p>What a user task may say, in {@code camunda:candidateGroups} its role, and in extension properties:
 *
 * <ul>
 *   <li>{@code outcomes}: what may be decided, the first leads forward; {@code outcomeName.x}, {@code outcomeNameEn.x},
 *       {@code nameEn}: what they are called
 *   <li>{@code dueWorkdays}: working days to act, none for no deadline; {@code dueFact}: the fact that names the day instead,
 *       which a delegate has kept as a term
 *   <li>{@code panel}: the business panel that is shown; {@code bulk}: many may be decided at once
 *   <li>{@code duty}: steps of one duty may be done by the same person in a case; by default each is its own
 *   <li>{@code quorum}: {@code one} (default), {@code any}, {@code all}, {@code in-order} or a number of approvals; {@code
 *       deciders}: the roles whose holders have a seat each, in this order, by default the task's own role
 *   <li>{@code returnChoice}: who returns may ask that the case run again from the first check; {@code returnedFrom} is then
 *       empty
 * </ul>
 *
 * <p>An awaited event names in {@code awaits} the role whose work outside the case brings it about, so that whoever decides
 * knows on whom the case waits.
 */
@ApplicationModule(
        allowedDependencies = {"base", "base::ui", "base::storage", "security", "audit", "region", "form", "background"
        })
@NullMarked
package org.jiangbu.workflow;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
