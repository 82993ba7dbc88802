package org.jiangbu.workflow;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jiangbu.background.ItemResult;
import org.jiangbu.background.Run;
import org.jiangbu.background.RunKind;
import org.jiangbu.base.Messages;
import org.jiangbu.security.CurrentUser;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Decides many items in the background, a chunk in one transaction. */
@Component
class BulkDecisions implements RunKind {
    static final String KIND = "decide";

    private static final Set<String> LASTING = Set.of(
            "workflow.item.stale",
            "workflow.item.gone",
            "workflow.item.decided",
            "workflow.item.separation",
            "workflow.opinion.missing",
            "workflow.outcome.unknown");

    private final Decisions decisions;
    private final CurrentUser user;
    private final CaseTexts texts;
    private final JdbcClient jdbc;
    private final ObjectMapper json;
    private final Messages messages;

    BulkDecisions(
            Decisions decisions,
            CurrentUser user,
            CaseTexts texts,
            JdbcClient jdbc,
            ObjectMapper json,
            Messages messages) {
        this.decisions = decisions;
        this.user = user;
        this.texts = texts;
        this.jdbc = jdbc;
        this.json = json;
        this.messages = messages;
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
    public List<ItemResult> process(Run run, List<String> keys) {
        DecideRequest request = json.convertValue(run.params(), DecideRequest.class);
        Map<Long, Integer> revisions = new LinkedHashMap<>();
        for (String key : keys) {
            revisions.put(itemId(key), Integer.valueOf(key.substring(key.indexOf('@') + 1)));
        }
        decisions.decide(revisions, request, run.id());
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
        String unknown = messages.get("workflow.bulk.elsewhere");
        return keys.stream().collect(Collectors.toMap(key -> key, key -> titles.getOrDefault(itemId(key), unknown)));
    }

    /** An item that is open still in the inbox, one that is decided in its case. */
    @Override
    public Map<String, String> links(JsonNode params, List<String> keys) {
        Map<Long, String> links = new HashMap<>();
        jdbc.sql("select item_id, case_key from workflow_step where item_id = any(:ids)")
                .param("ids", ids(keys))
                .query((RowCallbackHandler) row -> links.put(
                        row.getLong(1), "done?case=" + URLEncoder.encode(row.getString(2), StandardCharsets.UTF_8)));
        WorkItemFilter filter = WorkItemFilter.inRole(user).add(true, "id = any(:ids)", "ids", ids(keys));
        jdbc.sql("select id from work_item where " + filter.where())
                .params(filter.params())
                .query((RowCallbackHandler) row -> links.put(row.getLong(1), "inbox?item=" + row.getLong(1)));
        return keys.stream()
                .filter(key -> links.containsKey(itemId(key)))
                .collect(Collectors.toMap(key -> key, key -> links.get(itemId(key))));
    }

    /** The same decision on the same revision can never succeed once the item has changed or has been decided. */
    @Override
    public Set<String> lasting() {
        return LASTING;
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
