package org.jiangbu.inbox.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._assertOne;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._fireValueChange;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.GridKt;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.RouterLink;
import java.util.List;
import java.util.Set;
import org.jiangbu.ViewTest;
import org.jiangbu.base.ui.DecimalField;
import org.jiangbu.security.Person;
import org.jiangbu.workflow.WorkItem;
import org.jiangbu.workflow.WorkItemQuery;
import org.jiangbu.workflow.WorkItems;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** How a person finds items: lists side by side, filters, all of it in the address. */
class InboxFiltersTest extends ViewTest {
    @Autowired
    private ApplicationContext context;

    @Autowired
    private WorkItems workItems;

    private Person cadreOf(String... heads) {
        Person cadre = new WaitingDeclarations(context).of(heads);
        signIn(cadre.username());
        return cadre;
    }

    private List<WorkItem> waiting() {
        return workItems.list(WorkItemQuery.all(50)).items();
    }

    private static void go(String query) {
        UI.getCurrent().navigate("inbox", QueryParameters.fromString(query));
    }

    private static int rows() {
        return GridKt._size(_get(ItemGrid.class));
    }

    private static String address() {
        return UI.getCurrent().getInternals().getActiveViewLocation().getPathWithQueryParameters();
    }

    private static List<String> chips() {
        return _find(NativeButton.class, spec -> spec.withClasses("chip")).stream()
                .map(chip -> chip.getElement().getTextRecursively())
                .toList();
    }

    @Test
    void theListsStandSideBySideWithTheirCounts() {
        cadreOf("格茸", "次里");
        go("list=all");
        assertThat(_find(_get(ListTabs.class), RouterLink.class))
                .extracting(link -> link.getElement().getTextRecursively())
                .startsWith("全部待办2", "我的待办2", "团队待办0", "已办0", "我发起的0");
        assertThat(_find(_get(ListTabs.class), RouterLink.class))
                .filteredOn(link -> link.getElement().hasAttribute("aria-current"))
                .extracting(link -> link.getElement().getTextRecursively())
                .containsExactly("全部待办2");
        go("list=team");
        assertThat(rows()).isZero();
        go("list=mine");
        assertThat(rows()).isEqualTo(2);
    }

    @Test
    void aNameIsFoundByItsPinyinInitials() {
        cadreOf("格茸", "次里");
        go("text=gr");
        assertThat(rows()).isEqualTo(1);
        assertThat(GridKt._get(_get(ItemGrid.class), 0).title()).isEqualTo("格茸");
    }

    @Test
    void amountsAreTypedAsPeopleTypeThemAndStandInTheAddress() {
        cadreOf("格茸");
        go("list=all");
        _click(_get(Button.class, spec -> spec.withClasses("inbox-fold")));
        DecimalField from = _get(DecimalField.class, spec -> spec.withLabel("金额不低于（元）"));
        from.setValue("１,200");
        _fireValueChange(from, true);
        assertThat(address()).contains("from=1200");
        assertThat(rows()).isEqualTo(1);
        from.setValue("1200.01");
        _fireValueChange(from, true);
        assertThat(rows()).isZero();
        assertThat(chips()).containsExactly("≥ 1,200.01 元");
    }

    @Test
    void anAmountThatIsNoneIsSaidAtItsFieldAndFiltersNothing() {
        cadreOf("格茸");
        go("list=all");
        _click(_get(Button.class, spec -> spec.withClasses("inbox-fold")));
        DecimalField from = _get(DecimalField.class, spec -> spec.withLabel("金额不低于（元）"));
        from.setValue("一千");
        _fireValueChange(from, true);
        assertThat(from.isInvalid()).isTrue();
        assertThat(rows()).isEqualTo(1);
        assertThat(address()).doesNotContain("from=");
    }

