package org.jiangbu.modeler.ui.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.jiangbu.base.Refusal;
import org.jiangbu.base.Wording;
import org.jiangbu.form.FieldType;
import org.jiangbu.form.FormDefinition;
import org.jiangbu.form.FormField;
import org.jiangbu.workflow.check.FormTitles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What the form editor writes is what the application shows, and what it does not know stays as it was. */
class FormPaperTest {
    private static final String BLANK = "{\"type\":\"default\",\"schemaVersion\":17,\"id\":\"own\",\"components\":[]}";

    static Stream<Path> forms() throws IOException {
        return Files.list(Path.of("forms")).filter(file -> file.toString().endsWith(".form"));
    }

    @ParameterizedTest
    @MethodSource("forms")
    void savingEveryFieldOfAShippedFormAsItIsChangesNothing(Path file) throws IOException {
        String json = Files.readString(file);
        FormPaper paper = FormPaper.of(json);
        for (int i = 0; i < paper.size(); i++) if (paper.isField(i)) paper.change(i, paper.field(i));
        assertThat(new ObjectMapper().readTree(paper.json())).isEqualTo(new ObjectMapper().readTree(json));
    }

    @ParameterizedTest
    @EnumSource(FieldKind.class)
    void aNewFieldOfEveryKindCanBeShownAndIsReadBackAsItWasEntered(FieldKind kind) {
        boolean bounded = kind == FieldKind.NUMBER || kind.isText();
        FieldDraft entered = new FieldDraft(
                kind,
                "审查意见",
                "Opinion",
                "写明依据",
                "Say on what grounds",
                true,
                false,
                Set.of("county-reviewer"),
                bounded ? BigDecimal.ONE : null,
                bounded ? BigDecimal.TEN : null,
                kind == FieldKind.NUMBER ? 2 : null,
                kind.hasOptions()
                        ? List.of(new FieldDraft.Option("", "属实", "True"), new FieldDraft.Option("", "不实", "False"))
                        : List.of());
        FormPaper paper = FormPaper.of(BLANK);
        paper.add(entered);
        FormField shown =
                FormDefinition.parse(paper.json(), Locale.ENGLISH).fields().get(0);
        assertThat(shown.label()).isEqualTo("Opinion");
        assertThat(shown.required()).isTrue();
        assertThat(shown.editableBy()).containsExactly("county-reviewer");
        assertThat(shown.type()).isEqualTo(FieldType.valueOf(kind.name()));
        FieldDraft read = paper.field(0);
        assertThat(read)
                .usingRecursiveComparison()
                .withComparatorForType(BigDecimal::compareTo, BigDecimal.class)
                .ignoringFields("options")
                .isEqualTo(entered);
        assertThat(read.options().stream().map(FieldDraft.Option::label))
                .containsExactlyElementsOf(
                        entered.options().stream().map(FieldDraft.Option::label).toList());
        assertThat(read.options().stream().map(FieldDraft.Option::value)).doesNotHaveDuplicates();
    }

    @Test
    void twoNewFieldsHaveKeysOfTheirOwnAndAnOptionKeepsItsValueWhenItsWordsChange() {
        FormPaper paper = FormPaper.of(BLANK);
        paper.add(FieldDraft.of(FieldKind.TEXT));
        paper.add(FieldDraft.of(FieldKind.TEXT));
        assertThat(FormDefinition.parse(paper.json()).fields())
                .extracting(FormField::key)
                .doesNotHaveDuplicates();
        assertThat(FormPaper.valued(
                        List.of(new FieldDraft.Option("", "新", ""), new FieldDraft.Option("option1", "改了名称", ""))))
                .extracting(FieldDraft.Option::value)
                .containsExactly("option2", "option1");
    }

    @Test
    void fieldsMoveWithinTheFormAndNotBeyondIt() {
        FormPaper paper = FormPaper.of(BLANK);
        paper.add(labelled("甲"));
        paper.add(labelled("乙"));
        paper.move(1, -1);
        paper.move(0, -1);
        assertThat(paper.label(0).chinese()).isEqualTo("乙");
        paper.remove(0);
        assertThat(paper.size()).isEqualTo(1);
        assertThat(paper.label(0).chinese()).isEqualTo("甲");
    }

    @Test
    void whatIsNoFormIsRefused() {
        assertThatThrownBy(() -> FormPaper.of("[]")).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> FormPaper.of("{")).isInstanceOf(Refusal.class);
    }

    @Test
    void aFormIsGivenANameThatTheCheckerReads() {
        FormPaper paper = FormPaper.of(BLANK);
        paper.call(new Wording("补充审查", "Further review"));
        assertThat(FormTitles.own(paper.json().getBytes(StandardCharsets.UTF_8)))
                .contains(new Wording("补充审查", "Further review"));
        paper.call(new Wording("再审查", null));
        assertThat(FormPaper.of(paper.json()).name()).isEqualTo(new Wording("再审查", null));
        assertThat(FormDefinition.parse(paper.json()).elements()).isEmpty();
    }

    private static FieldDraft labelled(String label) {
        return new FieldDraft(
                FieldKind.CHECKBOX, label, "", "", "", false, false, Set.of(), null, null, null, List.of());
    }
}
