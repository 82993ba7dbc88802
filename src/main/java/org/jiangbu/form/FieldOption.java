package org.jiangbu.form;

/** One choice of a select or radio field. */
public record FieldOption(String value, String label) {}
