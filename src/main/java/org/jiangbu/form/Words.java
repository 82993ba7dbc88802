package org.jiangbu.form;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jiangbu.base.Wording;

/**
 * The words of a form in one language. English stands in a component's properties: {@code labelEn}, {@code
 * descriptionEn}, {@code textEn}, {@code suffixEn}, and {@code optionEn.<value>} for a choice.
 */
record Words(Locale locale) {
    static final String OPTION = "optionEn.";

    /** Refuses properties that a component does not know; of its choices each may have English. */
    static void only(JsonNode component, String... known) {
        Set<String> allowed = new HashSet<>(List.of(known));
        component
                .path("values")
                .forEach(option -> allowed.add(OPTION + option.path("value").asText()));
        Attributes.only(component.path("properties"), allowed, Attributes.name(component));
    }

    String of(JsonNode component, String attribute) {
        return of(component, attribute, attribute + "En");
    }

    String of(JsonNode component, String attribute, String english) {
        return of(component.path(attribute), component, english);
    }

    String of(JsonNode chinese, JsonNode component, String english) {
        String translated = component.path("properties").path(english).asText();
        return new Wording(chinese.asText(), translated).in(locale);
    }
}
