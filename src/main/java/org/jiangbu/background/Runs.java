package org.jiangbu.background;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jiangbu.audit.Journal;
import org.jiangbu.base.ForEverybody;
import org.jiangbu.base.Internal;
import org.jiangbu.base.Refusal;
import org.jiangbu.base.Wording;
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
    private final Journal journal;
    private final ApplicationEventPublisher events;

    Runs(
            RunStore store,
            RunProcessor processor,
            ObjectProvider<RunKind> kinds,
            CurrentUser user,
            Journal journal,
            ApplicationEventPublisher events) {
        this.store = store;
        this.processor = processor;
        this.kinds = kinds;
        this.user = user;
        this.journal = journal;
        this.events = events;
    }

    /**
     * Queues work in the caller's transaction; it begins when that commits. The same command of the same person starts
     * nothing again and answers the run of the first time; one whose id was given for other work is refused.
     *
     * @param title what the person sees in the list of runs
     * @param keys what to process; a repeated key counts once
     */
    @Transactional
    @Internal
    public long start(String kind, Wording title, JsonNode params, List<String> keys, @Nullable String commandId) {
        long person = user.id();
        List<String> each = List.copyOf(new LinkedHashSet<>(keys));
        Optional<Long> begun = store.insert(kind, title, params, person, each, commandId);
        begun.ifPresent(run -> remember("background.started", run, kind, "rows", each.size()));
        long id = begun.orElseGet(() -> store.same(kind, params, person, each, Objects.requireNonNull(commandId))
                .orElseThrow(() -> new Refusal("background.command.used")));
        events.publishEvent(new RunQueued(id));
        return id;
    }

    /** The run that the person's command has started; its caller knows that the command was the same. */
    @Internal
    public long ofCommand(String commandId) {
        return store.ofCommand(user.id(), commandId).orElseThrow(() -> new Refusal("background.command.used"));
    }

    @ForEverybody("the person's own runs")
    public Run get(long id) {
        return store.find(id)
                .filter(run -> run.startedBy() == user.id())
                .orElseThrow(() -> new Refusal("background.refused.unknown-run", id));
    }

    /** Anybody's run, for the module that began it and knows who may follow it. */
    @Internal
    public Run followed(long id) {
        return store.find(id).orElseThrow(() -> new Refusal("background.refused.unknown-run", id));
    }

    /**
     * Anybody's runs of some kinds whose parameters contain these, the newest first, at most a hundred; for the module that
     * began them and knows who may follow them.
     */
    @Internal
    public List<Run> about(Set<String> ofKinds, JsonNode part) {
        return store.about(ofKinds, part, 100);
    }

    /** Address of the page on which the person finds what the run was for. */
    @ForEverybody("the person's own runs")
    public Optional<String> page(long id) {
        Run run = get(id);
        return kind(run).flatMap(kind -> kind.page(run.params()));
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
        RunKind kind = kind(run).orElse(null);
        if (kind == null) {
            return items;
        }
        List<String> keys = items.stream().map(RunItem::key).toList();
        Map<String, String> labels = kind.labels(run.params(), keys);
        Map<String, String> links = kind.links(run.params(), keys);
        return items.stream()
                .map(item -> item.told(
                        labels.getOrDefault(item.key(), item.key()),
                        item.again() && !kind.lasting().contains(Objects.requireNonNullElse(item.messageKey(), "")),
                        links.get(item.key())))
                .toList();
    }

    private Optional<RunKind> kind(Run run) {
        return kinds.stream().filter(kind -> kind.name().equals(run.kind())).findFirst();
    }

    /** How many of the failed keys could succeed if they were tried again. */
    @ForEverybody("the person's own runs")
    public int retryable(long id) {
        Run run = get(id);
        return run.failed() == 0 ? 0 : store.retryable(id, lasting(run));
    }

    private Set<String> lasting(Run run) {
        return kind(run).map(RunKind::lasting).orElse(Set.of());
    }

    private void remember(String action, long run, String kind, String count, int number) {
        journal.record(action, String.valueOf(run), null, Map.of("work", kind, count, number));
    }

    /** The person's last hundred runs, newest first. */
    @ForEverybody("the person's own runs")
    public List<Run> mine() {
        return store.ofPerson(user.id(), 100);
    }

    /**
     * Stops after the keys that are just being processed; what is done stays done. The run is at rest when its worker has let
     * go of it.
     */
    @Transactional
    @ForEverybody("the person's own runs")
    public void stop(long id) {
        Run run = get(id);
        if (store.stop(id)) {
            remember("background.stopped", id, run.kind(), "openRows", run.open());
        }
    }

    /**
     * Tries again the failed keys that could succeed and goes on where a stopped run stood; returns the run. Refused where its
     * kind refuses it.
     */
    @Transactional
    @ForEverybody("the person's own runs")
    public long retryFailed(long id) {
        Run run = get(id);
        if (!run.atRest()) {
            throw new Refusal("background.refused.still-running", run.title());
        }
        if (run.open() == 0 && run.status() != RunStatus.BROKEN && retryable(id) == 0) {
            throw new Refusal("background.refused.nothing-again", run.title());
        }
        kind(run).ifPresent(kind -> kind.again(run));
        remember("background.again", id, run.kind(), "rows", run.open() + store.reopen(id, lasting(run)));
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
