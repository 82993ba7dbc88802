package org.jiangbu.background;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jiangbu.base.ForEverybody;
import org.jiangbu.base.Internal;
import org.jiangbu.base.Refusal;
import org.jiangbu.security.CurrentUser;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Starts long work and tells its starter how far it is; nobody else sees or touches a person's runs. */
@Service
public class Runs {
    private static final int MOST_SHOWN = 1000;

    private final RunStore store;
    private final RunProcessor processor;
    private final ObjectProvider<RunKind> kinds;
    private final CurrentUser user;
    private final ApplicationEventPublisher events;

    Runs(
            RunStore store,
            RunProcessor processor,
            ObjectProvider<RunKind> kinds,
            CurrentUser user,
            ApplicationEventPublisher events) {
        this.store = store;
        this.processor = processor;
        this.kinds = kinds;
        this.user = user;
        this.events = events;
    }

    /**
     * Queues work in the caller's transaction; it begins when that commits. The same command of the same person starts
     * nothing again and answers the run of the first time.
     *
     * @param title what the person sees in the list of runs, in the language it was started in
     * @param keys what to process; a repeated key counts once
     */
    @Transactional
    @Internal
    public long start(String kind, String title, JsonNode params, List<String> keys, @Nullable String commandId) {
        long person = user.id();
        long id = store.insert(kind, title, params, person, List.copyOf(new LinkedHashSet<>(keys)), commandId)
                .orElseGet(() -> store.ofCommand(person, Objects.requireNonNull(commandId)));
        events.publishEvent(new RunQueued(id));
        return id;
    }

    @ForEverybody("the person's own runs")
    public Run get(long id) {
        return store.find(id)
                .filter(run -> run.startedBy() == user.id())
                .orElseThrow(() -> new Refusal("background.refused.unknown-run", id));
    }

    /** The failed keys with their sentences, at most a thousand. */
    @ForEverybody("the person's own runs")
    public List<RunItem> failures(long id) {
        return labelled(get(id), store.failures(id, MOST_SHOWN));
    }

    /** What became of each key, failed ones first; at most a thousand at once. */
    @ForEverybody("the person's own runs")
    public List<RunItem> items(long id, int offset, int limit) {
        return labelled(get(id), store.items(id, Math.max(0, offset), Math.max(0, Math.min(limit, MOST_SHOWN))));
    }

    private List<RunItem> labelled(Run run, List<RunItem> items) {
        Map<String, String> labels = kinds.stream()
                .filter(kind -> kind.name().equals(run.kind()))
                .findFirst()
                .map(kind -> kind.labels(
                        run.params(), items.stream().map(RunItem::key).toList()))
                .orElse(Map.of());
        return items.stream()
                .map(item -> item.labelled(labels.getOrDefault(item.key(), item.key())))
                .toList();
    }

    /** The person's last hundred runs, newest first. */
    @ForEverybody("the person's own runs")
    public List<Run> mine() {
        return store.ofPerson(user.id(), 100);
    }

    /** Stops after the keys that are just being processed; what is done stays done. */
    @Transactional
    @ForEverybody("the person's own runs")
    public void stop(long id) {
        store.end(get(id).id(), RunStatus.STOPPED, null, List.of());
    }

    /** Tries the failed keys again and goes on where a stopped run stood; returns the run. */
    @Transactional
    @ForEverybody("the person's own runs")
    public long retryFailed(long id) {
        Run run = get(id);
        if (run.status().live()) {
            throw new Refusal("background.refused.still-running", run.title());
        }
        store.reopen(id);
        events.publishEvent(new RunQueued(id));
        return id;
    }

    /** Processes everything queued or abandoned on the calling thread. */
    @Internal
    public void drain() {
        String worker = "drain-" + UUID.randomUUID();
        while (processor.workOnce(worker)) {
            // until nothing is queued
        }
    }
}
