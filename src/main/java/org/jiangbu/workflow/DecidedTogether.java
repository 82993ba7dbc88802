package org.jiangbu.workflow;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jiangbu.background.Runs;
import org.jiangbu.base.Refusal;
import org.jiangbu.security.CurrentUser;
import org.jiangbu.workflow.engine.StepCatalogue;
import org.jiangbu.workflow.engine.StepDefinition;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Queues one decision on many items, unless it is one that none of them could take. */
@Component
class DecidedTogether {
    private final JdbcClient jdbc;
    private final WorkItemRows rows;
    private final StepCatalogue steps;
    private final GivenCommands commands;
    private final StepNames names;
    private final Runs runs;
    private final ObjectMapper json;
    private final CurrentUser user;

    DecidedTogether(
            JdbcClient jdbc,
            WorkItemRows rows,
            StepCatalogue steps,
            GivenCommands commands,
            StepNames names,
            Runs runs,
            ObjectMapper json,
            CurrentUser user) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.steps = steps;
        this.commands = commands;
        this.names = names;
        this.runs = runs;
        this.json = json;
        this.user = user;
    }

    /** The items as they are now. */
    long start(List<Long> ids, DecideRequest template) {
        refuseUnlessMany(ids);
        if (!commands.firstFor(ids, template)) return runs.ofCommand(template.commandId());
        List<WorkItem> found = toDecide(ids, template);
        Map<Long, Integer> now = found.stream().collect(Collectors.toMap(WorkItem::id, WorkItem::revision));
        Map<Long, Integer> revisions = new LinkedHashMap<>();
        ids.forEach(id -> revisions.put(id, now.getOrDefault(id, 0)));
        return start(step(found.get(0)), revisions, template);
    }

    /** The items as they were seen. */
    long start(Map<Long, Integer> revisions, DecideRequest template) {
        refuseUnlessMany(revisions.keySet());
        if (!commands.firstFor(revisions.keySet(), template)) return runs.ofCommand(template.commandId());
        return start(step(toDecide(revisions.keySet(), template).get(0)), revisions, template);
    }

    private long start(StepDefinition step, Map<Long, Integer> revisions, DecideRequest template) {
        List<String> keys = revisions.entrySet().stream()
                .map(seen -> BulkDecisions.key(seen.getKey(), seen.getValue()))
                .toList();
        return runs.start(
                BulkDecisions.KIND,
                names.together(step, template.outcome()),
                json.valueToTree(template),
                keys,
                template.commandId());
    }

    private static void refuseUnlessMany(Collection<Long> ids) {
        if (ids.isEmpty() || ids.size() > WorkItems.LARGEST_BULK) {
            throw new Refusal("workflow.bulk.size", ids.size(), WorkItems.LARGEST_BULK);
        }
    }

    /** Those of the items that the person may decide; at least one, and none of a step that is not for many at once. */
    private List<WorkItem> toDecide(Collection<Long> ids, DecideRequest template) {
        WorkItemFilter filter =
                WorkItemFilter.mayDecide(user).add(true, "id = any(:ids)", "ids", ids.toArray(Long[]::new));
        List<WorkItem> items = jdbc.sql("select * from work_item where " + filter.where() + " order by id")
                .params(filter.params())
                .query(rows::map)
                .list();
        items.stream().filter(item -> !item.bulk()).findFirst().ifPresent(single -> {
            throw new Refusal("workflow.bulk.notOffered", single.stepName());
        });
        if (items.isEmpty()) {
            throw new Refusal("workflow.item.gone");
        }
        items.stream().map(this::step).distinct().forEach(template::leadsForward);
        return items;
    }

    private StepDefinition step(WorkItem item) {
        return steps.step(item.processDefinitionId(), item.stepKey()).orElseThrow();
    }
}
