package org.jiangbu.workflow;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jiangbu.base.Messages;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Asks the modules for the business texts of cases, all cases of a process at once. */
@Component
class CaseTexts {
    private final ObjectProvider<CaseDescriber> describers;
    private final JdbcClient jdbc;
    private final Messages messages;

    CaseTexts(ObjectProvider<CaseDescriber> describers, JdbcClient jdbc, Messages messages) {
        this.describers = describers;
        this.jdbc = jdbc;
        this.messages = messages;
    }

    /** The text of every one of these cases, which are of that process. */
    Map<String, CaseText> of(String processId, Set<String> caseKeys) {
        Map<String, CaseText> texts = described(processId, caseKeys);
        Map<String, Set<String>> parts = parts(processId, caseKeys);
        if (parts.isEmpty()) {
            return texts;
        }
        Map<String, Set<Long>> kept = ofWholes(parts);
        Map<String, CaseText> all = new HashMap<>(texts);
        parts.forEach((key, cases) ->
                all.computeIfPresent(key, (same, text) -> text.carrying(cases, kept.getOrDefault(key, Set.of()))));
        return all;
    }

    private Map<String, CaseText> described(String processId, Set<String> caseKeys) {
        Map<String, CaseText> texts = describer(processId).describe(caseKeys);
        if (!texts.keySet().containsAll(caseKeys)) {
            throw new IllegalStateException("Not every case of " + processId + " was described");
        }
        return texts;
    }

    /** Whom the facts of these cases, which are of that process, and of what they carry on keep away. */
    Map<String, Set<Long>> keptAway(String processId, Set<String> caseKeys) {
        Map<String, Set<Long>> kept = new HashMap<>(describer(processId).keptAway(caseKeys));
        ofWholes(parts(processId, caseKeys)).forEach((key, persons) -> kept.merge(key, persons, CaseTexts::union));
        return kept;
    }

    /** What these cases, which are of that process, carry on; cases that carry on none are left out. */
    Map<String, Set<String>> parts(String processId, Set<String> caseKeys) {
        return describer(processId).parts(caseKeys);
    }

    /** Whom the facts of the parts keep from each whole. */
    private Map<String, Set<Long>> ofWholes(Map<String, Set<String>> parts) {
        if (parts.isEmpty()) {
            return Map.of();
        }
        Map<String, Set<Long>> ofParts = new HashMap<>();
        byProcess(parts.values().stream().flatMap(Set::stream).collect(Collectors.toSet()))
                .forEach(
                        (processId, keys) -> ofParts.putAll(describer(processId).keptAway(keys)));
        Map<String, Set<Long>> ofWholes = new HashMap<>();
        parts.forEach((whole, cases) -> cases.stream()
                .map(ofParts::get)
                .filter(Objects::nonNull)
                .forEach(persons -> ofWholes.merge(whole, persons, CaseTexts::union)));
        return ofWholes;
    }

    private static Set<Long> union(Set<Long> one, Set<Long> other) {
        Set<Long> all = new HashSet<>(one);
        all.addAll(other);
        return all;
    }

    private CaseDescriber describer(String processId) {
        return describers.stream()
                .filter(candidate -> candidate.processId().equals(processId))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No module describes the cases of " + processId));
    }

    /** The items with their titles as the reader reads them; kept titles are Chinese. */
    List<WorkItem> told(List<WorkItem> items) {
        if (!messages.locale().equals(Locale.ENGLISH)) {
            return items;
        }
        Map<String, String> titles = new HashMap<>();
        items.stream()
                .collect(Collectors.groupingBy(
                        WorkItem::processId, Collectors.mapping(WorkItem::caseKey, Collectors.toSet())))
                .forEach((processId, keys) -> titles.putAll(describer(processId).titles(keys)));
        return items.stream()
                .map(item -> item.titled(titles.getOrDefault(item.caseKey(), item.title())))
                .toList();
    }

    /** What products with these codes are called in the reader's language, in the order of their catalogue. */
    Map<String, String> products(Collection<String> codes) {
        Map<String, String> names = new LinkedHashMap<>();
        if (!codes.isEmpty()) {
            describers.forEach(describer ->
                    describer.products(codes).forEach((code, name) -> names.put(code, name.in(messages.locale()))));
        }
        return names;
    }

    /** What these cases of whatever process are called. */
    Map<String, String> titles(Collection<String> caseKeys) {
        Map<String, String> titles = new HashMap<>();
        byProcess(new HashSet<>(caseKeys)).forEach((processId, keys) -> {
            described(processId, keys).forEach((key, text) -> titles.put(key, text.title()));
            titles.putAll(describer(processId).titles(keys));
        });
        return titles;
    }

    /** The amounts at stake in fen, by case key; cases about no amount are left out. */
    Map<String, Long> amounts(Set<String> caseKeys) {
        Map<String, Long> amounts = new HashMap<>();
        byProcess(caseKeys)
                .forEach((processId, keys) -> described(processId, keys).forEach((key, text) -> {
                    if (text.amountFen() != null) amounts.put(key, text.amountFen());
                }));
        return amounts;
    }

    private Map<String, Set<String>> byProcess(Set<String> caseKeys) {
        Map<String, Set<String>> keys = new HashMap<>();
        jdbc.sql("select process_id, case_key from workflow_case where case_key = any(:keys)")
                .param("keys", caseKeys.toArray(String[]::new))
                .query(row -> {
                    keys.computeIfAbsent(row.getString(1), process -> new HashSet<>())
                            .add(row.getString(2));
                });
        return keys;
    }
}
