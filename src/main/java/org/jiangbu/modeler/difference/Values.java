package org.jiangbu.modeler.difference;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a fact of a part says, in the reader's words. */
final class Values {
    private static final Pattern FACT = Pattern.compile("\\$\\{(\\w+)}");
    private static final Pattern DURATION = Pattern.compile("P(?:(\\d+)D)?(?:T(?:(\\d+)H)?(?:(\\d+)M)?)?");
    private static final Pattern DAYS = Pattern.compile("P?(\\d+)D?");

    private final Names names;
    private final Drawing drawing;
    private final Labels labels;

    Values(Names names, Drawing drawing, Labels labels) {
        this.names = names;
        this.drawing = drawing;
        this.labels = labels;
    }

    /** @param other what the other version says, which decides how much of a long text is shown */
    Object of(Part part, String fact, String other) {
        String value = part.facts().get(fact);
        if (value == null) return missing(fact);
        if (value.isEmpty()) return Phrase.of(fact.contains("EventDefinition") ? "present" : "blank");
        return switch (fact) {
            case "camunda:candidateGroups", "property:awaits" -> names.role(value);
            case "property:deciders" -> names.roles(value);
            case "property:outcomes" -> names.outcomes(value, part);
            case "property:fieldsRequired", "property:fieldsReadOnly", "property:fieldsHidden" ->
                drawing.fields(part.fact("camunda:formRef"), Names.split(value));
            case "property:dueWorkdays" -> value.equals("0") ? Phrase.of("none") : Phrase.of("workdays", value);
            case "property:dueFact" -> names.routingFact(value);
            case "camunda:formRef" -> names.form(value);
            case "property:table" ->
                Phrase.of("quoted", drawing.tableName(value).orElse(value));
            case "camunda:historyTimeToLive" -> days(value);
            case "property:noticeDays" -> Phrase.of("duration.D", value);
            case Part.CONDITION -> labels.conditions().said(value, part);
            case Part.MESSAGE -> message(value);
            case Part.DEFAULT -> drawing.find(value).map(labels::target).orElseGet(() -> Phrase.of("quoted", value));
            case Part.SOURCE, Part.TARGET, Part.HOST, "scope" -> labels.of(value);
            case "bpmn:flowNodeRef" ->
                Names.split(value).stream().map(labels::of).toList();
            case "kind" -> labels.kind(part);
            default -> plain(fact, value, other);
        };
    }

    private Object plain(String fact, String value, String other) {
        if (fact.endsWith("bpmn:timeDate")) {
            Matcher named = FACT.matcher(value);
            return named.matches() ? names.routingFact(named.group(1)) : value;
        }
        if (fact.endsWith("bpmn:timeDuration")) return duration(value);
        if (value.equals("true") || value.equals("false")) return Phrase.of("flag." + value);
        return names.offered(fact, value)
                .<Object>map(name -> name)
                .orElseGet(() -> Phrase.of("quoted", other.isEmpty() ? Excerpt.of(value) : Excerpt.of(value, other)));
    }

    /** What holds where a model says nothing. */
    private static Object missing(String fact) {
        return switch (fact) {
            case "property:bulk", "property:returnChoice" -> Phrase.of("flag.false");
            case "cancelActivity" -> Phrase.of("flag.true");
            case "property:quorum" -> Phrase.of("anyone");
            case "property:noticeDays" -> Phrase.of("policy");
            default -> Phrase.of("none");
        };
    }

    private Object message(String id) {
        return drawing.find(id)
                .map(message -> names.message(message.fact(Part.NAME)))
                .orElseGet(() -> Phrase.of("quoted", id));
    }

    private static Object days(String value) {
        Matcher days = DAYS.matcher(value);
        return days.matches() ? Phrase.of("duration.D", days.group(1)) : value;
    }

    private static Object duration(String value) {
        Matcher parts = DURATION.matcher(value);
        if (!parts.matches()) return value;
        String[] units = {"D", "H", "M"};
        List<Object> said = java.util.stream.IntStream.range(0, units.length)
                .filter(i -> parts.group(i + 1) != null)
                .<Object>mapToObj(i -> Phrase.of("duration." + units[i], parts.group(i + 1)))
                .toList();
        return said.stream().reduce((one, two) -> Phrase.of("pair", one, two)).orElse(value);
    }
}
