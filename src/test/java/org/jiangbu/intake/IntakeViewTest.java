package org.jiangbu.intake;

import static com.github.mvysny.kaributesting.v10.GridKt._size;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.upload.Upload;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Map;
import org.jiangbu.ViewTest;
import org.jiangbu.intake.judging.Registers;
import org.jiangbu.intake.ui.ImportView;
import org.jiangbu.intake.ui.IntakeView;
import org.jiangbu.security.Roles;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class IntakeViewTest extends ViewTest {
    @Autowired
    RegisterImports imports;

    @Test
    void anEntryClerkSeesTheUploadAndTheImports() {
        signInAs(Roles.ENTRY_CLERK, "533422101");
        assertThat(open("intake")).isInstanceOf(IntakeView.class);
        _get(Upload.class);
    }

    @Test
    void aCountyReviewerDoesNotSeeTheImports() {
        signInAs(Roles.COUNTY_REVIEWER, "533422");
        assertThat(open("intake")).isNotInstanceOf(IntakeView.class);
    }

    @Test
    void thePreviewShowsRefusedRowsFirstAndIsConfirmedOnce() {
        signInAs(Roles.ENTRY_CLERK, "533422102");
        String id = Registers.idNo(81_001);
        Map<String, Object> maize = sale(id, "扎西卓玛");
        maize.put("品种", "玉米");
        byte[] register = Registers.of(List.of(sale(id, "扎西卓玛"), maize)).xlsx();
        ImportPreview preview = imports.upload("奔子栏镇.xlsx", new ByteArrayInputStream(register), 2018, true);

        assertThat(open("intake/import/" + preview.id())).isInstanceOf(ImportView.class);
        assertThat(_size(_find(Grid.class).get(0))).isEqualTo(1);
        _click(_get(Button.class, spec -> spec.withText("确认导入")));
        assertThat(_get(Button.class, spec -> spec.withText("确认导入")).isEnabled())
                .isFalse();
        ConfirmDialog dialog = _get(ConfirmDialog.class);
        ComponentUtil.fireEvent(dialog, new ConfirmDialog.ConfirmEvent(dialog, true));

        assertThat(imports.preview(preview.id()).status()).isEqualTo(ImportStatus.CONFIRMED);
        assertThat(_get(H2.class).getText()).isEqualTo("奔子栏镇.xlsx");
    }

    private static Map<String, Object> sale(String idNo, String name) {
        Map<String, Object> sale = Registers.sale(idNo, name);
        sale.put("乡镇", "奔子栏镇"); // nothing is ever decided there
        sale.put("村委会", "书松村");
        return sale;
    }
}
