package org.jiangbu.workflow;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jiangbu.background.ItemResult;
import org.jiangbu.background.RunKind;
import org.springframework.stereotype.Component;

/** Decides many items in the background, a chunk in one transaction. */
@Component
class BulkDecisions implements RunKind {
    static final String KIND = "decide";

    private final Decisions decisions;
    private final ObjectMapper json;

    BulkDecisions(Decisions decisions, ObjectMapper json) {
        this.decisions = decisions;
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
            String[] parts = key.split("@");
            revisions.put(Long.valueOf(parts[0]), Integer.valueOf(parts[1]));
        }
        decisions.decide(revisions, request);
        return keys.stream().map(ItemResult::done).toList();
    }
}
