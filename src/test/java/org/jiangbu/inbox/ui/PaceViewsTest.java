package org.jiangbu.inbox.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._assertOne;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.GridKt;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jiangbu.ViewTest;
import org.jiangbu.inbox.ListColumn;
import org.jiangbu.inbox.SavedFilter;
import org.jiangbu.inbox.SavedFilters;
import org.jiangbu.security.Roles;
import org.jiangbu.workflow.Priority;
import org.jiangbu.workflow.WorkItem;
import org.jiangbu.workflow.WorkItemQuery;
import org.jiangbu.workflow.WorkItems;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** How a person arranges the own inbox: put aside, hurry, keep filters, choose columns. */
class PaceViewsTest extends ViewTest {
    @Autowired
    private ApplicationContext context;

    @Autowired
    private WorkItems workItems;

    @Autowired
    private SavedFilters saved;

    private List<WorkItem> waitingForCadreOf(String... heads) {
        signIn(new WaitingDeclarations(context).of(heads).username());
        return workItems.list(WorkItemQuery.all(50)).items();
    }

    private static void go(String query) {
        UI.getCurrent().navigate("inbox", QueryParameters.fromString(query));
    }

    private static int rows() {
        return GridKt._size(_get(ItemGrid.class));
    }

    private static void press(String key) {
        _click(_get(Button.class, spec -> spec.withAttribute("data-key", key)));
    }

    @Test
    void whatIsPutAsideLeavesTheListAndComesBackWhenAsked() {
        WorkItem item = waitingForCadreOf("格茸", "次里").get(0);
        go("item=" + item.id());
        press("KeyZ");
        FollowUpDialog dialog = _get(FollowUpDialog.class);
        _click(_get(dialog, Button.class, spec -> spec.withText("暂缓")));
        assertThat(rows()).isEqualTo(1);
        go("aside=1");
        assertThat(rows()).isEqualTo(1);
        go("aside=1&item=" + item.id());
        assertThat(_get(PaceBar.class).getElement().getTextRecursively()).contains("已暂缓至");
        press("KeyZ");
        go("list=all");
        assertThat(rows()).isEqualTo(2);
    }

    @Test
    void aLeaderHurriesAnItemAndTheListSaysSo() {
        WorkItem item = waitingForCadreOf("格茸").get(0);
        go("item=" + item.id());
        _assertNone(Button.class, spec -> spec.withAttribute("data-key", "KeyY"));
        signInAs(Roles.TOWNSHIP_LEADER, WaitingDeclarations.TOWNSHIP);
        UI.getCurrent().navigate("done");
        go("item=" + item.id());
        press("KeyY");
        PriorityDialog dialog = _get(PriorityDialog.class);
        @SuppressWarnings("unchecked")
        RadioButtonGroup<Priority> priority = _get(dialog, RadioButtonGroup.class);
        _setValue(priority, Priority.MOST_URGENT);
        Button set = _get(dialog, Button.class, spec -> spec.withText("确定"));
        _click(set);
        assertThat(_get(dialog, TextField.class).isInvalid()).isTrue();
        _setValue(_get(dialog, TextField.class), "县里督办");
        _click(set);
        _assertNone(PriorityDialog.class);
        assertThat(_get(PaceBar.class).getElement().getTextRecursively()).contains("特急");
        assertThat(_get(Timeline.class).getElement().getTextRecursively()).contains("特急", "县里督办");
    }

    @Test
    void aFilterIsKeptAppliedAndOpenedWith() {
        waitingForCadreOf("格茸", "次里");
        go("text=gr");
        press("KeyL");
        SavedFilterDialog dialog = _get(SavedFilterDialog.class);
        _setValue(_get(dialog, TextField.class, spec -> spec.withLabel("名称")), "格茸的");
        _click(_get(dialog, Button.class, spec -> spec.withText("保存")));
        SavedFilter kept = saved.offered().get(0);
        assertThat(kept.address()).isEqualTo("text=gr");
        saved.openWith(kept.id());
        go("list=all");
        assertThat(rows()).isEqualTo(2);
        UI.getCurrent().navigate("inbox");
        assertThat(rows()).isEqualTo(1);
        assertThat(_get(TextField.class, spec -> spec.withPlaceholder("户主姓名、拼音首字母或编号"))
                        .getValue())
                .isEqualTo("gr");
    }

    @Test
    @SuppressWarnings("unchecked")
    void theChosenColumnsShowAndAreThereTheNextTime() {
        waitingForCadreOf("格茸");
        go("list=all");
        press("KeyG");
        CheckboxGroup<ListColumn> shown = _get(CheckboxGroup.class, spec -> spec.withLabel("显示的栏目"));
        Set<ListColumn> chosen = EnumSet.of(ListColumn.DUE, ListColumn.CATEGORY);
        _setValue(shown, chosen);
        assertThat(visible()).isEqualTo(chosen);
        UI.getCurrent().navigate("done");
        go("list=all");
        assertThat(visible()).isEqualTo(chosen);
        _assertOne(ItemGrid.class);
    }

    private static Set<ListColumn> visible() {
        Set<ListColumn> visible = EnumSet.noneOf(ListColumn.class);
        for (ListColumn column : ListColumn.values()) {
            if (_get(ItemGrid.class).getColumnByKey(column.name()).isVisible()) visible.add(column);
        }
        return visible;
    }
}
