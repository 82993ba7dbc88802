package org.jiangbu.inbox.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.ContextMenuKt;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.QueryParameters;
import java.time.LocalDate;
import java.util.Set;
import org.jiangbu.ViewTest;
import org.jiangbu.correspondence.Consultations;
import org.jiangbu.correspondence.Copies;
import org.jiangbu.security.Person;
import org.jiangbu.security.Roles;
import org.jiangbu.security.Staff;
import org.jiangbu.workflow.WorkItem;
import org.jiangbu.workflow.WorkItemQuery;
import org.jiangbu.workflow.WorkItems;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** What people say to each other about an item, at the screens of both. */
class LetterViewsTest extends ViewTest {
    @Autowired
    private ApplicationContext context;

    @Autowired
    private WorkItems workItems;

    @Autowired
    private Consultations consultations;

    @Autowired
    private Copies copies;

    @Autowired
    private Staff staff;

    private Person cadre;
    private Person colleague;

    private WorkItem opened() {
        cadre = new WaitingDeclarations(context).of("格茸", "次里");
        colleague = staff.create("k-" + System.nanoTime(), "同事", null);
        staff.assign(
                colleague.id(), Roles.TOWNSHIP_CLERK, WaitingDeclarations.TOWNSHIP, LocalDate.of(2018, 1, 1), null);
        signIn(cadre.username());
        WorkItem item = workItems.list(WorkItemQuery.all(50)).items().get(0);
        show(item);
        return item;
    }

    /** Anew, as after signing in. */
    private void show(WorkItem item) {
        open("done");
        UI.getCurrent().navigate("inbox", QueryParameters.of("item", Long.toString(item.id())));
    }

    @SuppressWarnings("unchecked")
    private void fillIn(String words, String send) {
        LetterDialog dialog = _get(LetterDialog.class);
        _setValue(_get(dialog, MultiSelectComboBox.class), Set.of(colleague));
        _setValue(_get(dialog, TextArea.class), words);
        _click(_get(dialog, Button.class, spec -> spec.withText(send)));
    }

    private static String said() {
        return String.join(
                "|",
                _find(Div.class, spec -> spec.withClasses("letter-words")).stream()
                        .map(Div::getText)
                        .toList());
    }

    @Test
    void anOpinionIsAskedAnsweredBesideTheItemAndReadByTheAsker() {
        WorkItem item = opened();
        ContextMenuKt._clickItemWithCaption(_get(HandMenu.class), "征求意见");
        fillIn("销售凭证是否齐全？", "发送");
        assertThat(_get(LetterSection.class).waiting().getText()).isEqualTo("尚有 1 条意见未回复，可先行办理");
        assertThat(workItems.mayDecide(item.id())).isTrue();

        signIn(colleague.username());
        open("done");
        UI.getCurrent().navigate("opinions", QueryParameters.of("case", item.caseKey()));
        assertThat(_get(H2.class).getText()).isEqualTo(item.title());
        LetterSection letters = _get(LetterSection.class);
        _setValue(_get(letters, TextArea.class, spec -> spec.withLabel("您的意见")), "凭证齐全");
        _click(_get(letters, Button.class, spec -> spec.withText("回复")));
        assertThat(said()).isEqualTo("销售凭证是否齐全？|凭证齐全");

        signIn(cadre.username());
        show(item);
        assertThat(said()).isEqualTo("销售凭证是否齐全？|凭证齐全");
        assertThat(_get(LetterSection.class).waiting().isVisible()).isFalse();
    }

    @Test
    void withoutWordsNothingIsSentAndTheDialogStays() {
        WorkItem item = opened();
        ContextMenuKt._clickItemWithCaption(_get(HandMenu.class), "征求意见");
        fillIn("", "发送");
        assertThat(_get(LetterDialog.class).isOpened()).isTrue();
        assertThat(consultations.of(item.caseKey())).isEmpty();
    }

    @Test
    void aCopyIsUnreadUntilItIsOpened() {
        WorkItem item = opened();
        ContextMenuKt._clickItemWithCaption(_get(HandMenu.class), "抄送");
        fillIn("请知悉", "抄送");
        assertThat(copies.of(item.caseKey()).get(0).readAt()).isNull();

        signIn(colleague.username());
        UI.getCurrent().navigate("copied", QueryParameters.of("case", item.caseKey()));
        _get(CaseDialog.class);
        assertThat(copies.of(item.caseKey()).get(0).readAt()).isNotNull();
    }

    @Test
    void aCommentIsShownAndWithdrawnByItsAuthorOnly() {
        WorkItem item = opened();
        LetterSection letters = _get(LetterSection.class);
        _setValue(_get(letters, TextArea.class, spec -> spec.withLabel("添加批注")), "照片不清楚");
        _click(_get(letters, Button.class, spec -> spec.withText("发表批注")));
        assertThat(said()).isEqualTo("照片不清楚");

        signIn(colleague.username());
        show(item);
        assertThat(said()).isEqualTo("照片不清楚");
        _assertNone(Button.class, spec -> spec.withText("撤回批注"));
    }
}
