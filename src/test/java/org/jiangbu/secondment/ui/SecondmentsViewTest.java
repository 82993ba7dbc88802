package org.jiangbu.secondment.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.GridKt;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jiangbu.ViewTest;
import org.jiangbu.base.AppClock;
import org.jiangbu.inbox.ui.InboxView;
import org.jiangbu.region.Area;
import org.jiangbu.secondment.Candidate;
import org.jiangbu.secondment.Lending;
import org.jiangbu.secondment.Secondment;
import org.jiangbu.secondment.Secondments;
import org.jiangbu.security.CurrentUser;
import org.jiangbu.security.Person;
import org.jiangbu.security.Role;
import org.jiangbu.security.Roles;
import org.jiangbu.security.Staff;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** 抽调支援 on the screen: the county lends and ends, the townships see what concerns them, who is lent is told in the inbox. */
class SecondmentsViewTest extends ViewTest {
    private static final String COUNTY = "533422";
    private static final String PLACE = "533422204";
    private static final String HOME = "533422205";

    @Autowired
    private Secondments secondments;

    @Autowired
    private LendServices services;

    @Autowired
    private Staff staff;

    @Autowired
    private CurrentUser user;

    @Autowired
    private Clock clock;

    private Person lender;
    private Person helper;

    @BeforeEach
    void hire() {
        lender = signInAs(Roles.COUNTY_REVIEWER, COUNTY);
        helper = staff.create("v-" + UUID.randomUUID().toString().substring(0, 8), "斯那定主", null);
        staff.assign(helper.id(), Roles.TOWNSHIP_CLERK, HOME, LocalDate.of(2018, 1, 1), null);
    }

    /** Lists of other tests stay short. */
    @AfterEach
    void endWhatRuns() {
        user.runAs(lender.id(), () -> secondments.list().stream()
                .filter(one -> one.personId() == helper.id() && one.state().open())
                .forEach(one -> secondments.end(one.id())));
    }

    private long lend() {
        return user.runAs(
                lender.id(),
                () -> secondments.lend(new Lending(
                        helper.id(),
                        Roles.TOWNSHIP_CLERK,
                        PLACE,
                        clock.instant(),
                        clock.instant().plusSeconds(3600),
                        "进度落后")));
    }

    @SuppressWarnings("unchecked")
    private List<Secondment> listed() {
        return GridKt._findAll((Grid<Secondment>) _get(Grid.class)).stream()
                .filter(one -> one.personId() == helper.id())
                .toList();
    }

    private static Button button(String caption) {
        return _get(Button.class, spec -> spec.withText(caption));
    }

    @Test
    @SuppressWarnings("unchecked")
    void theCountyLendsInTheDialog() {
        open(SecondmentsView.class);
        _click(button("抽调人员支援"));
        Select<Role> role = (Select<Role>) _get(Select.class, spec -> spec.withLabel("岗位"));
        role.setValue(role.getListDataView()
                .getItems()
                .filter(one -> one.name().equals(Roles.TOWNSHIP_CLERK))
                .findFirst()
                .orElseThrow());
        ComboBox<Area> place = (ComboBox<Area>) _get(ComboBox.class, spec -> spec.withLabel("支援地"));
        place.setValue(place.getListDataView()
                .getItems()
                .filter(one -> one.code().equals(PLACE))
                .findFirst()
                .orElseThrow());
        ComboBox<Candidate> person = (ComboBox<Candidate>) _get(ComboBox.class, spec -> spec.withLabel("人员"));
        Candidate chosen = person.getListDataView()
                .getItems()
                .filter(one -> one.personId() == helper.id())
                .findFirst()
                .orElseThrow();
        assertThat(person.getItemLabelGenerator().apply(chosen)).contains("斯那定主", "霞若", "待办");
        person.setValue(chosen);
        _get(TextArea.class, spec -> spec.withLabel("事由")).setValue("进度落后");
        _click(button("抽调"));
        assertThat(listed()).singleElement().satisfies(one -> {
            assertThat(one.placeCode()).isEqualTo(PLACE);
            assertThat(one.state()).isEqualTo(Secondment.State.RUNNING);
        });
    }