    @Test
    void whatIsSetShowsAsChipsThatCanBeTakenOutOneByOne() {
        cadreOf("格茸");
        go("category=ECONOMIC_FOREST&flags=shared-evidence,repayment&priority=URGENT&due-from=2018-01-01");
        assertThat(chips()).containsExactlyInAnyOrder("经济林", "凭证与另一户相同", "退票重付", "急", "期限自 2018-01-01");
        assertThat(_get(Button.class, spec -> spec.withClasses("inbox-fold")).getText())
                .isEqualTo("更多筛选（5）");
        assertThat(rows()).isZero();
        _find(NativeButton.class, spec -> spec.withClasses("chip")).stream()
                .filter(chip -> chip.getElement().getTextRecursively().equals("退票重付"))
                .findFirst()
                .ifPresent(chip -> _click(chip));
        assertThat(address()).contains("flags=shared-evidence").doesNotContain("repayment");
        _click(_get(NativeButton.class, spec -> spec.withClasses("chip-clear")));
        assertThat(rows()).isEqualTo(1);
        assertThat(chips()).isEmpty();
    }

    @Test
    @SuppressWarnings("unchecked")
    void aProductIsChosenByItsNameAndStandsInTheAddressAndAsAChip() {
        cadreOf("格茸", "次里");
        go("list=all");
        _click(_get(Button.class, spec -> spec.withClasses("inbox-fold")));
        MultiSelectComboBox<String> products = _get(MultiSelectComboBox.class, spec -> spec.withLabel("品种"));
        assertThat(products.getGenericDataView().getItems().map(products.getItemLabelGenerator()::apply))
                .containsExactly("核桃");
        products.setValue(Set.of("walnut"));
        _fireValueChange(products, true);
        assertThat(address()).contains("product=walnut");
        assertThat(chips()).containsExactly("核桃");
        assertThat(rows()).isEqualTo(2);
        go("product=walnut,bee");
        assertThat(chips()).containsExactly("核桃", "蜜蜂");
        assertThat(rows()).isEqualTo(2);
        go("product=bee,no-such");
        assertThat(chips()).containsExactly("蜜蜂", "no-such");
        assertThat(rows()).isZero();
    }

    @Test
    void whatCannotBeReadInTheAddressIsPassedOver() {
        cadreOf("格茸");
        go("from=abc&to=-1&due-from=2018-13-40&priority=X&group=1&category=&list=nobody&step=%27%20or%201&flags=a%3Bb");
        assertThat(rows()).isEqualTo(1);
        assertThat(chips()).isEmpty();
    }

    @Test
    void whatIsTypedIsSoughtAndTheOpenListKept() {
        cadreOf("格茸", "次里");
        go("list=mine");
        TextField search = _get(TextField.class, spec -> spec.withPlaceholder("户主姓名、拼音首字母或编号"));
        search.setValue("次里");
        _fireValueChange(search, true);
        assertThat(address()).contains("list=mine").contains("text=");
        assertThat(rows()).isEqualTo(1);
    }

    @Test
    void whoStartedACaseFindsItAndOpensItsHistory() {
        cadreOf("格茸");
        WorkItem item = waiting().get(0);
        Person starter = new WaitingDeclarations(context).starterOf(item.caseKey());
        signIn(starter.username());
        UI.getCurrent().navigate("started", QueryParameters.of("case", item.caseKey()));
        _assertOne(Timeline.class);
        _assertNone(ItemDetail.class);
    }

    @Test
    void allThatTheFilterFindsIsDecidedTogetherThoughFewerRowsAreTicked() {
        cadreOf("格茸", "次里", "阿追");
        go("list=all");
        grid().select(waiting().get(0));
        _assertNone(Button.class, spec -> spec.withAttribute("data-key", "KeyW"));
        rows(); // nothing has been read before the screen asks for rows
        _click(_get(Button.class, spec -> spec.withAttribute("data-key", "KeyA")));
        assertThat(grid().getSelectedItems()).hasSize(3);
        _assertNone(Button.class, spec -> spec.withAttribute("data-key", "KeyW"));
        _click(_get(Button.class, spec -> spec.withAttribute("data-key", "KeyB")));
        assertThat(_get(BulkDialog.class).getElement().getTextRecursively()).contains("共 3 项，合计 3,600.00 元");
    }

    private static ItemGrid grid() {
        return _get(ItemGrid.class);
    }
}
