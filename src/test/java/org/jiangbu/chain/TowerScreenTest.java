package org.jiangbu.chain;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._assertOne;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.GridKt;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.router.QueryParameters;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jiangbu.ViewTest;
import org.jiangbu.oversight.ui.LateView;
import org.jiangbu.oversight.ui.ProgressView;
import org.jiangbu.security.Roles;
import org.jiangbu.security.Staff;
import org.jiangbu.workflow.LateItem;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The progress board as each of its readers meets it, with one item overdue in a township. */
class TowerScreenTest extends ViewTest {
    private static final String COUNTY = "533422";

    @Autowired
    private Chain chain;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Clock clock;

    @Autowired
    private Staff staff;

    private Chain.Cast cast;
    private String number = "";

    @BeforeEach
    void somethingIsLate() {
        cast = chain.cast("533422206201");
        number = chain.declared(cast, "600.00");
        due(LocalDate.now(clock).minusDays(40));
    }

    @AfterEach
    void nothingIsLate() {
        due(LocalDate.now(clock).plusDays(5));
    }

    private void due(LocalDate day) {
        assertThat(jdbc.sql("update work_item set due_on = :day where case_key = :key")
                        .param("day", day)
                        .param("key", number)
                        .update())
                .isEqualTo(1);
    }

    private static List<Anchor> leadingToItems() {
        return _find(Anchor.class).stream()
                .filter(link -> link.getHref().startsWith("inbox?list=area"))
                .toList();
    }

    private static void openBoard(Map<String, String> parameters) {
        UI.getCurrent().navigate(ProgressView.class, QueryParameters.simple(parameters));
    }

    private void openTownship() {
        openBoard(Map.of("year", "2018", "township", cast.township));
    }

    @ParameterizedTest
    @ValueSource(strings = {Roles.COUNTY_REVIEWER, Roles.COUNTY_LEADER, Roles.TOWNSHIP_LEADER})
    void whoSupervisesIsLedToTheItemAndThePerson(String role) {
        signIn(cast.person(role).username());
        openTownship();
        _assertOne(H2.class, spec -> spec.withText("羊拉乡"));
        _assertOne(H3.class, spec -> spec.withText("逾期事项在谁手中"));
        String cadre = cast.person(Roles.ASSIGNED_CADRE).displayName();
        assertThat(_find(Span.class).stream().map(Span::getText)).anyMatch(text -> text.contains(cadre));
        assertThat(leadingToItems().stream().map(Anchor::getHref))
                .contains("inbox?list=area&township=" + cast.township + "&village=" + cast.village
                        + "&step=subsidy-declaration/cadre-check&overdue=1");
    }

    @Test
    void cellsOfTheTownshipCarryTheirHeadsWhereRowsAreCards() {
        signInAs(Roles.COUNTY_REVIEWER, COUNTY);
        openTownship();
        assertThat(_find(NativeTableCell.class).stream()
                        .map(cell -> cell.getElement().getAttribute("data-label")))
                .contains("办理情况", "最早到期日");
    }

    @ParameterizedTest
    @ValueSource(strings = {Roles.HEADQUARTERS, Roles.AUDITOR})
    void whoOnlyLooksOnSeesTheSameNumbersAndReadsTheItems(String role) {
        signInAs(role, COUNTY);
        openTownship();
        assertThat(leadingToItems()).isEmpty();
        _assertOne(H3.class, spec -> spec.withText("逾期事项在谁手中"));
        _assertNone(Button.class, spec -> spec.withText("抽调支援"));
        String village = "progress/late?list=late&township=" + cast.township + "&village=" + cast.village
                + "&step=subsidy-declaration/cadre-check&overdue=1";
        assertThat(_find(Anchor.class).stream().map(Anchor::getHref)).contains(village);
        openLate(Map.of("village", cast.village, "step", "subsidy-declaration/cadre-check"));
        assertThat(late()).contains(number);
        Grid<?> grid = _get(Grid.class);
        int at = late().indexOf(number);
        String row = grid.getColumns().stream()
                .filter(column -> column.getKey() != null)
                .map(column -> GridKt._getCellComponent(grid, at, column.getKey()))
                .map(cell -> everything(cell.getElement()))
                .collect(Collectors.joining(" "));
        assertThat(row)
                .contains(number, "羊拉乡", cast.person(Roles.ASSIGNED_CADRE).displayName());
        assertThat(row).doesNotContain(head());
    }

    @Test
    void theListToReadIsNarrowedAsTheNumberSays() {
        signInAs(Roles.HEADQUARTERS, COUNTY);
        String due = LocalDate.now(clock).minusDays(40).toString();
        openLate(Map.of("township", cast.township, "due-from", due, "due-to", due));
        assertThat(late()).contains(number);
        openLate(Map.of("township", cast.township, "step", "subsidy-declaration/no-such-step"));
        assertThat(late()).isEmpty();
        openLate(Map.of("township", "533422101"));
        assertThat(late()).doesNotContain(number);
        openLate(Map.of("township", cast.township, "due-from", "never", "village", "x"));
        assertThat(late()).contains(number);
    }

    private static void openLate(Map<String, String> parameters) {
        UI.getCurrent().navigate(LateView.class, QueryParameters.simple(parameters));
    }

    @SuppressWarnings("unchecked")
    private static List<String> late() {
        return ((Grid<LateItem>) _get(Grid.class))
                .getListDataView()
                .getItems()
                .map(LateItem::caseKey)
                .toList();
    }

