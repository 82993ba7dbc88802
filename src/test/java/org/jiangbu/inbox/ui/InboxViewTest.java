package org.jiangbu.inbox.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._assertOne;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.GridKt;
import com.github.mvysny.kaributesting.v10.NotificationsKt;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jiangbu.ViewTest;
import org.jiangbu.background.RunItem;
import org.jiangbu.background.Runs;
import org.jiangbu.background.ui.RunProgress;
import org.jiangbu.declaration.DeclarationBooks;
import org.jiangbu.security.Person;
import org.jiangbu.security.Roles;
import org.jiangbu.workflow.DecideRequest;
import org.jiangbu.workflow.WorkItem;
import org.jiangbu.workflow.WorkItemQuery;
import org.jiangbu.workflow.WorkItems;
import org.jiangbu.workflow.ui.ProcessPicture;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

class InboxViewTest extends ViewTest {
    @Autowired
    private ApplicationContext context;

    @Autowired
    private WorkItems workItems;

    @Autowired
    private Runs runs;

    private Person cadreOf(String... heads) {
        Person cadre = new WaitingDeclarations(context).of(heads);
        signIn(cadre.username());
        return cadre;
    }

    private List<WorkItem> waiting() {
        return workItems.list(WorkItemQuery.all(50)).items();
    }

    private static ItemGrid grid() {
        return _get(ItemGrid.class);
    }

    private static List<String> said() {
        List<String> said = NotificationsKt.getNotifications().stream()
                .map(shown -> shown.getElement().getProperty("text"))
                .toList();
        NotificationsKt.clearNotifications();
        return said;
    }

    @Test
    void theListShowsWhatThePersonHasToDecideAndNothingElse() {
        cadreOf("格茸", "次里");
        open(InboxView.class);
        assertThat(GridKt._size(grid())).isEqualTo(2);
        cadreOf("阿追");
        open(InboxView.class);
        assertThat(GridKt._size(grid())).isEqualTo(1);
        assertThat(GridKt._get(grid(), 0).title()).contains("阿追");
    }

    @Test
    void whoHasNothingToDecideIsToldSo() {
        signInAs(Roles.AUDITOR, "533422");
        open(InboxView.class);
        assertThat(GridKt._size(grid())).isZero();
        assertThat(grid().getEmptyStateComponent()).isNotNull();
    }

    @Test
    void theAddressHoldsFilterAndOpenItem() {
        cadreOf("格茸", "鲁茸");
        WorkItem second = waiting().get(1);
        UI.getCurrent()
                .navigate("inbox", QueryParameters.fromString("text=" + second.caseKey() + "&item=" + second.id()));
        assertThat(GridKt._size(grid())).isEqualTo(1);
        assertThat(_get(H2.class).getText()).isEqualTo(second.title());
        _assertOne(ProcessPicture.class);
    }

    @Test
    void anUnknownOrForeignItemInTheAddressIsRefusedInASentence() {
        cadreOf("格茸");
        UI.getCurrent().navigate("inbox", QueryParameters.fromString("item=999999999&township=abc&sort=x&step="));
        assertThat(said()).singleElement().asString().contains("事项");
        _assertNone(ItemDetail.class);
    }

    @Test
    void afterADecisionTheNextItemOpens() {
        cadreOf("格茸", "次里");
        List<WorkItem> both = waiting();
        UI.getCurrent()
                .navigate(
                        "inbox",
                        QueryParameters.fromString("item=" + both.get(0).id()));
        _click(_get(Button.class, spec -> spec.withText("通过")));
        assertThat(said()).singleElement().asString().contains("已办理");
        assertThat(GridKt._size(grid())).isEqualTo(1);
        assertThat(_get(H2.class).getText()).isEqualTo(both.get(1).title());
    }

    @Test
    void aReturnAsksForItsReasonAndAnExplanation() {
        cadreOf("格茸");
        WorkItem item = waiting().get(0);
        UI.getCurrent().navigate("inbox", QueryParameters.fromString("item=" + item.id()));
        _click(_get(Button.class, spec -> spec.withText("退回补正")));
        DecisionDialog dialog = _get(DecisionDialog.class);
        Button confirm = _get(dialog, Button.class, spec -> spec.withText("退回补正"));
        _click(confirm);
        assertThat(_get(dialog, Select.class).isInvalid()).isTrue();
        @SuppressWarnings("unchecked")
        Select<String> reason = _get(dialog, Select.class);
        _setValue(reason, "EVIDENCE_MISSING");
        _setValue(_get(dialog, TextArea.class), "缺少过磅单，请补交");
        _click(confirm);
        _assertNone(DecisionDialog.class);
        assertThat(workItems.history(item.caseKey()))
                .extracting(step -> step.outcome() + " " + step.reasonCode())
                .containsExactly("return EVIDENCE_MISSING");
    }

