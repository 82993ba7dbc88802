package org.jiangbu.summary.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.LocalDate;
import org.jiangbu.ViewTest;
import org.jiangbu.paper.ui.PaperPreview;
import org.jiangbu.security.Roles;
import org.jiangbu.summary.Summaries;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

class SummaryViewTest extends ViewTest {
    private static final String COUNTY = "533422";

    @Autowired
    private Summaries summaries;

    @ParameterizedTest
    @ValueSource(strings = {Roles.HEADQUARTERS, Roles.AUDITOR})
    void readersSeeTheReportAndCannotWrite(String role) {
        signInAs(role, COUNTY);
        open("summary/2018");
        assertThat(_get(PaperPreview.class).getElement().getTextRecursively()).contains("三、存在的主要问题");
        assertThat(_find(Button.class, spec -> spec.withText("定稿"))).isEmpty();
        assertThat(_find(TextList.class)).isEmpty();
    }

    @Test
    void officeWritesASectionAndFinalises() {
        signInAs(Roles.COUNTY_LEADER, COUNTY);
        open("summary/2018");
        int before = summaries.versions(2018).size();
        _click(_find(_get(TextList.class), Button.class).get(0));
        _setValue(_get(TextArea.class), "进入2018年以来，我办开展了一系列的工作。");
        _click(_get(_get(Dialog.class), Button.class, spec -> spec.withText("保存")));
        assertThat(_get(PaperPreview.class).getElement().getTextRecursively()).contains("我办开展了一系列的工作。");

        _click(_get(Button.class, spec -> spec.withText("定稿")));
        DatePicker dated = _get(DatePicker.class);
        _setValue(dated, LocalDate.of(2018, 1, 3));
        assertThat(dated.getHelperText()).contains("2018-12-31");
        _setValue(dated, LocalDate.of(2019, 1, 3));
        assertThat(dated.getHelperText()).isEmpty();
        _click(_get(_get(Dialog.class), Button.class, spec -> spec.withText("定稿")));
        assertThat(summaries.versions(2018)).hasSize(before + 1);
        assertThat(_find(_get(VersionList.class), ReportLink.class)).hasSize(2 * (before + 1));
    }
}
