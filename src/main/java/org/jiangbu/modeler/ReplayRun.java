package org.jiangbu.modeler;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jiangbu.background.ItemResult;
import org.jiangbu.background.Run;
import org.jiangbu.background.RunKind;
import org.jiangbu.modeler.ReplayBook.Task;
import org.jiangbu.modeler.replay.Replay;
import org.jiangbu.security.CurrentUser;
import org.jiangbu.workflow.past.PastCases;
import org.springframework.stereotype.Component;

/**
 * Replays the cases whose numbers are its keys. How each went is found out chunk by chunk; once that is known of all, they go
 * through the draft. It only reads until the result is kept, so whatever is lost when the application ends is found out again.
 */
@Component
class ReplayRun implements RunKind {
    static final String KIND = "replay-draft";

    private static final int CHUNK = 500;
    /** Runs of which it is remembered what was read. */
    private static final int KEPT = 4;

    private final ReplayBook book;
    private final DrawnVersions versions;
    private final PastCases past;
    private final CurrentUser user;
    private final Map<Long, Replay> going = Collections.synchronizedMap(new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, Replay> eldest) {
            return size() > KEPT;
        }
    });

    ReplayRun(ReplayBook book, DrawnVersions versions, PastCases past, CurrentUser user) {
        this.book = book;
        this.versions = versions;
        this.past = past;
        this.user = user;
    }

    @Override
    public String name() {
        return KIND;
    }

    @Override
    public int chunk() {
        return CHUNK;
    }

    @Override
    public Optional<String> page(JsonNode params) {
        return Optional.of("modeler/replay/" + params.path("draft").asLong() + "?season="
                + params.path("season").asInt());
    }

    @Override
    public List<ItemResult> process(Run run, List<String> keys) {
        user.requireRole(DesignGate.READERS);
        book.ofRun(run.id()).ifPresent(task -> replay(run, task).read(past.of(task.processId(), keys, task.areas())));
        return List.of();
    }

    @Override
    public void finished(Run run) {
        user.requireRole(DesignGate.READERS);
        book.ofRun(run.id()).ifPresent(task -> {
            Replay replay = replay(run, task);
            List<String> unread = replay.unread(task.cases());
            if (!unread.isEmpty()) replay.read(past.of(task.processId(), unread, task.areas()));
            book.end(
                    task.id(),
                    replay.through(versions.read(task.processId(), task.model()), task.season(), task.finished()));
        });
        going.remove(run.id());
    }

    private Replay replay(Run run, Task task) {
        return going.computeIfAbsent(run.id(), id -> versions.replay(task.processId()));
    }
}
