package org.jiangbu.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jiangbu.base.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class FormDefinitionTest {
    private static final LocalDate TODAY = LocalDate.of(2019, 1, 8);

    private static FormDefinition form(String... components) {
        return FormDefinition.parse("{\"id\":\"f\",\"type\":\"default\",\"components\":[%s]}"
                .formatted(String.join(",", components).replace('\'', '"')));
    }

    static Stream<Path> shippedForms() throws IOException {
        return Files.list(Path.of("forms")).filter(file -> file.toString().endsWith(".form"));
    }

    @ParameterizedTest
    @MethodSource("shippedForms")
    void everyShippedFormCanBeShownAndItsExampleIsValid(Path file) throws IOException {
        FormDefinition form = FormDefinition.parse(Files.readString(file));
        assertThat(form.validate(form.example(TODAY))).isEmpty();
    }

    @Test
    void aStepAsksForFieldsInItsOwnWay() {
        FormDefinition form = form(
                "{'type':'textfield','key':'a','validate':{'required':true}}",
                "{'type':'textfield','key':'b'}",
                "{'type':'group','label':'g','components':[{'type':'checkbox','key':'c'}]}",
                "{'type':'textfield','key':'d','validate':{'required':true}}");
        FormDefinition asked = form.forStep(
                StepFields.of(Map.of("fieldsRequired", "b", "fieldsReadOnly", "d", "fieldsHidden", "a, c")));
        assertThat(asked.fields()).extracting(FormField::key).containsExactly("b", "d");
        assertThat(asked.elements()).as("a group of which nothing is left").hasSize(2);
        assertThat(asked.validate(Map.of()))
                .extracting(Finding::field, Finding::messageKey)
                .containsExactly(org.assertj.core.api.Assertions.tuple("b", "form.required"));
        assertThat(asked.validate(Map.of("b", "x", "d", "y")))
                .extracting(Finding::messageKey)
                .containsExactly("form.read-only");
        assertThat(form.forStep(StepFields.of(Map.of()))).isEqualTo(form);
    }

    @Test
    void anUnknownComponentIsRefusedByNameAndType() {
        assertThatThrownBy(() -> form("{'type':'iframe','label':'地图','key':'map'}"))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.says("form.unknown-component", "地图", "iframe"))
                                .isTrue());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'type':'textfield','key':'a','conditional':{'hide':'=b'}} | form.unknown-attribute",
                "{'type':'textfield','key':'a','readonly':'=x'} | form.unknown-attribute",
                "{'type':'textfield','key':'a.b'} | form.bad-key",
                "{'type':'textfield','key':'a','validate':{'pattern':'('}} | form.bad-pattern",
                "{'type':'number','key':'a','validate':{'min':'much'}} | form.bad-number",
                "{'type':'datetime','key':'a','subtype':'time'} | form.date-only",
                "{'type':'number','key':'a','validate':{'min':5,'max':1}} | form.crossed-bounds",
                "{'type':'textfield','key':'a','validate':{'minLength':9,'maxLength':3}} | form.crossed-bounds",
                "{'type':'textfield','key':'a','validate':{'minLength':501}} | form.crossed-bounds",
                "{'type':'textfield','key':'a','validate':{'minLength':-1}} | form.bad-length",
                "{'type':'textarea','key':'a','validate':{'maxLength':0}} | form.bad-length",
                "{'type':'textarea','key':'a','validate':{'maxLength':1e99}} | form.bad-length",
                "{'type':'number','key':'a','decimalDigits':-3} | form.bad-digits",
                "{'type':'number','key':'a','decimalDigits':1.5} | form.bad-digits",
                "{'type':'number','key':'a','decimalDigits':999} | form.bad-digits",
                "{'type':'select','key':'a'} | form.no-options",
                "{'type':'select','key':'a','valuesExpression':'=x'} | form.unknown-attribute",
                "{'type':'number','key':'a','defaultValue':'ten'} | form.bad-default",
                "{'type':'textfield','key':'a'},{'type':'number','key':'a'} | form.key-twice",
            })
    void whatWouldBeShownOrCheckedDifferentlyIsRefused(String components, String key) {
        assertThatThrownBy(() -> form(components)).hasMessage(key);
    }

    @Test
    void whatIsNoFormIsRefused() {
        assertThatThrownBy(() -> FormDefinition.parse("<form/>")).hasMessage("form.no-json");
        assertThatThrownBy(() -> FormDefinition.parse("{} {}")).hasMessage("form.no-json");
        assertThatThrownBy(() -> FormDefinition.parse("{}")).hasMessage("form.no-form");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "{'type':'textfield','key':'a','validate':{'required':true}} | - | form.required",
                "{'type':'textfield','key':'a','validate':{'required':true}} | '  ' | form.required",
                "{'type':'textarea','key':'a','validate':{'minLength':3}} | 同意 | form.too-short",
                "{'type':'textfield','key':'a','validate':{'maxLength':2}} | 不同意 | form.too-long",
                "{'type':'textfield','key':'a','validate':{'pattern':'[0-9]+号'}} | 一号 | form.not-in-pattern",
                "{'type':'radio','key':'a','values':[{'value':'x','label':'X'}]} | y | form.no-such-option",
                "{'type':'datetime','key':'a'} | 2019-02-30 | form.not-date",
                "{'type':'number','key':'a'} | 12 | form.not-number",
                "{'type':'checkbox','key':'a'} | yes | form.not-yes-no",
                "{'type':'textfield','key':'a','readonly':true} | x | form.read-only",
            })
    void aTextThatDoesNotFitIsFound(String component, String value, String key) {
        FormDefinition form = form(component);
        Map<String, Object> values = value == null ? Map.of() : Map.of("a", value);
        assertThat(form.validate(values)).extracting(Finding::messageKey).containsExactly(key);
    }

    @ParameterizedTest
    @CsvSource({"-1,form.too-small", "101,form.too-big", "1.234,form.too-precise", "NaN,form.not-number"})
    void aNumberOutOfItsBoundsIsFound(String number, String key) {
        FormDefinition form = form("{'type':'number','key':'a','decimalDigits':2,'validate':{'min':0,'max':100}}");
        Object value = number.equals("NaN") ? (Object) Double.NaN : new BigDecimal(number);
        assertThat(form.validate(Map.of("a", value)))
                .extracting(Finding::messageKey)
                .containsExactly(key);
    }

    @Test
    void aRequiredTickMustBeSet() {
        FormDefinition form = form("{'type':'checkbox','key':'a','label':'已核查','validate':{'required':true}}");
        assertThat(form.validate(Map.of("a", false))).extracting(Finding::args).containsExactly(List.of("已核查"));
        assertThat(form.validate(Map.of("a", true))).isEmpty();
    }

    @Test
    void aFieldOfAnotherRoleIsReadOnlyAndNotAskedFor() {
        FormDefinition form = form("{'type':'textfield','key':'a','validate':{'required':true},"
                + "'properties':{'editableBy':'township-clerk, township-leader'}}");
        assertThat(form.forRole("village-cadre").validate(Map.of())).isEmpty();
        assertThat(form.forRole("village-cadre").validate(Map.of("a", "x")))
                .extracting(Finding::messageKey)
                .containsExactly("form.read-only");
        assertThat(form.forRole("township-leader").validate(Map.of())).hasSize(1);
    }

    @Test
    void fieldsOfGroupsCount() {
        FormDefinition form = form(
                "{'type':'text','text':'## 说明'}",
                "{'type':'group','label':'核查','components':[{'type':'textfield','key':'a','label':'甲'}]}");
        assertThat(form.fields()).extracting(FormField::key).containsExactly("a");
        assertThat(form.elements().get(0)).isEqualTo(new FormText("说明", true));
    }

    @ParameterizedTest
    @CsvSource({"[A-Z]{2}-[0-9]{4}", "^1[3-9]\\d{9}$", "升政发〔20\\d{2}〕\\d+号"})
    void anExampleIsMadeForAPattern(String pattern) {
        FormDefinition form = form("{'type':'textfield','key':'a','validate':{'required':true,'pattern':'%s'}}"
                .formatted(pattern.replace("\\", "\\\\")));
        assertThat(form.validate(form.example(TODAY))).isEmpty();
    }

    @Test
    void theDesignersExampleComesFirst() {
        FormDefinition form = form(
                "{'type':'number','key':'a','validate':{'required':true,'min':1}," + "'properties':{'example':'42'}}");
        assertThat(form.example(TODAY)).containsEntry("a", new BigDecimal("42"));
    }

    @Test
    void onlyRequiredFieldsGetExamples() {
        FormDefinition form = form(
                "{'type':'datetime','key':'day','validate':{'required':true}}", "{'type':'textfield','key':'note'}");
        assertThat(form.example(TODAY)).isEqualTo(Map.of("day", "2019-01-08"));
    }

    @Test
    void aFormIsReadInEnglishAsFarAsItsDesignerWroteIt() {
        String json =
                """
                {"id":"f","type":"default","components":[
                  {"type":"select","key":"kind","label":"方式","description":"选一种",
                   "values":[{"value":"a","label":"电话"},{"value":"b","label":"走访"}],
                   "properties":{"labelEn":"How","optionEn.a":"By telephone"}},
                  {"type":"text","text":"# 说明","properties":{"textEn":"# Note"}}]}
                """;
        FormField field = FormDefinition.parse(json, Locale.ENGLISH).fields().get(0);
        assertThat(field.label()).isEqualTo("How");
        assertThat(field.hint()).isEqualTo("选一种");
        assertThat(field.options()).extracting(FieldOption::label).containsExactly("By telephone", "走访");
        assertThat(FormDefinition.parse(json, Locale.ENGLISH).elements()).contains(new FormText("Note", true));
        assertThat(FormDefinition.parse(json).fields().get(0).label()).isEqualTo("方式");
    }

    @Test
    void englishForAChoiceThatIsNotThereIsRefused() {
        assertThatThrownBy(
                        () -> form(
                                "{'type':'select','key':'k','values':[{'value':'a','label':'甲'}],'properties':{'optionEn.c':'C'}}"))
                .isInstanceOf(Refusal.class)
                .hasMessage("form.unknown-attribute");
    }
}
