package org.jiangbu.modeler;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jiangbu.audit.Journal;
import org.jiangbu.background.Run;
import org.jiangbu.background.Runs;
import org.jiangbu.base.Messages;
import org.jiangbu.base.Refusal;
import org.jiangbu.base.Wording;
import org.jiangbu.security.CurrentUser;
import org.jiangbu.security.Roles;
import org.jiangbu.workflow.migration.Migrations;
import org.jiangbu.workflow.migration.Place;
import org.jiangbu.workflow.migration.StepMap;
import org.jiangbu.workflow.release.Release;
import org.jiangbu.workflow.release.Releases;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Running cases are moved to the version in force: what is proposed, a trial that leaves everything as it is, the move. */
@Service
@Transactional
public class CaseMoves {
    private final Releases releases;
    private final Migrations migrations;
    private final DesignGate gate;
    private final Runs runs;
    private final MoveBook book;
    private final Journal journal;
    private final CurrentUser user;
    private final Messages messages;
    private final ObjectMapper json;

    CaseMoves(
            Releases releases,
            Migrations migrations,
            DesignGate gate,
            Runs runs,
            MoveBook book,
            Journal journal,
            CurrentUser user,
            Messages messages,
            ObjectMapper json) {
        this.releases = releases;
        this.migrations = migrations;
        this.gate = gate;
        this.runs = runs;
        this.book = book;
        this.journal = journal;
        this.user = user;
        this.messages = messages;
        this.json = json;
    }

    /**
     * Which place of an earlier version is which of the version in force.
     *
     * @param cases how many run in the earlier version
     */
    public record Proposal(Release from, Release to, int cases, List<Row> rows) {}

    /**
     * A place of the earlier version.
     *
     * @param waiting how many cases wait there
     * @param proposed the element of the other version that is the same; null if there is none
     * @param choices the places to which cases could move from there
     */
    public record Row(Place place, int waiting, @Nullable String proposed, List<Place> choices) {}

    /** How many cases run in each version of a process, by the releases' ids. */
    @Transactional(readOnly = true)
    public Map<Long, Integer> running(String processId) {
        user.requireRole(DesignGate.READERS);
        Map<String, Integer> cases = migrations.running(processId);
        Map<Long, Integer> running = new HashMap<>();
        releases.of(processId).forEach(one -> running.put(one.id(), cases.getOrDefault(one.definitionId(), 0)));
        return running;
    }

    /** Whether the person may move cases. */
    @Transactional(readOnly = true)
    public boolean mayMove() {
        return user.hasRole(Roles.COUNTY_LEADER);
    }

    /** Refused if that version is in force itself. */
    @Transactional(readOnly = true)
    public Proposal proposal(Release from) {
        user.requireRole(DesignGate.READERS);
        Release to = inForce(from);
        StepMap same = migrations.proposal(from.definitionId(), to.definitionId());
        Map<String, Integer> waiting = migrations.waiting(from.definitionId());
        Map<String, List<Place>> targets = migrations.targets(from.definitionId(), to.definitionId());
        List<Row> rows = new ArrayList<>();
        for (Place place : migrations.places(from.definitionId())) {
            List<Place> choices = targets.getOrDefault(place.elementId(), List.of());
            String proposed = same.places().get(place.elementId());
            rows.add(new Row(place, waiting.getOrDefault(place.elementId(), 0), proposed, choices));
        }
        int cases = migrations.running(from.processId()).getOrDefault(from.definitionId(), 0);
        return new Proposal(from, to, cases, rows);
    }

    private Release inForce(Release from) {
        Release to = releases.inForce(from.processId()).orElseThrow();
        if (to.id() == from.id()) throw new Refusal("modeler.move.in-force", from.version());
        return to;
    }

    /**
     * Tries or moves all cases of an earlier version, in the background. Places that cannot go on as they were put are
     * refused before, with their names; so is whoever begins while cases of that version are tried or moved already.
     *
     * @param from the earlier version
     * @param to the one that the person saw in force; refused if it is no longer
     * @param places elements of the version in force by elements of the earlier one
     * @param commandId the same one starts nothing twice
     * @return the run
     */
    public long start(boolean trial, Release from, Release to, Map<String, String> places, String commandId) {
        String county = gate.county(Roles.COUNTY_LEADER);
        if (inForce(from).id() != to.id()) throw new Refusal("workflow.release.meanwhile");
        requireSound(from, to, places);
        StepMap map = new StepMap(from.definitionId(), to.definitionId(), places);
        migrations.requireFitting(map);
        List<String> cases = migrations.cases(from.definitionId());
        if (cases.isEmpty()) throw new Refusal("modeler.move.none", from.version());
        JsonNode params = json.valueToTree(map);
        String title = trial ? "modeler.move.run.trial" : "modeler.move.run";
        long run = runs.start(
                trial ? MoveTrial.KIND : MoveRun.KIND,
                new Wording(
                        messages.get(Locale.SIMPLIFIED_CHINESE, title, from.version(), to.version()),
                        messages.get(Locale.ENGLISH, title, from.version(), to.version())),
                params,
                cases,
                commandId);
        book.requireAlone(run, from.definitionId());
        if (!trial) {
            journal.record(
                    "modeler.move-started",
                    from.processId(),
                    county,
                    Map.of("from", from.version(), "to", to.version(), "cases", cases.size(), "run", run));
        }
        return run;
    }

    /**
     * What is to be told of an earlier version's cases: the run that tries or moves them now, whoever began it; else what came
     * of the last one into that version, where a trial is told only to whoever began it.
     */
    @Transactional(readOnly = true)
    public Optional<BegunMove> last(Release from, Release to) {
        user.requireRole(DesignGate.READERS);
        return book.last(from.definitionId(), to.definitionId());
    }

    /** How far a run is that tries or moves cases. */
    @Transactional(readOnly = true)
    public Run progress(long id) {
        user.requireRole(DesignGate.READERS);
        return book.progress(id);
    }

    /** What came from a browser names places that are there, each with one of its kind. */
    private void requireSound(Release from, Release to, Map<String, String> places) {
        Map<String, String> before = kinds(from);
        Map<String, String> after = kinds(to);
        places.forEach((one, other) -> {
            Optional<String> kind = Optional.ofNullable(before.get(one));
            if (kind.isEmpty() || !kind.get().equals(after.get(other))) throw new Refusal("modeler.move.places");
        });
    }

    private Map<String, String> kinds(Release release) {
        return migrations.places(release.definitionId()).stream()
                .collect(Collectors.toMap(Place::elementId, Place::kind));
    }
}
