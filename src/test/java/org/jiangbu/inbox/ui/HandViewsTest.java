package org.jiangbu.inbox.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.ContextMenuKt;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.QueryParameters;
import java.time.Clock;
import java.time.LocalDate;
import org.jiangbu.ViewTest;
import org.jiangbu.security.Absences;
import org.jiangbu.security.CurrentUser;
import org.jiangbu.security.Person;
import org.jiangbu.security.Roles;
import org.jiangbu.security.Staff;
import org.jiangbu.workflow.WorkItem;
import org.jiangbu.workflow.WorkItemQuery;
import org.jiangbu.workflow.WorkItems;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** What an inbox does besides deciding: pass on, see what follows, be away. */
class HandViewsTest extends ViewTest {
    @Autowired
    private ApplicationContext context;

    @Autowired
    private WorkItems workItems;

    @Autowired
    private Absences absences;

    @Autowired
    private CurrentUser user;

    @Autowired
    private Staff staff;

    @Autowired
    private Clock clock;

    private Person cadre;
    private Person colleague;

    private WorkItem opened() {
        cadre = new WaitingDeclarations(context).of("格茸", "次里");
        colleague = staff.create("k-" + System.nanoTime(), "同事", null);
        staff.assign(
                colleague.id(), Roles.ASSIGNED_CADRE, WaitingDeclarations.TOWNSHIP, LocalDate.of(2018, 1, 1), null);
        signIn(cadre.username());
        WorkItem item = workItems.list(WorkItemQuery.all(50)).items().get(0);
        UI.getCurrent().navigate("inbox", QueryParameters.of("item", Long.toString(item.id())));
        return item;
    }

    @Test
    void whatFollowsStandsBesideTheItemBeforeItIsDecided() {
        opened();
        assertThat(_find(_get(NextSteps.class), Span.class))
                .extracting(Span::getText)
                .contains("通过", "核实销售情况", "退回补正", "补正申报");
    }

    @Test
    @SuppressWarnings("unchecked")
    void aTransferLeavesTheListAndOpensTheNext() {
        WorkItem item = opened();
        ContextMenuKt._clickItemWithCaption(_get(HandMenu.class), "转办");
        HandDialog dialog = _get(HandDialog.class);
        _setValue(_get(dialog, ComboBox.class), colleague);
        _setValue(_get(dialog, TextArea.class), "下乡出差");
        _click(_get(dialog, Button.class, spec -> spec.withText("转办")));

        assertThat(workItems.list(WorkItemQuery.all(50)).items())
                .extracting(WorkItem::id)
                .doesNotContain(item.id())
                .hasSize(1);
        assertThat(user.runAs(
                        colleague.id(),
                        () -> workItems.list(WorkItemQuery.all(50)).items()))
                .extracting(WorkItem::id)
                .containsExactly(item.id());
    }

    @Test
    void aTransferWithoutAReasonSaysSoAndChangesNothing() {
        WorkItem item = opened();
        ContextMenuKt._clickItemWithCaption(_get(HandMenu.class), "转办");
        HandDialog dialog = _get(HandDialog.class);
        _setValue(_get(dialog, ComboBox.class), colleague);
        _click(_get(dialog, Button.class, spec -> spec.withText("转办")));
        assertThat(workItems.list(WorkItemQuery.all(50)).items())
                .extracting(WorkItem::id)
                .contains(item.id());
    }

    @Test
    @SuppressWarnings("unchecked")
    void anAbsenceIsEnteredShownToBothAndEnded() {
        opened();
        open(AbsencesView.class);
        _click(_get(Button.class, spec -> spec.withText("新建外出委托")));
        AbsenceDialog dialog = _get(AbsenceDialog.class);
        _setValue(_get(dialog, ComboBox.class, spec -> spec.withLabel("代理人")), colleague);
        _setValue(
                _get(dialog, DatePicker.class, spec -> spec.withLabel("结束日期")),
                LocalDate.now(clock).plusDays(3));
        _click(_get(dialog, Button.class, spec -> spec.withText("委托")));
        assertThat(absences.mine()).hasSize(1);

        signIn(colleague.username());
        open(InboxView.class);
        assertThat(_get(AbsenceBanner.class).getElement().getTextRecursively()).contains(cadre.displayName());
        assertThat(workItems.list(WorkItemQuery.all(50)).items()).hasSize(2);

        signIn(cadre.username());
        open(AbsencesView.class);
        _click(_get(Button.class, spec -> spec.withText("结束委托")));
        com.github.mvysny.kaributesting.v10.pro.ConfirmDialogKt._fireConfirm(
                _get(com.vaadin.flow.component.confirmdialog.ConfirmDialog.class));
        assertThat(absences.mine()).isEmpty();
    }

    @Test
    void aKeptPhraseIsPutIntoTheOpinionAndComesFirstNextTime() {
        opened();
        ContextMenuKt._clickItemWithCaption(_get(PhraseMenu.class), "材料齐全，同意。");
        assertThat(_get(TextArea.class, spec -> spec.withLabel("意见")).getValue())
                .isEqualTo("材料齐全，同意。");
        assertThat(_get(PhraseMenu.class)
                        .getItems()
                        .get(0)
                        .getSubMenu()
                        .getItems()
                        .get(0)
                        .getText())
                .isEqualTo("材料齐全，同意。");
    }

    @Test
    void theNeighboursInTheListAreOneStepAway() {
        WorkItem first = opened();
        String second = workItems.list(WorkItemQuery.all(50)).items().get(1).title();
        _click(_get(Button.class, spec -> spec.withClasses("item-step").withAttribute("data-key", "KeyJ")));
        assertThat(_get(H2.class).getText()).isEqualTo(second);
        _click(_get(Button.class, spec -> spec.withClasses("item-step").withAttribute("data-key", "KeyK")));
        assertThat(_get(H2.class).getText()).isEqualTo(first.title());
    }
}