    @Test
    void whatIsRefusedLeavesTheDialogOpen() {
        LendDialog dialog = new LendDialog(services, PLACE, () -> {});
        dialog.open();
        _click(button("抽调"));
        assertThat(dialog.isOpened()).isTrue();
        assertThat(_get(ComboBox.class, spec -> spec.withLabel("支援地")).getValue())
                .isNotNull();
        LocalDateTime opened = LocalDateTime.now(clock.withZone(AppClock.ZONE)).truncatedTo(ChronoUnit.MINUTES);
        assertThat(_get(DateTimePicker.class, spec -> spec.withLabel("开始时间")).getValue())
                .isBetween(opened.minusMinutes(1), opened);
    }

    @Test
    void theCountyEndsWhatRunsAfterAQuestion() {
        long id = lend();
        open(SecondmentsView.class);
        assertThat(listed()).extracting(Secondment::id).containsExactly(id);
        Grid<Secondment> grid = grid();
        Button end = _get(cell(grid, listed().get(0)), Button.class, spec -> spec.withText("立即结束"));
        _click(end);
        ConfirmDialog question = _get(ConfirmDialog.class);
        com.github.mvysny.kaributesting.v10.pro.ConfirmDialogKt._fireConfirm(question);
        assertThat(listed()).isEmpty();
        Select<SecondmentsView.Show> show = show();
        show.setValue(SecondmentsView.Show.OVER);
        assertThat(listed()).singleElement().satisfies(one -> assertThat(one.state())
                .isIn(Secondment.State.ENDED_EARLY, Secondment.State.WITHDRAWN));
    }

    @SuppressWarnings("unchecked")
    private static Grid<Secondment> grid() {
        return _get(Grid.class);
    }

    @SuppressWarnings("unchecked")
    private static Select<SecondmentsView.Show> show() {
        return _get(Select.class);
    }

    private static com.vaadin.flow.component.Component cell(Grid<Secondment> grid, Secondment one) {
        int row = GridKt._findAll(grid).indexOf(one);
        return GridKt._getCellComponent(grid, row, "secondment.act");
    }

    @Test
    void townshipLeadersSeeWhatConcernsThemAndActOnNothing() {
        long id = lend();
        signInAs(Roles.TOWNSHIP_LEADER, HOME);
        open(SecondmentsView.class);
        assertThat(listed()).extracting(Secondment::id).containsExactly(id);
        assertThat(_find(Button.class, spec -> spec.withText("抽调人员支援"))).isEmpty();
        assertThat(_find(Button.class, spec -> spec.withText("立即结束"))).isEmpty();
    }

    @Test
    void leadersOfOtherTownshipsSeeNothingOfIt() {
        lend();
        signInAs(Roles.TOWNSHIP_LEADER, "533422203");
        open(SecondmentsView.class);
        assertThat(listed()).isEmpty();
    }

    @Test
    void theHeadquartersLooksOn() {
        lend();
        signInAs(Roles.HEADQUARTERS, COUNTY);
        open(SecondmentsView.class);
        assertThat(listed()).hasSize(1);
        assertThat(_find(Button.class, spec -> spec.withText("抽调人员支援"))).isEmpty();
    }

    @Test
    void aVillageCadreHasNoSuchPage() {
        signInAs(Roles.VILLAGE_CADRE, "533422204201");
        assertThat(open("secondments")).isInstanceOf(com.vaadin.flow.component.HasElement.class);
        assertThat(_find(Grid.class)).isEmpty();
    }

    @Test
    void whoIsLentReadsItAboveTheInbox() {
        lend();
        signIn(helper.username());
        open(InboxView.class);
        String banner = _find(Div.class, spec -> spec.withClasses("absence-banner")).stream()
                .flatMap(one -> _find(one, Span.class).stream())
                .map(Span::getText)
                .reduce("", String::concat);
        assertThat(banner).contains("支援拖顶", "止");
    }
}
