package org.jiangbu.form;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jiangbu.base.Refusal;

/**
 * A form as its file in {@code forms/} defines it.
 *
 * @param id form key
 * @param elements fields, texts and groups in the order of the form
 */
public record FormDefinition(String id, List<FormElement> elements) {
    /** Reads Camunda Forms JSON; refuses, by name, every component or attribute it would not honour. */
    public static FormDefinition parse(String json) {
        return parse(json, Locale.SIMPLIFIED_CHINESE);
    }

    /** The same with the words of a language, as far as the designer has written them in it. */
    public static FormDefinition parse(String json, Locale locale) {
        return new FormParser(new Words(locale)).parse(json);
    }

    /** All fields, those of groups included. */
    public List<FormField> fields() {
        return fieldsOf(elements).toList();
    }

    /** The form as a role meets it: fields it may not fill are read-only. */
    public FormDefinition forRole(String role) {
        return new FormDefinition(id, each(elements, field -> Optional.of(field.forRole(role))));
    }

    /** The form as a step asks for it. A group of which nothing is left is left out with its title. */
    public FormDefinition forStep(StepFields step) {
        return new FormDefinition(id, each(elements, step::of));
    }

    /** What is wrong with the values; keys that the form does not have are not looked at. */
    public List<Finding> validate(Map<String, ?> values) {
        List<Finding> findings = new ArrayList<>();
        for (FormField field : fields()) {
            FieldCheck.check(field, values.get(field.key())).ifPresent(findings::add);
        }
        return findings;
    }

    /** Refuses with the first finding's sentence if the values cannot be taken. */
    public void require(Map<String, ?> values) {
        for (Finding finding : validate(values)) {
            throw new Refusal(finding.messageKey(), finding.args().toArray());
        }
    }

    /** Plausible valid values for every required field that may be filled; a rehearsal enters them. */
    public Map<String, Object> example(LocalDate today) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (FormField field : fields()) {
            if (field.required() && !field.readOnly()) {
                values.put(field.key(), Objects.requireNonNull(FieldExample.of(field, today)));
            }
        }
        return values;
    }

    private static Stream<FormField> fieldsOf(List<FormElement> elements) {
        return elements.stream().flatMap(element -> {
            if (element instanceof FormGroup group) return fieldsOf(group.elements());
            return element instanceof FormField field ? Stream.of(field) : Stream.empty();
        });
    }

    private static List<FormElement> each(List<FormElement> elements, Function<FormField, Optional<FormField>> change) {
        List<FormElement> result = new ArrayList<>();
        for (FormElement element : elements) {
            if (element instanceof FormGroup group) {
                List<FormElement> left = each(group.elements(), change);
                boolean emptied = left.isEmpty() && !group.elements().isEmpty();
                if (!emptied) result.add(new FormGroup(group.label(), left));
            } else if (element instanceof FormField field) {
                change.apply(field).ifPresent(result::add);
            } else {
                result.add(element);
            }
        }
        return List.copyOf(result);
    }
}
