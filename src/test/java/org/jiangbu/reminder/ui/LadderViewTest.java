package org.jiangbu.reminder.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._assertOne;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.pro.ConfirmDialogKt;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import java.util.List;
import org.jiangbu.ViewTest;
import org.jiangbu.base.ui.NotFoundView;
import org.jiangbu.reminder.ladder.Ladder;
import org.jiangbu.reminder.ladder.Rung;
import org.jiangbu.security.CurrentUser;
import org.jiangbu.security.Person;
import org.jiangbu.security.Roles;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The ladder of deadlines as each of its readers meets it. */
class LadderViewTest extends ViewTest {
    private static final String COUNTY = "533422";

    @Autowired
    private Ladder ladder;

    @Autowired
    private CurrentUser user;

    @AfterEach
    void theUsualOneAgain() {
        Person leader = signInAs(Roles.COUNTY_LEADER, COUNTY);
        user.runAs(leader.id(), () -> {
            if (!ladder.read().usual()) ladder.restore(ladder.read().revision());
            return null;
        });
    }

    private static List<String> rungs() {
        return _find(ListItem.class, spec -> spec.withClasses("rung")).stream()
                .map(one -> one.getElement().getTextRecursively())
                .toList();
    }

    private LadderView opened() {
        signInAs(Roles.COUNTY_LEADER, COUNTY);
        return open(LadderView.class);
    }

    private static Button labelled(String label) {
        return _find(Button.class).stream()
                .filter(one -> label.equals(one.getElement().getAttribute("aria-label")))
                .findFirst()
                .orElseThrow();
    }

    private static void enter(int workdays, String receiver) {
        RungDialog dialog = _get(RungDialog.class);
        _setValue(_get(dialog, IntegerField.class), workdays);
        @SuppressWarnings("unchecked")
        Select<String> to = _get(dialog, Select.class);
        _setValue(to, receiver);
        _click(_get(dialog, Button.class, spec -> spec.withText("保存")));
    }

    @ParameterizedTest
    @ValueSource(strings = {Roles.COUNTY_REVIEWER, Roles.HEADQUARTERS, Roles.AUDITOR})
    void theCountyReadsIt(String role) {
        signInAs(role, COUNTY);
        open(LadderView.class);
        assertThat(rungs()).hasSize(Ladder.USUAL.size());
        assertThat(rungs().get(0)).startsWith("到期前 2 个工作日：提醒办理人");
        _assertNone(Button.class, spec -> spec.withText("增加一级"));
        _assertNone(Button.class, spec -> spec.withText("修改"));
        _assertOne(Paragraph.class, spec -> spec.withText("提醒规则由县产业办领导修改。"));
    }

    @ParameterizedTest
    @ValueSource(strings = {Roles.TOWNSHIP_LEADER, Roles.COUNTY_FINANCE})
    void nobodyElseFindsIt(String role) {
        signInAs(role, COUNTY);
        assertThat(open("ladder")).isInstanceOf(NotFoundView.class);
    }

    @Test
    void theLeaderAddsARungAndTakesItAway() {
        opened();
        _click(_get(Button.class, spec -> spec.withText("增加一级")));
        enter(7, Roles.COUNTY_LEADER);
        _assertNone(RungDialog.class);
        assertThat(rungs()).anyMatch(one -> one.startsWith("逾期满 7 个工作日：提醒县产业办领导"));
        _click(labelled("删除：逾期满 7 个工作日：提醒县产业办领导"));
        ConfirmDialogKt._fireConfirm(_get(ConfirmDialog.class));
        assertThat(rungs()).hasSize(Ladder.USUAL.size());
    }

    @Test
    void aRefusalKeepsTheDialogAndWhatWasEntered() {
        opened();
        _click(_get(Button.class, spec -> spec.withText("增加一级")));
        enter(0, Rung.HOLDER);
        RungDialog dialog = _get(RungDialog.class);
        IntegerField workdays = _get(dialog, IntegerField.class);
        assertThat(workdays.getErrorMessage()).isEqualTo("已有相同的一级，不能重复设置。");
        assertThat(workdays.getValue()).isZero();
        enter(1, Rung.HOLDER);
        _assertNone(RungDialog.class);
    }

    @Test
    void aTabThatWasLeftBehindIsToldAndShowsTheNewLadder() {
        LadderView view = opened();
        user.runAs(signInAs(Roles.COUNTY_LEADER, COUNTY).id(), () -> {
            ladder.add(new Rung(8, Rung.HOLDER), ladder.read().revision());
            return null;
        });
        _click(labelled("删除：一经逾期：提醒办理人"));
        ConfirmDialogKt._fireConfirm(_get(ConfirmDialog.class));
        assertThat(view.isAttached()).isTrue();
        assertThat(rungs()).hasSize(Ladder.USUAL.size() + 1).anyMatch(one -> one.startsWith("逾期满 8 个工作日"));
    }

    @Test
    void theUsualLadderIsRestored() {
        opened();
        Button restore = _get(Button.class, spec -> spec.withText("恢复默认规则"));
        assertThat(restore.isEnabled()).isFalse();
        _click(labelled("修改：逾期满 5 个工作日：提醒县产业办经办人"));
        enter(6, Roles.COUNTY_REVIEWER);
        assertThat(restore.isEnabled()).isTrue();
        _click(restore);
        ConfirmDialogKt._fireConfirm(_get(ConfirmDialog.class));
        assertThat(rungs()).anyMatch(one -> one.startsWith("逾期满 5 个工作日"));
        assertThat(restore.isEnabled()).isFalse();
    }
}
