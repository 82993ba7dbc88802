package org.jiangbu.workflow;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
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
    private final JdbcClient jdbc;
    private final ObjectMapper json;

    BulkDecisions(Decisions decisions, CurrentUser user, JdbcClient jdbc, ObjectMapper json) {
        this.decisions = decisions;
        this.user = user;
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

    /** Titles name people, so only those of the person's own roles and areas are told, whatever the run was asked to do. */
    @Override
    public Map<String, String> labels(List<String> keys) {
        Map<Long, String> titles = new LinkedHashMap<>();
        Long[] ids = keys.stream().map(BulkDecisions::itemId).toArray(Long[]::new);
        WorkItemFilter filter = WorkItemFilter.inRole(user).add(true, "id = any(:ids)", "ids", ids);
        jdbc.sql("select id, title from work_item where " + filter.where())
                .params(filter.params())
                .query((RowCallbackHandler) row -> titles.put(row.getLong("id"), row.getString("title")));
        return keys.stream()
                .filter(key -> titles.containsKey(itemId(key)))
                .collect(Collectors.toMap(key -> key, key -> titles.get(itemId(key))));
    }

    private static Long itemId(String key) {
        return Long.valueOf(key.substring(0, key.indexOf('@')));
    }
}
