package org.jiangbu.workflow;

import static com.github.mvysny.kaributesting.v10.GridKt._size;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.GridKt;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.jiangbu.ViewTest;
import org.jiangbu.audit.ui.JournalView;
import org.jiangbu.security.CurrentUser;
import org.jiangbu.security.Person;
import org.jiangbu.security.Roles;
import org.jiangbu.workflow.MovingCases.Step;
import org.jiangbu.workflow.release.ModelFiles;
import org.jiangbu.workflow.release.Release;
import org.jiangbu.workflow.release.Releases;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

/** The journal calls a decided step what it was called when it was decided, whatever became of it since. */
@Transactional
class JournalStepsTest extends ViewTest {
    private static final String COUNTY = "533422";

    @Autowired
    private Releases releases;

    @Autowired
    private Cases cases;

    @Autowired
    private WorkItems items;

    @Autowired
    private WorkItemProjection projection;

    @Autowired
    private CurrentUser user;

    /** With a step of that name, which keeps its id from version to version. */
    private Release version(long seen, String name) {
        BpmnModelInstance model = MovingCases.model(
                false, Step.of("step-1", Roles.VILLAGE_CADRE, 5), Step.of("last", Roles.VILLAGE_CADRE, 5));
        UserTask step = model.getModelElementById("step-1");
        step.setName(name);
        ModelFiles files = ModelFiles.of(MovingCases.PROCESS, Bpmn.convertToString(model), Map.of());
        Person designer = signInAs(Roles.FLOW_DESIGNER, COUNTY);
        Person leader = signInAs(Roles.COUNTY_LEADER, COUNTY);
        return releases.publish(files, designer.id(), leader.id(), null, "环节改用新名称", seen);
    }

    private String decided() {
        String key = "J-" + UUID.randomUUID();
        cases.start(MovingCases.PROCESS, List.of(new CaseStart(key, MovingCases.VILLAGE, Map.of())));
        projection.writeNow();
        Person village = signInAs(Roles.VILLAGE_CADRE, MovingCases.VILLAGE);
        user.runAs(village.id(), () -> {
            WorkItem item = items.list(new WorkItemQuery(
                            null, MovingCases.PROCESS, null, false, key, WorkItemQuery.Sort.DUE, null, 50))
                    .items()
                    .get(0);
            items.decide(new DecideRequest(
                    item.id(),
                    item.revision(),
                    "approve",
                    null,
                    null,
                    Map.of(),
                    UUID.randomUUID().toString()));
        });
        return key;
    }

    private static List<String> found(String typed) {
        _setValue(_get(TextField.class), typed);
        Grid<?> grid = _get(Grid.class);
        return IntStream.range(0, _size(grid))
                .mapToObj(row -> String.join(" ", GridKt._getFormattedRow(grid, row)))
                .toList();
    }

    @Test
    void aDecidedStepKeepsTheNameOfItsVersion() {
        Release first = version(0, "村级初核");
        String earlier = decided();
        Release second = version(first.id(), "村级复核");
        String later = decided();
        signInAs(Roles.AUDITOR, COUNTY);
        open(JournalView.class);

        assertThat(found(earlier)).anySatisfy(row -> assertThat(row)
                .contains("环节：村级初核", "结果：通过", "办理版本：第" + first.version() + "版")
                .doesNotContain("step-1", "村级复核"));
        assertThat(found(later)).anySatisfy(row -> assertThat(row)
                .contains("环节：村级复核", "办理版本：第" + second.version() + "版")
                .doesNotContain("村级初核"));
        assertThat(found("村级初核 " + earlier)).hasSize(1);
    }
}
