package org.jiangbu.modeler;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jiangbu.background.Run;
import org.jiangbu.background.Runs;
import org.jiangbu.base.Refusal;
import org.jiangbu.security.CurrentUser;
import org.jiangbu.security.Staff;
import org.jiangbu.workflow.migration.StepMap;
import org.jiangbu.workflow.release.Releases;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The runs that try or move the cases of a version: what became of them, and that there is one at a time. */
@Component
class MoveBook {
    private static final Set<String> KINDS = Set.of(MoveRun.KIND, MoveTrial.KIND);

    private final Runs runs;
    private final Releases releases;
    private final Staff staff;
    private final CurrentUser user;
    private final ObjectMapper json;
    private final JdbcClient jdbc;

    MoveBook(Runs runs, Releases releases, Staff staff, CurrentUser user, ObjectMapper json, JdbcClient jdbc) {
        this.runs = runs;
        this.releases = releases;
        this.staff = staff;
        this.user = user;
        this.json = json;
        this.jdbc = jdbc;
    }

    /** The newest first. */
    private List<Run> of(String from) {
        return runs.about(KINDS, JsonNodeFactory.instance.objectNode().put("from", from));
    }

    /** The run that is going on, else the last move or trial of the person's own between these versions. */
    Optional<BegunMove> last(String from, String to) {
        List<Run> all = of(from);
        return all.stream()
                .filter(run -> !run.atRest())
                .findFirst()
                .or(() -> all.stream()
                        .filter(run -> map(run).to().equals(to))
                        .filter(run -> !trial(run) || run.startedBy() == user.id())
                        .findFirst())
                .map(this::told);
    }

    private BegunMove told(Run run) {
        return new BegunMove(run, trial(run), name(run), run.startedBy() == user.id(), map(run).places());
    }

    private static boolean trial(Run run) {
        return run.kind().equals(MoveTrial.KIND);
    }

    private StepMap map(Run run) {
        return json.convertValue(run.params(), StepMap.class);
    }

    private String name(Run run) {
        return staff.names(List.of(run.startedBy())).getOrDefault(run.startedBy(), "");
    }

    Run progress(long id) {
        return Optional.of(runs.followed(id))
                .filter(run -> KINDS.contains(run.kind()))
                .orElseThrow(() -> new Refusal("background.refused.unknown-run", id));
    }

    /**
     * Until the transaction's end no other run of that version's cases begins.
     *
     * @throws Refusal if another is going on, with the name of who began it
     */
    void requireAlone(long run, String from) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('modeler move ' || ?, 0))::text")
                .param(from)
                .query(String.class)
                .single();
        of(from).stream()
                .filter(other -> other.id() != run && !other.atRest())
                .findFirst()
                .ifPresent(other -> {
                    throw new Refusal(
                            trial(other) ? "modeler.move.going-on.trial" : "modeler.move.going-on.move", name(other));
                });
    }

    /** Where the cases of a version are moved from. */
    Optional<String> page(String from) {
        return releases.inForce().stream()
                .flatMap(one -> releases.of(one.processId()).stream())
                .filter(one -> one.definitionId().equals(from))
                .findFirst()
                .map(one -> "modeler/move/" + one.processId() + "/" + one.version());
    }
}