    @Test
    void theBoardSaysHowFarItsForecastsWereOffAndWhatNoTownshipCounts() {
        role(Roles.COUNTY_REVIEWER);
        try {
            signIn(cast.person(Roles.COUNTY_REVIEWER).username());
            openBoard(Map.of("year", "2018"));
            assertThat(everything(_get(ProgressView.class).getElement()))
                    .contains("48 个预计中 45 个误差不超过 3 个工作日，平均误差 1.6 个工作日，最大 5 个工作日")
                    .containsPattern("另有县级环节或由您本人办理的逾期事项 [1-9][0-9,]* 件");
        } finally {
            role(Roles.ASSIGNED_CADRE);
        }
    }

    private void role(String role) {
        jdbc.sql("update work_item set role = :role where case_key = :key")
                .param("role", role)
                .param("key", number)
                .update();
    }

    @Test
    void ofWhatNobodyHasClaimedOnlyThoseWhoHoldTheRoleAreNamed() {
        staff.create("o-" + System.nanoTime(), "无关人员", null);
        jdbc.sql("update work_item set assignee_id = null, pooled = true where case_key = ?")
                .param(number)
                .update();
        try {
            signIn(cast.person(Roles.COUNTY_REVIEWER).username());
            openTownship();
            assertThat(everything(_get(ProgressView.class).getElement()))
                    .contains(cast.person(Roles.ASSIGNED_CADRE).displayName())
                    .doesNotContain("无关人员");
        } finally {
            jdbc.sql("update work_item set assignee_id = :cadre, pooled = false where case_key = :key")
                    .param("cadre", cast.person(Roles.ASSIGNED_CADRE).id())
                    .param("key", number)
                    .update();
        }
    }

    @Test
    void noHouseholdIsNamedOnTheBoard() {
        signInAs(Roles.HEADQUARTERS, COUNTY);
        openTownship();
        assertThat(everything(_get(ProgressView.class).getElement())).doesNotContain(head());
    }

    private String head() {
        return jdbc.sql("select head_name from declaration where number = ?")
                .param(number)
                .query(String.class)
                .single();
    }

    private static String everything(Element element) {
        StringBuilder text = new StringBuilder(element.getText());
        element.getChildren().forEach(child -> text.append(everything(child)));
        return text.toString();
    }

    @Test
    void theCountyOpensATownshipAndComesBack() {
        signIn(cast.person(Roles.COUNTY_REVIEWER).username());
        openBoard(Map.of("year", "2018"));
        _assertOne(H2.class, spec -> spec.withText("全部乡镇"));
        _assertNone(Button.class, spec -> spec.withText("返回全部乡镇"));
        openTownship();
        _click(_get(Button.class, spec -> spec.withText("返回全部乡镇")));
        _assertOne(H2.class, spec -> spec.withText("全部乡镇"));
    }

    @Test
    void aTownshipLeaderSeesTheOwnTownshipOnly() {
        signIn(cast.person(Roles.TOWNSHIP_LEADER).username());
        openBoard(Map.of("year", "2018", "township", "533422101"));
        assertThat(_get(Grid.class).getListDataView().getItemCount()).isEqualTo(1);
        _assertOne(H2.class, spec -> spec.withText("羊拉乡"));
        _assertOne(H3.class, spec -> spec.withText("逾期事项（按村）"));
        _assertNone(Button.class, spec -> spec.withText("返回全部乡镇"));
    }

    @Test
    void everythingLateIsUrgedWithWordsAndTheHolderIsTold() {
        signIn(cast.person(Roles.COUNTY_LEADER).username());
        openBoard(Map.of("year", "2018"));
        _click(_get(Button.class, spec -> spec.withText("催办全部逾期")));
        _setValue(_get(TextArea.class), "请于本周内办结");
        _click(_get(Button.class, spec -> spec.withText("催办").withPredicate(one -> one.hasThemeName("primary"))));
        assertThat(jdbc.sql("select words from reminder_urge where case_key = ?")
                        .param(number)
                        .query(String.class)
                        .list())
                .containsExactly("请于本周内办结");
    }

    @Test
    @SuppressWarnings("unchecked")
    void anUrgeStandsOnTheBoardAndInTheTownshipWithWhoHasSeenIt() {
        signIn(cast.person(Roles.TOWNSHIP_LEADER).username());
        openTownship();
        _click(_get(Button.class, spec -> spec.withText("催办全部逾期")));
        _click(_get(Button.class, spec -> spec.withText("催办").withPredicate(one -> one.hasThemeName("primary"))));
        String cell = GridKt._getCellComponent(_get(Grid.class), 0, "oversight.urged")
                .getElement()
                .getTextRecursively();
        assertThat(cell).contains("件", "已读 0/");
        openTownship();
        String panel = everything(_get(ProgressView.class).getElement());
        assertThat(panel)
                .contains(
                        "最近催办情况",
                        cast.person(Roles.TOWNSHIP_LEADER).displayName(),
                        cast.person(Roles.ASSIGNED_CADRE).displayName() + " 未读");
        signInAs(Roles.HEADQUARTERS, COUNTY);
        openTownship();
        assertThat(everything(_get(ProgressView.class).getElement())).contains("最近催办情况", "已读 0/");
    }

    @Test
    void anAddressThatSaysNothingShowsTheWholeCounty() {
        signIn(cast.person(Roles.COUNTY_REVIEWER).username());
        openBoard(Map.of("year", "1066", "township", "nowhere"));
        _assertOne(H2.class, spec -> spec.withText("全部乡镇"));
    }
}
