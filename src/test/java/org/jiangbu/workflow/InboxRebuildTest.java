package org.jiangbu.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jiangbu.ChainTest;
import org.jiangbu.audit.InvariantResult;
import org.jiangbu.base.Refusal;
import org.jiangbu.security.Person;
import org.jiangbu.security.Roles;
import org.jiangbu.workflow.holding.Holdings;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The inbox is broken by hand and restored from the engine. */
class InboxRebuildTest extends ChainTest {
    @Autowired
    private InboxRebuild rebuild;

    @Autowired
    private Holdings holdings;

    @Autowired
    private JdbcClient jdbc;

    private String number;
    private Person village;

    @BeforeEach
    void atTheVillage() {
        rebuild.rebuild();
        number = declared("21600");
        approve(Roles.ASSIGNED_CADRE, number);
        village = people.get(Roles.VILLAGE_CADRE);
    }

    private WorkItem item() {
        return user.runAs(village.id(), () -> items.list(
                        new WorkItemQuery(null, null, null, false, number, WorkItemQuery.Sort.DUE, null, 50))
                .items()
                .get(0));
    }

    private void update(String change) {
        assertThat(jdbc.sql("update work_item set " + change + " where case_key = ?")
                        .param(number)
                        .update())
                .isEqualTo(1);
    }

    private Set<String> broken() {
        Set<String> names = new HashSet<>();
        invariants.check().stream()
                .filter(result -> result.violations() > 0)
                .map(InvariantResult::id)
                .forEach(names::add);
        return names;
    }

    @Test
    void whatIsAsItShouldBeIsLeftAlone() {
        WorkItem before = item();
        assertThat(rebuild.rebuild()).isEqualTo(new InboxRebuild.Rebuilt(0, 0, 0));
        assertThat(item()).isEqualTo(before);
    }

    @Test
    void aLostItemComesBackWithWhoHeldIt() {
        WorkItem before = item();
        user.runAs(village.id(), () -> holdings.claim(before.id(), before.revision()));
        jdbc.sql("delete from work_item where case_key = ?").param(number).update();
        assertThat(broken()).contains("workflow-inbox");

        assertThat(rebuild.rebuild()).isEqualTo(new InboxRebuild.Rebuilt(1, 0, 0));

        WorkItem after = item();
        assertThat(after.assigneeId()).isEqualTo(village.id());
        assertThat(after)
                .usingRecursiveComparison()
                .ignoringFields("id", "assigneeId", "createdAt")
                .isEqualTo(before);
        assertThat(broken()).doesNotContain("workflow-inbox", "workflow-holder", "workflow-role");
        approve(Roles.VILLAGE_CADRE, number);
    }

    @Test
    void anItemWithoutATaskGoes() {
        jdbc.sql(
                        """
                        insert into work_item (task_id, case_key, process_id, definition_id, instance_id, step_key, role,
                            area_code, title, search_text, created_at, round)
                        select 'no-such-task', case_key, process_id, definition_id, instance_id, step_key, role,
                            area_code, title, search_text, created_at, round from work_item where case_key = ?
                        """)
                .param(number)
                .update();
        assertThat(broken()).contains("workflow-inbox");
        assertThat(rebuild.rebuild()).isEqualTo(new InboxRebuild.Rebuilt(0, 1, 0));
        assertThat(broken()).doesNotContain("workflow-inbox");
    }

    @Test
    void aChangedItemIsPutRightAndNobodyDecidesOnTheOldScreen() {
        WorkItem before = item();
        declared("1000");
        approve(Roles.ASSIGNED_CADRE, declared("1000"));
        update("role = 'township-clerk', area_code = '533422201', title = 'X', amount_fen = 1, products = '{bee}'");
        assertThat(broken()).contains("workflow-role", "declaration-products");

        assertThat(rebuild.rebuild()).isEqualTo(new InboxRebuild.Rebuilt(0, 0, 1));

        WorkItem after = item();
        assertThat(after).usingRecursiveComparison().ignoringFields("revision").isEqualTo(before);
        assertThat(broken()).doesNotContain("workflow-role", "declaration-products");
        DecideRequest old = new DecideRequest(
                before.id(),
                before.revision(),
                "approve",
                null,
                null,
                Map.of(),
                UUID.randomUUID().toString());
        assertThatThrownBy(() -> user.runAs(village.id(), () -> items.decide(old)))
                .isInstanceOf(Refusal.class)
                .hasMessage("workflow.item.stale");
    }

    @Test
    void aHolderWhomNobodyMadeOneIsPutRight() {
        WorkItem before = item();
        user.runAs(village.id(), () -> holdings.claim(before.id(), before.revision()));
        update("assignee_id = " + people.get(Roles.COUNTY_LEADER).id());
        assertThat(broken()).contains("workflow-holder");
        assertThat(rebuild.rebuild()).isEqualTo(new InboxRebuild.Rebuilt(0, 0, 1));
        assertThat(item().assigneeId()).isEqualTo(village.id());
        assertThat(broken()).doesNotContain("workflow-holder");
    }

    @Test
    void howUrgentAndDueStaysKnown() {
        WorkItem before = item();
        update("priority = 2, due_on = '2019-03-01', title = 'X'");
        rebuild.rebuild();
        assertThat(List.of(item().priority().ordinal(), item().dueOn().toString(), item().title()))
                .isEqualTo(List.of(2, "2019-03-01", before.title()));
    }
}
