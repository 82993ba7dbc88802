package org.jiangbu.tasklist.ui;

import static com.github.mvysny.kaributesting.v10.GridKt._size;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.pro.ConfirmDialogKt;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import org.jiangbu.ViewTest;
import org.jiangbu.security.Roles;
import org.jiangbu.tasklist.TaskList;
import org.jiangbu.tasklist.TaskLists;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class TaskListViewTest extends ViewTest {
    private static final String COUNTY = "533422";
    private static final int YEAR = 2099;

    @Autowired
    private TaskLists lists;

    @Test
    void officeDraftsFillsInIssuesAndClosesAList() {
        signInAs(Roles.COUNTY_REVIEWER, COUNTY);
        open("tasks/" + YEAR);
        _click(_get(Button.class, spec -> spec.withText("建立2099年任务清单")));
        int before = _size(_get(Grid.class));
        assertThat(before).isPositive();
        _click(_get(Button.class, spec -> spec.withText("添加任务")));
        Dialog dialog = _get(Dialog.class);
        _setValue(_get(dialog, TextField.class, spec -> spec.withLabel("工程")), "交办事项");
        _setValue(_get(dialog, TextArea.class, spec -> spec.withLabel("任务")), "指挥部交办的调研");
        _setValue(_get(dialog, TextField.class, spec -> spec.withLabel("计量单位")), "次");
        _setValue(_get(dialog, TextField.class, spec -> spec.withLabel("目标值")), "4");
        _setValue(_get(dialog, TextField.class, spec -> spec.withLabel("完成值")), "4");
        _click(_get(dialog, Button.class, spec -> spec.withText("保存")));
        assertThat(_size(_get(Grid.class))).isEqualTo(before + 1);
        agree("下达清单");
        assertThat(list().status()).isEqualTo(TaskList.Status.ISSUED);
        agree("办结清单");
        assertThat(list().status()).isEqualTo(TaskList.Status.CLOSED);
        assertThat(_find(Button.class, spec -> spec.withText("添加任务"))).isEmpty();

        signInAs(Roles.HEADQUARTERS, COUNTY);
        open("tasks/" + YEAR);
        assertThat(_size(_get(Grid.class))).isEqualTo(before + 1);
    }

    private void agree(String act) {
        _click(_get(Button.class, spec -> spec.withText(act)));
        ConfirmDialogKt._fireConfirm(_get(ConfirmDialog.class));
    }

    private TaskList list() {
        return lists.find(YEAR).orElseThrow();
    }

    @Test
    void readersAreToldThatThereIsNothingYet() {
        for (String role : List.of(Roles.HEADQUARTERS, Roles.AUDITOR)) {
            signInAs(role, COUNTY);
            open("tasks/2005");
            assertThat(_find(Button.class, spec -> spec.withText("建立2005年任务清单")))
                    .isEmpty();
            assertThat(_find(Grid.class)).isEmpty();
        }
    }
}
