package org.jiangbu.workflow;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
        Map<String, CaseText> texts = describer(processId).describe(caseKeys);
        if (!texts.keySet().containsAll(caseKeys)) {
            throw new IllegalStateException("Not every case of " + processId + " was described");
        }
        return texts;
    }

    /** Who is related to whom these cases are about, which are of that process. */
    Map<String, Set<Long>> related(String processId, Set<String> caseKeys) {
        return describer(processId).related(caseKeys);
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

    /** What these cases of whatever process are called. */
    Map<String, String> titles(Collection<String> caseKeys) {
        record Case(String key, String processId) {}
        List<Case> cases = jdbc.sql("select case_key, process_id from workflow_case where case_key = any(:keys)")
                .param("keys", new HashSet<>(caseKeys).toArray(String[]::new))
                .query((row, n) -> new Case(row.getString(1), row.getString(2)))
                .list();
        Map<String, String> titles = new HashMap<>();
        cases.stream()
                .collect(Collectors.groupingBy(Case::processId, Collectors.mapping(Case::key, Collectors.toSet())))
                .forEach((processId, keys) -> {
                    of(processId, keys).forEach((key, text) -> titles.put(key, text.title()));
                    titles.putAll(describer(processId).titles(keys));
                });
        return titles;
    }
}
