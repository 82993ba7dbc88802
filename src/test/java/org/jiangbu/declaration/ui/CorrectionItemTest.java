package org.jiangbu.declaration.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.router.QueryParameters;
import org.jiangbu.ViewTest;
import org.jiangbu.chain.PlayedCases;
import org.jiangbu.security.Roles;
import org.jiangbu.workflow.WorkItem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The item of a returned declaration: corrected from the inbox, and back to it. */
class CorrectionItemTest extends ViewTest {
    @Autowired
    PlayedCases played;

    String number;
    WorkItem item;

    @BeforeEach
    void comeBack() {
        played.cast("533422206203");
        number = played.returned();
        item = played.item(Roles.ENTRY_CLERK, number);
        signIn(played.person(Roles.ENTRY_CLERK).username());
        UI.getCurrent().navigate("inbox", QueryParameters.of("item", String.valueOf(item.id())));
    }

    @Test
    void theClerkCorrectsFromTheItemAndComesBackToSubmitIt() {
        _get(Upload.class);
        _click(_get(Button.class, spec -> spec.withText("修改申报")));
        _get(DeclarationDetailView.class);
        _click(_get(Button.class, spec -> spec.withText("保存草稿")));
        assertThat(UI.getCurrent().getInternals().getActiveViewLocation().getPathWithQueryParameters())
                .isEqualTo("inbox?item=" + item.id());
        assertThat(_get(H2.class).getText()).isEqualTo(item.title());
        _setValue(_get(TextArea.class, spec -> spec.withLabel("补正说明")), "已按收据改正数量");
        _click(_get(Button.class, spec -> spec.withText("重新提交")));
        assertThat(played.steps(number)).containsExactly("cadre-check");
    }

    @Test
    void whoResubmitsOnThePageComesBackToTheInbox() {
        _click(_get(Button.class, spec -> spec.withText("修改申报")));
        _setValue(_get(TextArea.class, spec -> spec.withLabel("补正说明")), "已按收据改正数量");
        _click(_get(Button.class, spec -> spec.withText("重新提交")));
        assertThat(played.steps(number)).containsExactly("cadre-check");
        assertThat(UI.getCurrent().getInternals().getActiveViewLocation().getPath())
                .isEqualTo("inbox");
    }

    @Test
    void whoOnlyReadsTheItemIsOfferedNoCorrection() {
        signInAs(Roles.AUDITOR, "533422");
        UI.getCurrent().navigate("");
        UI.getCurrent().navigate("inbox", QueryParameters.of("item", String.valueOf(item.id())));
        _assertNone(Button.class, spec -> spec.withText("修改申报"));
        _assertNone(Upload.class);
    }
}
