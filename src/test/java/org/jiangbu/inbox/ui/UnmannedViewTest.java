package org.jiangbu.inbox.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.GridKt;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.QueryParameters;
import java.sql.Types;
import java.util.List;
import org.jiangbu.ViewTest;
import org.jiangbu.security.Person;
import org.jiangbu.security.Roles;
import org.jiangbu.workflow.WorkItem;
import org.jiangbu.workflow.WorkItemQuery;
import org.jiangbu.workflow.WorkItems;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** 无人可办 in 辖区待办. */
class UnmannedViewTest extends ViewTest {
    @Autowired
    private ApplicationContext context;

    @Autowired
    private WorkItems workItems;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void aLeaderFindsWhatNobodyMayDecideAndSeesWhy() {
        Person cadre = new WaitingDeclarations(context).of("格茸", "次里");
        signIn(cadre.username());
        WorkItem item = workItems.list(WorkItemQuery.all(50)).items().get(0);
        Long[] kept = keptAway(item);
        hold(item, null, everyCadre());
        try {
            theLeaderFinds(item);
        } finally {
            hold(item, cadre.id(), kept); // other tests' cadres find nothing of it
        }
    }

    private Long[] keptAway(WorkItem item) {
        return jdbc.sql("select excluded from work_item where id = ?")
                .param(item.id())
                .query((row, n) -> (Long[]) row.getArray(1).getArray())
                .single();
    }

    private Long[] everyCadre() {
        return jdbc.sql("select person_id from security_assignment where role = ?")
                .param(Roles.ASSIGNED_CADRE)
                .query(Long.class)
                .list()
                .toArray(Long[]::new);
    }

    private void hold(WorkItem item, @Nullable Long person, Long[] excluded) {
        jdbc.sql("update work_item set assignee_id = :person, pooled = :pooled, excluded = :excluded where id = :id")
                .param("person", person, Types.BIGINT)
                .param("pooled", person == null)
                .param("excluded", excluded)
                .param("id", item.id())
                .update();
    }

    private void theLeaderFinds(WorkItem item) {
        signInAs(Roles.TOWNSHIP_LEADER, WaitingDeclarations.TOWNSHIP);
        UI.getCurrent()
                .navigate(
                        "inbox",
                        QueryParameters.fromString("list=area&flags=unmanned&village="
                                + item.areaCode().substring(0, 12)));
        ItemGrid grid = _get(ItemGrid.class);
        List<WorkItem> found = GridKt._findAll(grid);
        assertThat(found).extracting(WorkItem::id).contains(item.id());
        for (int row = 0; row < found.size(); row++) {
            assertThat(GridKt._getCellComponent(grid, row, "title").getElement().getTextRecursively())
                    .contains("无人可办", "空缺", "回避");
        }
        assertThat(_get(FilterChips.class).getElement().getTextRecursively()).contains("无人可办");
    }
}
