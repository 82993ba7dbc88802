package org.jiangbu.modeler;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jiangbu.background.ItemResult;
import org.jiangbu.background.Run;
import org.jiangbu.background.RunKind;
import org.jiangbu.security.CurrentUser;
import org.jiangbu.security.Roles;
import org.jiangbu.workflow.migration.Migrations;
import org.jiangbu.workflow.migration.Obstacle;
import org.jiangbu.workflow.migration.StepMap;
import org.springframework.stereotype.Component;

/** Moves cases, so many in one transaction; those that cannot move stay, each with its reason. */
@Component
class MoveRun implements RunKind {
    static final String KIND = "move-cases";

    private static final int CHUNK = 50;
    private static final Set<String> LASTING = Set.of(
            "workflow.migration.unmapped",
            "workflow.migration.misfit",
            "workflow.migration.versions",
            "workflow.migration.seats",
            "workflow.migration.gate",
            "workflow.migration.again",
            "workflow.migration.elsewhere");

    private final Migrations migrations;
    private final MoveBook book;
    private final CurrentUser user;
    private final ObjectMapper json;

    MoveRun(Migrations migrations, MoveBook book, CurrentUser user, ObjectMapper json) {
        this.migrations = migrations;
        this.book = book;
        this.user = user;
        this.json = json;
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
    public Set<String> lasting() {
        return LASTING;
    }

    @Override
    public Optional<String> page(JsonNode params) {
        return book.page(params.path("from").asText());
    }

    @Override
    public void again(Run run) {
        book.requireAlone(run.id(), run.params().path("from").asText());
    }

    @Override
    public List<ItemResult> process(Run run, List<String> keys) {
        user.requireRole(Roles.COUNTY_LEADER);
        StepMap map = json.convertValue(run.params(), StepMap.class);
        List<ItemResult> results = new ArrayList<>();
        Set<String> staying = new HashSet<>();
        for (Obstacle one : migrations.obstacles(map, keys)) {
            staying.add(one.caseKey());
            results.add(ItemResult.failed(one.caseKey(), one.reason()));
        }
        List<String> moving =
                keys.stream().filter(key -> !staying.contains(key)).toList();
        if (!moving.isEmpty()) move(map, moving);
        moving.forEach(key -> results.add(ItemResult.done(key)));
        return results;
    }

    void move(StepMap map, List<String> cases) {
        migrations.move(map, cases);
    }
}
