package org.jiangbu.verification.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.pro.ConfirmDialogKt;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.RouterLink;
import java.time.LocalDate;
import java.util.Map;
import org.jiangbu.ViewTest;
import org.jiangbu.chain.PlayedCases;
import org.jiangbu.security.Roles;
import org.jiangbu.workflow.WorkItem;
import org.jiangbu.workflow.WorkItems;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The items in which an objection is answered and ruled on. */
class ObjectionItemTest extends ViewTest {
    private static final String VILLAGE = "533422204204";

    @Autowired
    PlayedCases played;

    @Autowired
    WorkItems items;

    String number;

    @BeforeEach
    void object() {
        played.cast(VILLAGE);
        number = played.objected("邻居反映只卖了一半");
    }

    @Test
    void whoAnswersSeesWhatIsContestedWithItsLinesAndTheAwardAsPosted() {
        String shown = show(Roles.VILLAGE_CADRE);
        assertThat(shown)
                .contains("邻居反映只卖了一半")
                .contains("核桃1公斤；销售收入 6,000.00 元，务工收入 0.00 元，奖补 1,800.00 元")
                .contains("1. 核桃")
                .contains("核实 6,000.00")
                .contains("佐证资料");
        assertThat(_get(RouterLink.class, spec -> spec.withText("查看申报")).getHref())
                .isEqualTo("declarations/" + number);
    }

    @Test
    void whoRulesWritesTheRulingOnceAndItStandsInTheHistory() {
        played.decide(
                Roles.VILLAGE_CADRE,
                number,
                "submit",
                Map.of("finding", "已到户核对收据", "investigatedOn", LocalDate.of(2018, 11, 1)));
        show(Roles.TOWNSHIP_LEADER);
        _assertNone(TextArea.class, spec -> spec.withLabel("意见"));
        _setValue(_get(TextArea.class, spec -> spec.withLabel("裁定意见")), "收据不实，异议成立");
        _click(_get(Button.class, spec -> spec.withText("异议成立")));
        ConfirmDialogKt._fireConfirm(_get(ConfirmDialog.class));
        assertThat(played.steps(number)).containsExactly("village-verification");
        signIn(played.person(Roles.TOWNSHIP_CLERK).username());
        assertThat(items.history(number)).last().satisfies(step -> assertThat(step.opinion())
                .isEqualTo("收据不实，异议成立"));
    }

    private String show(String role) {
        WorkItem item = played.item(role, number);
        signIn(played.person(role).username());
        UI.getCurrent().navigate("inbox", QueryParameters.of("item", String.valueOf(item.id())));
        return _get(Div.class, spec -> spec.withClasses("item-body"))
                .getElement()
                .getTextRecursively();
    }
}
