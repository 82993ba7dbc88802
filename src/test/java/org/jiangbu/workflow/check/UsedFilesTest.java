package org.jiangbu.workflow.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** A form or a table that no step uses is not published along without a word. */
class UsedFilesTest {
    private static final ModelFile OWN = ModelFile.of(
            "own.form",
            "{\"id\":\"own\",\"type\":\"default\",\"properties\":{\"name\":\"补充审查\",\"nameEn\":\"Further review\"},"
                    + "\"components\":[]}");
    private static final ModelFile TABLE = ModelFile.of("who.dmn", TableModels.TABLE);

    private static ModelFile model(String content) {
        return ModelFile.of("township-register.bpmn", content);
    }

    private static List<Finding> unused(ModelFile... files) {
        return Checks.CHECKER.check(Arrays.asList(files)).stream()
                .filter(finding -> finding.rule() == Rule.UNUSED)
                .toList();
    }

    @Test
    void aFormThatNoStepShowsIsNamedAndRefusesNothing() {
        List<Finding> found = unused(model(Checks.shipped("township-register")), OWN);
        assertThat(found).singleElement().satisfies(finding -> {
            assertThat(finding.refused()).isFalse();
            assertThat(finding.file()).isEqualTo("own.form");
            assertThat(finding.sentence(Checks.MESSAGES)).isEqualTo("表单“补充审查”没有环节使用，发布时会一并发布；不需要的请删除。");
            assertThat(finding.sentence(Checks.MESSAGES, Locale.ENGLISH))
                    .isEqualTo(
                            "Form “Further review” is used by no step and would be published along. Delete it if it is"
                                    + " not needed.");
        });
    }

    @Test
    void aTableByWhichNothingIsDecidedToo() {
        assertThat(unused(model(Checks.shipped("township-register")), TABLE))
                .extracting(finding -> finding.sentence(Checks.MESSAGES))
                .containsExactly("判定表“谁来审”没有环节使用，发布时会一并发布；不需要的请删除。");
    }

    @Test
    void whatIsUsedIsNotMentioned() {
        String showing = TableModels.deciding("who", "县纪委审查")
                .replace("\"township-submit\" camunda:formRefB", "\"own\" camunda:formRefB");
        assertThat(unused(model(showing), OWN, TABLE)).isEmpty();
    }

    @Test
    void withoutAModelThatCanBeReadNothingIsKnown() {
        assertThat(unused(OWN, TABLE)).isEmpty();
        assertThat(unused(model("<broken"), OWN)).isEmpty();
    }

    @Test
    void ofWhatShipsEveryFormIsUsedBySomeModel() {
        List<ModelFile> shipped = new ArrayList<>();
        ShippedFilesTest.models()
                .forEach(file -> shipped.add(ModelFile.of(String.valueOf(file.getFileName()), Checks.text(file))));
        ShippedFilesTest.forms()
                .forEach(file -> shipped.add(ModelFile.of(String.valueOf(file.getFileName()), Checks.text(file))));
        assertThat(Checks.sentences(Checks.CHECKER.check(shipped))).isEmpty();
    }
}
