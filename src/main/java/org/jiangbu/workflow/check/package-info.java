/**
 * The first wall: what a model or a form says is judged as bytes, before the engine reads a word of it. One checker with
 * three callers: a test over the shipped files, every deployment and every reload of the engine's cache, and the editor.
 *
 * <p>It goes from the outside inwards, and what is refused is not looked at further, unless only somebody or something that acts is
 * missing; a finding says so ({@link org.jiangbu.workflow.check.Finding#halting}): the XML itself against an allow-list
 * ({@code check/allowed-xml.txt}), the vocabulary (roles, forms, delegates, messages, facts), the drawn flow, and at last
 * the {@link org.jiangbu.workflow.check.Gates mandatory gates} on every path to payment. What is not listed is refused; do
 * not add a list of what is forbidden.
 */
@NamedInterface("check")
@NullMarked
package org.jiangbu.workflow.check;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
