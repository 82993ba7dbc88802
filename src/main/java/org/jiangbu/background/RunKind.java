package org.jiangbu.background;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A kind of long work, offered by the module that owns it; implementations are beans. */
public interface RunKind {
    /** Stable name under which runs of this kind are stored. */
    String name();

    /**
     * Processes some keys in the current transaction, as the person who started the run. One result per key, in any
     * order; a key without a result counts as done. If it throws, nothing of this call remains and every key is tried
     * alone, so that only the bad ones fail, with the sentence of their {@link org.jiangbu.base.Refusal}.
     */
    List<ItemResult> process(Run run, List<String> keys);

    /** How many keys one transaction takes. */
    default int chunk() {
        return 200;
    }

    /** What a person calls these keys of a run, processed or not; a key that is left out is shown as it is. */
    default Map<String, String> labels(JsonNode params, List<String> keys) {
        return Map.of();
    }

    /** Where the person may look at what these keys stand for; a key that is left out has no such place. */
    default Map<String, String> links(JsonNode params, List<String> keys) {
        return Map.of();
    }

    /** Address of the page on which the person finds what such a run was for; none if there is no such page. */
    default Optional<String> page(JsonNode params) {
        return Optional.empty();
    }

    /** Sentences of failures that stay failures however often the key is tried. */
    default Set<String> lasting() {
        return Set.of();
    }

    /** Called in the transaction that queues a run at rest again; a refusal leaves it at rest. */
    default void again(Run run) {}

    /** Called in the transaction that ends the run; again after failed keys were retried. */
    default void finished(Run run) {}
}
