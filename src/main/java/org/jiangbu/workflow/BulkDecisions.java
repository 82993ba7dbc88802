package org.jiangbu.workflow;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jiangbu.background.ItemResult;
import org.jiangbu.background.RunKind;
import org.jiangbu.security.CurrentUser;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Decides many items in the background, a chunk in one transaction. */
@Component
class BulkDecisions implements RunKind {
    static final String KIND = "decide";

    private final Decisions decisions;
    private final CurrentUser user;
    private final CaseTexts texts;
    private final JdbcClient jdbc;
    private final ObjectMapper json;

    BulkDecisions(Decisions decisions, CurrentUser user, CaseTexts texts, JdbcClient jdbc, ObjectMapper json) {
        this.decisions = decisions;
        this.user = user;
        this.texts = texts;
        this.jdbc = jdbc;
        this.json = json;
    }

    /** An item at the revision that the person saw. */
    static String key(long itemId, int revision) {
        return itemId + "@" + revision;
    }

    @Override
    public String name() {
        return KIND;
    }

    @Override
    public List<ItemResult> process(JsonNode params, List<String> keys) {
        DecideRequest request = json.convertValue(params, DecideRequest.class);
        Map<Long, Integer> revisions = new LinkedHashMap<>();
        for (String key : keys) {
            revisions.put(itemId(key), Integer.valueOf(key.substring(key.indexOf('@') + 1)));
        }
        decisions.decide(revisions, request);
        return keys.stream().map(ItemResult::done).toList();
    }

    /**
     * Titles name people, so only those of the person's own roles and areas are told, whatever the run was asked to do, and
     * those of what the person decided.
     */
    @Override
    public Map<String, String> labels(JsonNode params, List<String> keys) {
        Map<Long, String> titles = new HashMap<>(decided(keys));
        WorkItemFilter filter = WorkItemFilter.inRole(user).add(true, "id = any(:ids)", "ids", ids(keys));
        jdbc.sql("select id, title from work_item where " + filter.where())
                .params(filter.params())
                .query((RowCallbackHandler) row -> titles.put(row.getLong("id"), row.getString("title")));
        return keys.stream()
                .filter(key -> titles.containsKey(itemId(key)))
                .collect(Collectors.toMap(key -> key, key -> titles.get(itemId(key))));
    }

    private Map<Long, String> decided(List<String> keys) {
        Map<Long, String> cases = new HashMap<>();
        jdbc.sql("select item_id, case_key from workflow_step where item_id = any(:ids) and person_id = :me")
                .param("ids", ids(keys))
                .param("me", user.id())
                .query((RowCallbackHandler) row -> cases.put(row.getLong(1), row.getString(2)));
        Map<String, String> names = texts.titles(cases.values());
        cases.replaceAll((item, number) -> names.getOrDefault(number, number) + " " + number);
        return cases;
    }

    private static Long[] ids(List<String> keys) {
        return keys.stream().map(BulkDecisions::itemId).toArray(Long[]::new);
    }

    private static Long itemId(String key) {
        return Long.valueOf(key.substring(0, key.indexOf('@')));
    }
}
