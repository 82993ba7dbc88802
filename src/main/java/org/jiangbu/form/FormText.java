package org.jiangbu.form;

/** A sentence of explanation on a form; {@code heading} when the designer wrote it as one. */
public record FormText(String text, boolean heading) implements FormElement {}
