package org.jiangbu.modeler.difference;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jiangbu.base.Wording;
import org.jiangbu.modeler.difference.FormSheet.Item;
import org.jspecify.annotations.Nullable;

/** What is said otherwise of one field of a form. */
final class ItemFacts {
    private static final Set<String> LABELS = Set.of("label", "dateLabel");
    private static final String OPTION = "option:";
    private static final String OPTIONS = "options";

    /** What a reader who is told of a new field has to be told too. */
    private static final Set<String> WORTH =
            Set.of("validate.required", "readonly", "disabled", "properties.editableBy", "description", "defaultValue");

    private final Names names;

    ItemFacts(Names names) {
        this.names = names;
    }

    /** "Field 'note'". */
    Phrase name(Item item) {
        return name(item.type(), item.label());
    }

    private Phrase name(String type, Object label) {
        String key = "form.item." + type;
        return Phrase.of(names.has(key) ? key : "form.item", label);
    }

    Optional<Object> settings(Item item) {
        List<Object> said = new ArrayList<>();
        item.facts().forEach((fact, value) -> {
            if (!WORTH.contains(fact) || value.equals("false")) return;
            if (value.equals("true")) said.add(label(fact));
            else said.add(Phrase.of("setting", label(fact), value(fact, value, "")));
        });
        List<Object> options = options(item).stream()
                .<Object>map(option -> optionName(item, option))
                .toList();
        if (!options.isEmpty()) said.add(Phrase.of("setting", label(OPTIONS), options));
        return said.stream().reduce((one, other) -> Phrase.of("semicolon", one, other));
    }

    List<Phrase> changes(Item was, Item is) {
        List<Phrase> said = new ArrayList<>();
        Set<String> all = new TreeSet<>(was.facts().keySet());
        all.addAll(is.facts().keySet());
        for (String fact : all) {
            String then = was.facts().get(fact);
            String now = is.facts().get(fact);
            if (String.valueOf(then).equals(String.valueOf(now)) && (then == null) == (now == null)) continue;
            if (fact.equals(OPTIONS)) reordered(was, is).ifPresent(said::add);
            else said.add(sentence(was, is, fact, then, now));
        }
        return said;
    }

    private Phrase sentence(Item was, Item is, String fact, @Nullable String then, @Nullable String now) {
        Object item = name(is);
        if (LABELS.contains(fact) && then != null && now != null) {
            return Phrase.of("form.renamed", name(is.type(), then), now);
        }
        String flag = "form.flag." + fact.replace("validate.", "") + "." + "true".equals(now);
        boolean binary = binary(then) && binary(now);
        if (binary && names.has(flag) && "true".equals(then) != "true".equals(now)) return Phrase.of(flag, item);
        if (fact.startsWith(OPTION) && !fact.substring(OPTION.length()).contains(".")) {
            if (then == null) return Phrase.of("form.option.added", item, optionName(is, fact));
            if (now == null) return Phrase.of("form.option.removed", item, optionName(was, fact));
            return Phrase.of("form.option.renamed", item, optionName(was, fact), optionName(is, fact));
        }
        return Phrase.of("form.item.changed", item, changed(fact, then, now));
    }

    private static boolean binary(@Nullable String value) {
        return value == null || value.equals("true") || value.equals("false");
    }

    /** What it is called, and what it was and is. */
    Phrase changed(String fact, @Nullable String then, @Nullable String now) {
        Object was = value(fact, then, now);
        Object is = value(fact, now, then);
        if (was.equals(is)) {
            was = then == null ? Phrase.of("none") : Phrase.of("quoted", then);
            is = now == null ? Phrase.of("none") : Phrase.of("quoted", now);
        }
        return Phrase.of("fact-changed", label(fact), was, is);
    }

    private Object label(String fact) {
        String key = "form.fact." + fact;
        if (names.has(key)) return Phrase.of(key);
        if (fact.startsWith("properties.optionEn.")) return Phrase.of("form.fact.optionEn", fact.substring(20));
        return Phrase.of("quoted", fact);
    }

    private Object value(String fact, @Nullable String value, @Nullable String other) {
        if (value == null) return Phrase.of(fact.equals("properties.editableBy") ? "form.everybody" : "none");
        if (value.isEmpty()) return Phrase.of("blank");
        if (fact.equals("properties.editableBy")) return names.roles(value.replaceAll("\\s+", ","));
        if (fact.equals("type") && names.has("form.type." + value)) return Phrase.of("form.type." + value);
        if (value.equals("true") || value.equals("false")) return Phrase.of("flag." + value);
        if (value.matches("-?[\\d.]+")) return value;
        return Phrase.of("quoted", other == null || other.isEmpty() ? Excerpt.of(value) : Excerpt.of(value, other));
    }

    private static List<String> options(Item item) {
        String listed = item.fact(OPTIONS);
        return listed.isEmpty() ? List.of() : Arrays.asList(listed.split("\n"));
    }

    private static Wording optionName(Item item, String option) {
        String value = option.substring(OPTION.length());
        String label = item.fact(option);
        return new Wording(label.isEmpty() ? value : label, item.fact("properties.optionEn." + value));
    }

    private Optional<Phrase> reordered(Item was, Item is) {
        Set<String> stayed = new LinkedHashSet<>(options(was));
        stayed.retainAll(options(is));
        Set<String> now = new LinkedHashSet<>(options(is));
        now.retainAll(options(was));
        return List.copyOf(stayed).equals(List.copyOf(now))
                ? Optional.empty()
                : Optional.of(Phrase.of("form.option.reordered", name(is)));
    }
}