    @Test
    void aReturnSaysInTheHistoryAndAtTheItemWhichLinesItIsAbout() {
        cadreOf("格茸");
        WorkItem item = waiting().get(0);
        String line =
                context.getBean(DeclarationBooks.class).lines(List.of(item.caseKey())).get(item.caseKey()).stream()
                        .map(one -> Long.toString(one.id()))
                        .findFirst()
                        .orElseThrow();
        workItems.decide(new DecideRequest(
                item.id(),
                item.revision(),
                "return",
                "缺少过磅单，请补交",
                "EVIDENCE_MISSING",
                Map.of("targetLines", List.of(line)),
                UUID.randomUUID().toString()));
        UI.getCurrent().navigate("done", QueryParameters.fromString("case=" + item.caseKey()));
        assertThat(_get(Timeline.class).getElement().getTextRecursively())
                .contains("佐证资料不全", "缺少过磅单，请补交", "需补正的申报项：1. 核桃");
        signIn(new WaitingDeclarations(context).starterOf(item.caseKey()).username());
        WorkItem correction = workItems
                .list(new WorkItemQuery(null, null, null, false, item.caseKey(), WorkItemQuery.Sort.DUE, null, 1))
                .items()
                .get(0);
        UI.getCurrent().navigate("inbox", QueryParameters.fromString("item=" + correction.id()));
        assertThat(_get(Div.class, spec -> spec.withClasses("item-returned"))
                        .getElement()
                        .getTextRecursively())
                .contains("需补正的申报项：1. 核桃");
    }

    @Test
    void whatWasDecidedInAnotherTabIsSaidAndLeavesTheList() {
        cadreOf("格茸");
        WorkItem item = waiting().get(0);
        UI.getCurrent().navigate("inbox", QueryParameters.fromString("item=" + item.id()));
        workItems.decide(new DecideRequest(
                item.id(),
                item.revision(),
                "approve",
                null,
                null,
                Map.of(),
                UUID.randomUUID().toString()));
        _click(_get(Button.class, spec -> spec.withText("通过")));
        assertThat(said()).singleElement().asString().contains("已由");
        assertThat(GridKt._size(grid())).isZero();
        _assertNone(ItemDetail.class);
    }

    @Test
    @SuppressWarnings("unchecked")
    void manyAreDecidedTogetherInTheBackground() {
        cadreOf("格茸", "次里", "阿追");
        open(InboxView.class);
        _assertNone(Button.class, spec -> spec.withText("批量办理"));
        waiting().forEach(grid()::select);
        _click(_get(Button.class, spec -> spec.withText("批量办理")));
        _click(_get(Button.class, spec -> spec.withText("开始办理")));
        _assertOne(RunProgress.class);
        assertThat(_get(BulkDialog.class).getHeaderTitle()).isEqualTo("批量通过：核查申报");
        runs.drain();
        assertThat(waiting()).isEmpty();
        RunProgress progress = _get(RunProgress.class);
        progress.refresh();
        Grid<RunItem> rows = _get(progress, Grid.class);
        assertThat(List.of(0, 1, 2))
                .map(row -> GridKt._get(rows, row).label().replaceAll(" .*", ""))
                .containsExactlyInAnyOrder("格茸", "次里", "阿追");
    }

    @Test
    void doneShowsWhatThePersonDecided() {
        cadreOf("格茸");
        WorkItem item = waiting().get(0);
        UI.getCurrent().navigate("inbox", QueryParameters.fromString("item=" + item.id()));
        _click(_get(Button.class, spec -> spec.withText("通过")));
        UI.getCurrent().navigate("done", QueryParameters.fromString("case=" + item.caseKey()));
        assertThat(_find(H3.class)).extracting(H3::getText).contains("办理过程");
        _assertOne(Timeline.class);
    }

    @Test
    void homeIsTheInbox() {
        cadreOf("格茸");
        UI.getCurrent().navigate("");
        _assertOne(InboxView.class);
    }
}
