package org.jiangbu.modeler.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.NotificationsKt.expectNotifications;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.jiangbu.ViewTest;
import org.jiangbu.background.Run;
import org.jiangbu.background.Runs;
import org.jiangbu.background.ui.RunBar;
import org.jiangbu.background.ui.RunProgress;
import org.jiangbu.modeler.CaseMoves;
import org.jiangbu.security.CurrentUser;
import org.jiangbu.security.Person;
import org.jiangbu.security.Roles;
import org.jiangbu.security.Staff;
import org.jiangbu.workflow.CaseStart;
import org.jiangbu.workflow.Cases;
import org.jiangbu.workflow.MovingCases;
import org.jiangbu.workflow.MovingCases.Step;
import org.jiangbu.workflow.release.ModelFiles;
import org.jiangbu.workflow.release.Release;
import org.jiangbu.workflow.release.Releases;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** The page that moves running cases remembers what runs, what was tried and what came of it. */
@Transactional
class MoveViewTest extends ViewTest {
    private static final String COUNTY = "533422";
    private static final Step FIRST = Step.of("first", "village-cadre", 5);
    private static final Step SECOND = Step.of("second", "village-cadre", 5);

    @Autowired
    private Releases releases;

    @Autowired
    private Cases cases;

    @Autowired
    private Runs runs;

    @Autowired
    private Staff staff;

    @Autowired
    private CaseMoves moves;

    @Autowired
    private CurrentUser user;

    @Autowired
    private JdbcClient jdbc;

    private Person designer;
    private Person leader;
    private Release earlier;
    private Release later;

    @BeforeEach
    void twoCasesRunInTheEarlierOfTwoVersions() {
        designer = signInAs(Roles.FLOW_DESIGNER, COUNTY);
        leader = signInAs(Roles.COUNTY_LEADER, COUNTY);
        earlier = version(0, FIRST);
        start("W-" + UUID.randomUUID(), "W-" + UUID.randomUUID());
        later = version(earlier.id(), FIRST, SECOND);
    }

    private void start(String... keys) {
        cases.start(
                MovingCases.PROCESS,
                Stream.of(keys)
                        .map(key -> new CaseStart(key, MovingCases.VILLAGE, Map.of()))
                        .toList());
    }

    private Release version(long seen, Step... steps) {
        return version(seen, MovingCases.model(false, steps));
    }

    private Release version(long seen, BpmnModelInstance model) {
        ModelFiles files = ModelFiles.of(MovingCases.PROCESS, Bpmn.convertToString(model), Map.of());
        return releases.publish(files, designer.id(), leader.id(), null, "增加一个环节", seen);
    }

    @Test
    void theReaderOfEnglishReadsTheNamesOfWaitingPointsInEnglish() {
        earlier = version(later.id(), MovingCases.events());
        start("W-" + UUID.randomUUID());
        version(earlier.id(), MovingCases.events());
        UI.getCurrent().setLocale(Locale.ENGLISH);
        enter();
        _get(Checkbox.class).setValue(false);
        assertThat(_find(Span.class)).extracting(Span::getText).contains("Paid by the bank?");
        Select<Object> target = select(1);
        assertThat(target.getAriaLabel()).hasValue("New step for “Paid by the bank?”");
        assertThat(target.getListDataView().getItems().map(target.getItemLabelGenerator()::apply))
                .containsExactlyInAnyOrder("Paid by the bank?", "Any objection?");
    }

    private void enter() {
        open("modeler/move/" + MovingCases.PROCESS + "/" + earlier.version());
    }

    private static Button button(String text) {
        return _get(Button.class, spec -> spec.withText(text));
    }

    private static List<String> paragraphs() {
        return _find(Paragraph.class).stream().map(Paragraph::getText).toList();
    }

    @SuppressWarnings("unchecked")
    private static Select<Object> select(int row) {
        return _find(Select.class).get(row);
    }

    private static Select<Object> firstStep() {
        return select(0);
    }

    /** As a worker would have left it. */
    private void ended(int done, int failed) {
        jdbc.sql("update background_run set status = 'DONE', ended_at = created_at, done = ?, failed = ? where id = ?")
                .params(done, failed, last().id())
                .update();
    }

    private Run last() {
        return runs.mine().get(0);
    }

    @Test
    void aTrialUnderWayIsFoundAgainWithWhatItTriesAndNothingElseIsBegun() {
        enter();
        firstStep().setValue(firstStep().getListDataView().getItem(1));
        _click(button("试迁移"));
        assertThat(paragraphs()).anyMatch(said -> said.startsWith(Roles.COUNTY_LEADER + "于"));

        enter();
        _get(RunProgress.class);
        assertThat(button("试迁移").isEnabled()).isFalse();
        assertThat(firstStep().isReadOnly()).isTrue();
        assertThat(firstStep().getValue())
                .isEqualTo(firstStep().getListDataView().getItem(1));

        ended(1, 1);
        _get(RunProgress.class).refresh();
        assertThat(button("试迁移").isEnabled()).isTrue();
        assertThat(firstStep().isReadOnly()).isFalse();
        _click(button("迁移1件"));
    }

