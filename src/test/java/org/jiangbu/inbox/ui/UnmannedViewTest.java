package org.jiangbu.inbox.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.GridKt;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.QueryParameters;
import org.jiangbu.ViewTest;
import org.jiangbu.security.Person;
import org.jiangbu.security.Roles;
import org.jiangbu.workflow.WorkItem;
import org.jiangbu.workflow.WorkItemQuery;
import org.jiangbu.workflow.WorkItems;
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
        jdbc.sql(
                        """
                        update work_item i set assignee_id = null, pooled = true, excluded = (
                            select array_agg(person_id) from security_assignment a where a.role = i.role)
                        where id = ?
                        """)
                .param(item.id())
                .update();
        signInAs(Roles.TOWNSHIP_LEADER, WaitingDeclarations.TOWNSHIP);
        UI.getCurrent()
                .navigate(
                        "inbox",
                        QueryParameters.fromString("list=area&flags=unmanned&village="
                                + item.areaCode().substring(0, 12)));
        ItemGrid grid = _get(ItemGrid.class);
        assertThat(GridKt._findAll(grid)).extracting(WorkItem::id).containsExactly(item.id());
        assertThat(GridKt._getCellComponent(grid, 0, "title").getElement().getTextRecursively())
                .contains("无人可办", "空缺", "回避");
        assertThat(_get(FilterChips.class).getElement().getTextRecursively()).contains("无人可办");
    }
}
