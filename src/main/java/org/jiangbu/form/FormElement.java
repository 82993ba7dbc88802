package org.jiangbu.form;

/** What stands on a form, in its order. */
public sealed interface FormElement permits FormField, FormText, FormGroup {}
