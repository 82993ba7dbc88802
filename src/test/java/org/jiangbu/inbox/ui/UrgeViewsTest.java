package org.jiangbu.inbox.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.ContextMenuKt;
import com.github.mvysny.kaributesting.v10.NotificationsKt;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.QueryParameters;
import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import org.jiangbu.ViewTest;
import org.jiangbu.reminder.Urges;
import org.jiangbu.reminder.ui.UrgeDialog;
import org.jiangbu.reminder.ui.UrgeList;
import org.jiangbu.security.Person;
import org.jiangbu.security.Roles;
import org.jiangbu.security.Staff;
import org.jiangbu.workflow.WorkItem;
import org.jiangbu.workflow.WorkItemQuery;
import org.jiangbu.workflow.WorkItems;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** 催办 on the screens: of one item, of many, and who has seen it. */
class UrgeViewsTest extends ViewTest {
    @Autowired
    private ApplicationContext context;

    @Autowired
    private WorkItems workItems;

    @Autowired
    private Urges urges;

    @Autowired
    private Staff staff;

    @Autowired
    private JdbcClient jdbc;

    private Person cadre;

    private WorkItem waiting(String... heads) {
        cadre = new WaitingDeclarations(context).of(heads);
        signIn(cadre.username());
        return workItems.list(WorkItemQuery.all(50)).items().get(0);
    }

    private static void go(String query) {
        UI.getCurrent().navigate("done");
        UI.getCurrent().navigate("inbox", QueryParameters.fromString(query));
    }

    private static String shown(Class<? extends com.vaadin.flow.component.Component> part) {
        return _get(part).getElement().getTextRecursively();
    }

    private static void urge(String words) {
        UrgeDialog dialog = _get(UrgeDialog.class);
        _setValue(_get(dialog, TextArea.class), words);
        _click(_get(dialog, Button.class, spec -> spec.withText("催办")));
    }

    private static String toast() {
        return NotificationsKt.getNotifications().get(0).getElement().getProperty("text");
    }

    @Test
    void whoUrgedSeesThatItIsUnreadUntilTheHolderOpensTheItem() {
        WorkItem item = waiting("格茸");
        signInAs(Roles.TOWNSHIP_LEADER, WaitingDeclarations.TOWNSHIP);
        go("item=" + item.id());
        _assertNone(UrgeList.class);
        ContextMenuKt._clickItemWithCaption(_get(HandMenu.class), "催办");
        urge("请本周内办理");
        assertThat(shown(UrgeList.class)).contains("未读", "请本周内办理");

        signIn(cadre.username());
        go("item=" + item.id());
        assertThat(shown(UrgeList.class)).contains("已读");
        signInAs(Roles.TOWNSHIP_LEADER, WaitingDeclarations.TOWNSHIP);
        go("item=" + item.id());
        assertThat(shown(UrgeList.class)).contains("已读").doesNotContain("未读");
        assertThat(shown(Timeline.class)).contains("催办", "请本周内办理", "已读");
    }

    @Test
    void tickedItemsAreUrgedTogetherAndTheSecondTimeNobodyIsToldAgain() {
        waiting("格茸", "次里");
        List<WorkItem> items = workItems.list(WorkItemQuery.all(50)).items();
        Person both = staff.create("u-" + System.nanoTime(), "分管领导", null);
        for (String role : List.of(Roles.TOWNSHIP_LEADER, Roles.ASSIGNED_CADRE)) {
            staff.assign(both.id(), role, WaitingDeclarations.TOWNSHIP, LocalDate.of(2018, 1, 1), null);
        }
        hold(items, null); // a leader's own list shows what lies with a role that the leader holds too
        try {
            signIn(both.username());
            urgeTicked(items);
            assertThat(toast()).isEqualTo("已催办 2 件。");
            urgeTicked(items);
            assertThat(toast()).isEqualTo("已催办 0 件，2 件今天已催办过。");
            assertThat(urges.of(items.get(0).caseKey())).hasSize(1);
        } finally {
            hold(items, cadre.id());
        }
    }

    private void urgeTicked(List<WorkItem> items) {
        go("list=all");
        _get(ItemGrid.class).asMultiSelect().select(items);
        _click(_get(Button.class, spec -> spec.withAttribute("data-key", "KeyR")));
        urge("");
    }

    private void hold(List<WorkItem> items, @Nullable Long person) {
        jdbc.sql("update work_item set assignee_id = :person, pooled = :person::bigint is null where id = any(:ids)")
                .param("person", person, Types.BIGINT)
                .param("ids", items.stream().map(WorkItem::id).toArray(Long[]::new))
                .update();
    }

    @Test
    void whoMayNotUrgeIsNotOfferedIt() {
        WorkItem item = waiting("格茸");
        go("list=all");
        _get(ItemGrid.class).asMultiSelect().select(item);
        _assertNone(Button.class, spec -> spec.withAttribute("data-key", "KeyR"));
    }

    @Test
    @SuppressWarnings("unchecked")
    void aRefusedTransferKeepsPersonAndWordsAndSaysWhyAtTheField() {
        WorkItem item = waiting("格茸");
        Person colleague = staff.create("k-" + System.nanoTime(), "同事", null);
        staff.assign(
                colleague.id(), Roles.ASSIGNED_CADRE, WaitingDeclarations.TOWNSHIP, LocalDate.of(2018, 1, 1), null);
        go("item=" + item.id());
        ContextMenuKt._clickItemWithCaption(_get(HandMenu.class), "转办");
        HandDialog dialog = _get(HandDialog.class);
        TextArea why = _get(dialog, TextArea.class);
        assertThat(why.isRequiredIndicatorVisible()).isTrue();
        ComboBox<Person> to = _get(dialog, ComboBox.class);
        _setValue(to, colleague);
        _setValue(why, "一");
        Button transfer = _get(dialog, Button.class, spec -> spec.withText("转办"));
        _click(transfer);
        assertThat(dialog.isOpened()).isTrue();
        assertThat(why.isInvalid()).isTrue();
        assertThat(why.getErrorMessage()).isEqualTo("请填写转办原因，不少于2个字。");
        assertThat(to.getValue()).isEqualTo(colleague);
        _setValue(why, "下乡出差");
        _click(transfer);
        _assertNone(HandDialog.class);
    }

    @Test
    @SuppressWarnings("unchecked")
    void aTransferOfWhatHasChangedMeanwhileKeepsTheReason() {
        WorkItem item = waiting("格茸");
        Person colleague = staff.create("k-" + System.nanoTime(), "同事", null);
        staff.assign(
                colleague.id(), Roles.ASSIGNED_CADRE, WaitingDeclarations.TOWNSHIP, LocalDate.of(2018, 1, 1), null);
        go("item=" + item.id());
        ContextMenuKt._clickItemWithCaption(_get(HandMenu.class), "转办");
        HandDialog dialog = _get(HandDialog.class);
        ComboBox<Person> to = _get(dialog, ComboBox.class);
        _setValue(to, colleague);
        _setValue(_get(dialog, TextArea.class), "下乡出差，请同事代为办理");
        jdbc.sql("update work_item set revision = revision + 1 where id = ?")
                .param(item.id())
                .update();
        _click(_get(dialog, Button.class, spec -> spec.withText("转办")));
        assertThat(dialog.isOpened()).isTrue();
        assertThat(_get(dialog, TextArea.class).getValue()).isEqualTo("下乡出差，请同事代为办理");
        assertThat(_get(dialog, TextArea.class).isInvalid()).isTrue();
    }
}
