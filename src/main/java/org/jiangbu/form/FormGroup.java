package org.jiangbu.form;

import java.util.List;

/** Elements under a common title. */
public record FormGroup(String label, List<FormElement> elements) implements FormElement {}
