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
import org.jiangbu.workflow.CaseAmounts;
import org.jiangbu.workflow.check.Model;
import org.jiangbu.workflow.check.Node;
import org.jiangbu.workflow.past.PastCases;
import org.jiangbu.workflow.table.Column;
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
    private final CaseAmounts amounts;
    private final CurrentUser user;
    private final Map<Long, Replay> going = Collections.synchronizedMap(new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, Replay> eldest) {
            return size() > KEPT;
        }
    });

    ReplayRun(ReplayBook book, DrawnVersions versions, PastCases past, CaseAmounts amounts, CurrentUser user) {
        this.book = book;
        this.versions = versions;
        this.past = past;
        this.amounts = amounts;
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
        book.ofRun(run.id())
                .ifPresent(task -> replay(run, task).read(past.of(task.files().processId(), keys, task.areas())));
        return List.of();
    }

    @Override
    public void finished(Run run) {
        user.requireRole(DesignGate.READERS);
        book.ofRun(run.id()).ifPresent(task -> {
            Replay replay = replay(run, task);
            List<String> unread = replay.unread(task.cases());
            if (!unread.isEmpty()) replay.read(past.of(task.files().processId(), unread, task.areas()));
            Model draft = versions.read(task.files());
            book.end(task.id(), replay.through(draft, task.season(), task.finished(), told(draft, task)));
        });
        going.remove(run.id());
    }

    /** The amounts of the cases, where a table of the draft asks for them. */
    private Map<String, Map<String, Object>> told(Model draft, Task task) {
        boolean asked = draft.nodes(Node.Kind.SERVICE)
                .flatMap(node -> draft.table(node).stream())
                .anyMatch(table -> table.asksFor(Column.AMOUNT));
        return asked ? amounts.of(task.cases()) : Map.of();
    }

    private Replay replay(Run run, Task task) {
        return going.computeIfAbsent(
                run.id(), id -> versions.replay(task.files().processId()));
    }
}
