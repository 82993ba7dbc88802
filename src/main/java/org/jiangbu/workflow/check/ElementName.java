package org.jiangbu.workflow.check;

import java.util.Locale;
import org.jiangbu.base.Messages;
import org.jiangbu.base.Wording;
import org.jspecify.annotations.Nullable;

/**
 * An element of a file by what kind of thing it is and what it is called; only a kind that has no word goes by its own name.
 *
 * @param within the element of the picture that it belongs to; null if it is one itself, or belongs to none
 */
record ElementName(XmlElement element, @Nullable XmlElement within) implements Said {
    private static final String PREFIX = "check.element.";

    @Override
    public String in(Messages messages, Locale locale) {
        String kind = kind(messages, locale);
        if (within != null) {
            return messages.get(
                    locale, "check.element.within", kind, new ElementName(within, null).in(messages, locale));
        }
        String chinese = element.value("name").strip();
        if (chinese.isEmpty()) {
            boolean drawn = Node.Kind.of(element.name()).isPresent();
            return drawn ? messages.get(locale, "check.element.unnamed", kind) : kind;
        }
        String english = ModelBuilder.properties(element).get("nameEn");
        return messages.get(locale, "check.element.named", kind, new Wording(chinese, english));
    }

    /** What kind of thing it is. */
    String kind(Messages messages, Locale locale) {
        String key = key(element);
        return messages.has(key)
                ? messages.get(locale, key)
                : messages.get(locale, "check.element.other", element.name());
    }

    /** Key of the word for an element's kind, whether there is one or not. */
    static String key(XmlElement element) {
        String key = PREFIX + element.name().substring(element.name().indexOf(':') + 1);
        boolean waits = element.name().equals("bpmn:intermediateCatchEvent")
                || element.name().equals("bpmn:boundaryEvent");
        if (waits && element.child("bpmn:timerEventDefinition").isPresent()) return key + ".timer";
        return waits && element.child("bpmn:messageEventDefinition").isPresent() ? key + ".message" : key;
    }
}