    @Test
    void aSecondWindowIsRefusedAndShowsWhatRuns() {
        enter();
        Button stale = button("试迁移");
        _click(stale);
        stale.setEnabled(true);
        _click(stale);
        expectNotifications(Roles.COUNTY_LEADER + "正在试迁移该版本的在办事项，请等其结束后再操作。");
        _get(RunProgress.class);
        assertThat(button("试迁移").isEnabled()).isFalse();
    }

    private Person colleague() {
        String name = "l-" + UUID.randomUUID().toString().substring(0, 8);
        Person colleague = staff.create(name, "测试人员", null);
        staff.assign(colleague.id(), Roles.COUNTY_LEADER, COUNTY, LocalDate.of(2017, 1, 1), null);
        return colleague;
    }

    @Test
    void whoIsRefusedSeesTheRunThatBeganMeanwhileAndByWhom() {
        enter();
        Release newest = version(later.id(), SECOND);
        user.runAs(
                colleague().id(),
                () -> moves.start(
                        true, earlier, newest, Map.of(), UUID.randomUUID().toString()));

        _click(button("试迁移"));

        expectNotifications("该流程已另有新版本发布。请打开新版本核对后重新申请。");
        assertThat(_find(H3.class))
                .extracting(H3::getText)
                .contains("第" + earlier.version() + "版 → 第" + newest.version() + "版");
        assertThat(paragraphs()).anyMatch(said -> said.startsWith("测试人员于") && said.endsWith("开始试迁移。"));
        _get(RunBar.class);
        assertThat(button("试迁移").isEnabled()).isFalse();
    }

    @Test
    void whoIsRefusedSinceAllMovedMeanwhileSeesWhoMovedThem() {
        enter();
        user.runAs(
                colleague().id(),
                () -> moves.start(
                        false,
                        earlier,
                        later,
                        Map.of("first", "first"),
                        UUID.randomUUID().toString()));
        jdbc.sql(
                        "update background_run set status = 'DONE', ended_at = created_at, done = 2 where params ->> 'from' = ?")
                .param(earlier.definitionId())
                .update();
        jdbc.sql("update workflow_case set definition_id = ? where definition_id = ?")
                .params(later.definitionId(), earlier.definitionId())
                .update();

        _click(button("试迁移"));

        String none = "第" + earlier.version() + "版没有在办事项。";
        expectNotifications(none);
        assertThat(paragraphs())
                .contains("2件已改按新版本办理，0件仍按原版本办理。")
                .anyMatch(said -> said.startsWith("测试人员于") && said.endsWith("开始迁移。"));
        _assertNone(Button.class, spec -> spec.withText("试迁移"));
    }

    @Test
    void aTrialThatEndedLeadsToTheMoveUntilCasesComeOrGo() {
        enter();
        _click(button("试迁移"));
        ended(2, 0);

        enter();
        assertThat(paragraphs()).contains("2件都可以迁移。");
        button("迁移2件");

        jdbc.sql(
                        "update workflow_case set ended_at = started_at, end_event = 'over' where case_key = (select min(case_key)"
                                + " from workflow_case where definition_id = ?)")
                .param(earlier.definitionId())
                .update();
        enter();
        assertThat(paragraphs()).contains("试迁移时有2件在办事项，现在有1件，请重新试迁移后再迁移。");
        _assertNone(Button.class, spec -> spec.withText("迁移2件"));

        firstStep().setValue(null);
        _assertNone(RunProgress.class);
    }

    @Test
    void othersFollowWhatRunsAndAreToldNothingOfTrialsThatEnded() {
        enter();
        _click(button("试迁移"));
        Run trial = last();

        signIn(colleague().username());
        enter();
        _assertNone(RunProgress.class);
        _get(RunBar.class);
        assertThat(button("试迁移").isEnabled()).isFalse();

        jdbc.sql("update background_run set status = 'DONE', done = 2 where id = ?")
                .param(trial.id())
                .update();
        enter();
        _assertNone(RunBar.class);
        assertThat(button("试迁移").isEnabled()).isTrue();
    }

    @Test
    void aRunAtRestIsNotContinuedBesideAnotherAndLeadsToThisPage() {
        enter();
        _click(button("试迁移"));
        long stopped = last().id();
        runs.stop(stopped);
        enter();
        assertThat(paragraphs()).contains("试迁移尚未做完：已检查0件，还有2件未检查。请继续检查，或重新试迁移。");
        _click(button("试迁移"));
        assertThat(last().id()).isNotEqualTo(stopped);
        assertThatThrownBy(() -> runs.retryFailed(stopped)).hasMessage("modeler.move.going-on.trial");
        assertThat(runs.page(stopped)).hasValue("modeler/move/" + MovingCases.PROCESS + "/" + earlier.version());
    }
}
