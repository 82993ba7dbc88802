package org.jiangbu.register.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jiangbu.ViewTest;
import org.jiangbu.register.ReturnReason;
import org.jiangbu.register.ui.ReturnMark.Said;
import org.jiangbu.security.Roles;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Marking a line of a roster asks for a coded reason and words, both by name. */
class ReturnMarkTest extends ViewTest {
    private final Map<String, Said> said = new LinkedHashMap<>();

    @BeforeEach
    void show() {
        signInAs(Roles.COUNTY_REVIEWER, "533422");
        UI.getCurrent().add(new ReturnMark("斯那定主", "7", said));
    }

    @SuppressWarnings("unchecked")
    private static Select<ReturnReason> code() {
        return _get(Select.class, spec -> spec.withLabel("退回原因"));
    }

    private static TextField words() {
        return _get(TextField.class, spec -> spec.withLabel("退回说明（不少于5个字）"));
    }

    @Test
    void wordsWithoutAReasonAreNotEnough() {
        words().setValue("收据不清楚");
        assertThat(said.get("7")).satisfies(now -> assertThat(now.complete(5)).isFalse());
        code().setValue(ReturnReason.EVIDENCE_MISSING);
        assertThat(said.get("7")).satisfies(now -> assertThat(now.complete(5)).isTrue());
        words().setValue("不清");
        assertThat(said.get("7")).satisfies(now -> assertThat(now.complete(5)).isFalse());
    }

    @Test
    void aLineWhoseFieldsAreClearedGoesOn() {
        code().setValue(ReturnReason.OTHER);
        code().clear();
        assertThat(said).isEmpty();
    }
}
