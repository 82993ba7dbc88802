package org.jiangbu.handover.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.RepositoryService;
import org.jiangbu.ViewTest;
import org.jiangbu.security.CurrentUser;
import org.jiangbu.security.Person;
import org.jiangbu.security.Roles;
import org.jiangbu.security.Staff;
import org.jiangbu.security.ui.StaffView;
import org.jiangbu.workflow.CaseStart;
import org.jiangbu.workflow.Cases;
import org.jiangbu.workflow.ProbeCases;
import org.jiangbu.workflow.ProbeModel;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** 离职转办 on the administrator's page of a person. */
class HandOverViewsTest extends ViewTest {
    @Autowired
    private Staff staff;

    @Autowired
    private CurrentUser user;

    @Autowired
    private Cases cases;

    @Autowired
    private ProbeCases probe;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private RepositoryService repository;

    @Autowired
    private JdbcClient jdbc;

    private Person leaving;
    private Person successor;

    @BeforeEach
    void somebodyHoldsAnItem() {
        repository
                .createDeployment()
                .enableDuplicateFiltering(true)
                .name("probe")
                .addModelInstance("probe.bpmn", ProbeModel.twoSteps())
                .deploy();
        leaving = person();
        successor = person();
        String key = "V-" + UUID.randomUUID();
        probe.byName.put(key, Map.of("village-cadre", leaving.id()));
        user.runAs(
                leaving.id(),
                () -> transaction.execute(status -> {
                    cases.start(ProbeCases.PROCESS, List.of(new CaseStart(key, ProbeCases.VILLAGE, Map.of())));
                    return null;
                }));
    }

    private Person person() {
        Person person = staff.create("v-" + UUID.randomUUID().toString().substring(0, 8), "测试人员", null);
        staff.assign(person.id(), "village-cadre", ProbeCases.VILLAGE, LocalDate.of(2018, 1, 1), null);
        return person;
    }

    @SuppressWarnings("unchecked")
    private void choose(Person person) {
        signInAs(Roles.ADMIN, "533422");
        open("runs");
        StaffView view = open(StaffView.class);
        TextField search = _get(view, TextField.class, spec -> spec.withPlaceholder("按姓名或用户名查找"));
        _setValue(search, person.username());
        Grid<Person> people = _get(
                view,
                Grid.class,
                spec -> spec.withPredicate(grid -> grid.getColumns().size() > 0
                        && ((Grid<?>) grid).getSelectionModel() != null
                        && grid.getParent()
                                .map(parent -> parent.hasClassName("list-part"))
                                .orElse(false)));
        people.select(person);
    }

    private void press(String caption) {
        _click(_get(Button.class, spec -> spec.withText(caption)));
    }

    private long heldBy(Person person) {
        return jdbc.sql("select count(*) from work_item where assignee_id = ?")
                .param(person.id())
                .query(Long.class)
                .single();
    }

    @SuppressWarnings("unchecked")
    private void fill(String reason) {
        HandOverDialog dialog = _get(HandOverDialog.class);
        _setValue(_get(dialog, ComboBox.class), successor);
        _setValue(_get(dialog, TextArea.class), reason);
    }

    @Test
    void thePreviewSaysWhatPassesAndTheWorkPasses() {
        choose(leaving);
        press("离职转办");
        fill("调离");
        HandOverDialog dialog = _get(HandOverDialog.class);
        assertThat(_get(dialog, HandOverPreview.class).getElement().getTextRecursively())
                .contains("将转出待办事项 1 件");
        _click(_get(dialog, Button.class, spec -> spec.withText("离职转办")));
        _assertNone(HandOverDialog.class);
        assertThat(heldBy(successor)).isOne();
        assertThat(staff.find(leaving.id()).orElseThrow().active()).isTrue();
    }

    @Test
    void withoutAReasonTheDialogStaysOpenAndSaysSoAtTheField() {
        choose(leaving);
        press("离职转办");
        HandOverDialog dialog = _get(HandOverDialog.class);
        Button confirm = _get(dialog, Button.class, spec -> spec.withText("离职转办"));
        _click(confirm);
        assertThat(_get(dialog, ComboBox.class).isInvalid()).isTrue();
        fill("调");
        _click(confirm);
        assertThat(_get(dialog, TextArea.class).isInvalid()).isTrue();
        assertThat(_get(dialog, TextArea.class).getErrorMessage()).isEqualTo("请填写转办原因，2至200个字。");
        assertThat(heldBy(leaving)).isOne();
    }

    @Test
    void whoLeavesIsAskedForTheOpenWorkFirst() {
        choose(leaving);
        press("设为离岗");
        assertThat(staff.find(leaving.id()).orElseThrow().active()).isTrue();
        fill("退休");
        press("转办并设为离岗");
        assertThat(heldBy(successor)).isOne();
        assertThat(staff.find(leaving.id()).orElseThrow().active()).isFalse();
    }

    @Test
    void whoHasNothingOpenLeavesAtOnceAndWorkMayBeLeftBehind() {
        choose(successor);
        press("设为离岗");
        _assertNone(HandOverDialog.class);
        assertThat(staff.find(successor.id()).orElseThrow().active()).isFalse();
        choose(leaving);
        press("设为离岗");
        press("不转办，待办退回待办池并设为离岗");
        assertThat(staff.find(leaving.id()).orElseThrow().active()).isFalse();
        assertThat(heldBy(leaving)).isZero();
    }
}
