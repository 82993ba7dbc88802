package org.jiangbu.workflow;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jiangbu.workflow.engine.CaseEvents.OpenedTask;
import org.jiangbu.workflow.migration.MovedItems;
import org.springframework.stereotype.Component;

/** The items of cases that go on in another version of their model. */
@Component
class FollowingItems implements MovedItems {
    private final WorkItemProjection projection;
    private final WorkItemRows rows;
    private final RebuiltItems items;
    private final CaseTexts texts;

    FollowingItems(WorkItemProjection projection, WorkItemRows rows, RebuiltItems items, CaseTexts texts) {
        this.projection = projection;
        this.rows = rows;
        this.items = items;
        this.texts = texts;
    }

    @Override
    public void moved(List<OpenedTask> same, List<OpenedTask> other) {
        other.forEach(task -> {
            projection.taskClosed(task.taskId());
            projection.taskOpened(task);
        });
        if (same.isEmpty()) return;
        items.expectNothing();
        same.stream()
                .collect(Collectors.groupingBy(task -> task.step().processId()))
                .forEach((processId, own) -> {
                    Set<String> cases = new HashSet<>();
                    own.forEach(task -> cases.add(task.caseKey()));
                    rows.insert(RebuiltItems.TABLE, own, texts.of(processId, cases));
                });
        items.putRight();
    }
}
