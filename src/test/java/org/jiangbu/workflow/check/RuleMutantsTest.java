package org.jiangbu.workflow.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each rule finds what breaks it, in a shipped file that was changed in one place. */
class RuleMutantsTest {
    private static final Set<Rule> GATES = Gates.ALL.stream().map(Gate::rule).collect(Collectors.toSet());

    /** Only reached by files of a size that no text block should have; tested on their own below. */
    private static final Set<Rule> OF_SIZE =
            Set.of(Rule.FILE_TOO_BIG, Rule.XML_TOO_BIG, Rule.TOO_MANY_ELEMENTS, Rule.NOT_UTF_8, Rule.TOO_INTRICATE);

    /** @param changes what is replaced by what, the first time that it stands there */
    record Mutant(Rule rule, String file, List<List<String>> changes) {
        Mutant(Rule rule, String file, String old, String changed) {
            this(rule, file, List.of(List.of(old, changed)));
        }

        Mutant with(String old, String changed) {
            List<List<String>> all = new ArrayList<>(changes);
            all.add(List.of(old, changed));
            return new Mutant(rule, file, all);
        }

        String content() {
            String text = Checks.text(Path.of(file.endsWith(".form") ? "forms" : "bpmn", file));
            for (List<String> change : changes) {
                int at = text.indexOf(change.get(0));
                assertThat(at).as("what is to be changed: " + change.get(0)).isNotNegative();
                text = text.substring(0, at)
                        + change.get(1)
                        + text.substring(at + change.get(0).length());
            }
            return text;
        }
    }

    private static Mutant roster(Rule rule, String old, String changed) {
        return new Mutant(rule, "township-register.bpmn", old, changed);
    }

    private static Mutant declaration(Rule rule, String old, String changed) {
        return new Mutant(rule, "subsidy-declaration.bpmn", old, changed);
    }

    private static Mutant form(Rule rule, String old, String changed) {
        return new Mutant(rule, "archive-batch.form", old, changed);
    }

    static Stream<Mutant> mutants() {
        return Stream.of(ofTheFile(), ofTheVocabulary(), ofTheFlow(), ofForms()).flatMap(List::stream);
    }

    private static List<Mutant> ofTheFile() {
        String root = "<bpmn:definitions ";
        return List.of(
                roster(Rule.DOCUMENT_TYPE, root, "<!DOCTYPE a [<!ENTITY b \"c\">]>" + root),
                roster(Rule.NO_XML, "</bpmn:process>", ""),
                roster(Rule.PROCESSING_INSTRUCTION, root, "<?run now?>" + root),
                roster(Rule.CDATA, "乡镇经办核对户数、金额与佐证。", "<![CDATA[乡镇经办]]>"),
                new Mutant(
                        Rule.NO_MODEL,
                        "township-register.bpmn",
                        Checks.shipped("township-register").strip(),
                        "<html/>"),
                roster(Rule.UNKNOWN_ELEMENT, "<bpmn:startEvent ", "<bpmn:scriptTask id=\"x\"/><bpmn:startEvent "),
                roster(
                        Rule.ELEMENT_TWICE,
                        "<bpmn:extensionElements>",
                        "<bpmn:extensionElements/><bpmn:extensionElements>"),
                roster(Rule.UNKNOWN_ATTRIBUTE, "<bpmn:startEvent ", "<bpmn:startEvent camunda:initiator=\"x\" "),
                roster(Rule.MISSING_ATTRIBUTE, " camunda:candidateGroups=\"township-clerk\"", ""),
                roster(Rule.BAD_VALUE, "name=\"核对花名册\"", "name=\"${x}\""),
                roster(Rule.BAD_TEXT, "乡镇经办核对户数、金额与佐证。", "#{x}"),
                roster(Rule.ID_TWICE, "id=\"approved\"", "id=\"gathered\""));
    }

    private static List<Mutant> ofTheVocabulary() {
        return List.of(
                roster(
                        Rule.ONE_PROCESS,
                        "</bpmn:process>",
                        "</bpmn:process><bpmn:process id=\"b\" isExecutable=\"true\" "
                                + "camunda:historyTimeToLive=\"1\"/>"),
                roster(Rule.PROCESS_ID, "<bpmn:process id=\"township-register\"", "<bpmn:process id=\"payment-batch\""),
                roster(
                        Rule.PROCESS_ID,
                        "<bpmndi:BPMNDiagram",
                        "<bpmn:collaboration id=\"pools\"><bpmn:participant id=\"pool\" processRef=\"payment-batch\"/>"
                                + "</bpmn:collaboration><bpmndi:BPMNDiagram"),
                roster(Rule.NO_NAME, "name=\"核对花名册\"", ""),
                roster(Rule.UNKNOWN_PROPERTY, "name=\"dueWorkdays\"", "name=\"dueWorkday\""),
                roster(Rule.PROPERTY_TWICE, "name=\"dueWorkdays\"", "name=\"outcomes\""),
                roster(Rule.UNKNOWN_ROLE, "\"township-clerk\"", "\"township-clark\""),
                roster(Rule.UNKNOWN_FORM, "camunda:formRef=\"township-submit\"", "camunda:formRef=\"nowhere\""),
                roster(Rule.FORM_BINDING, " camunda:formRefBinding=\"deployment\"", ""),
                roster(Rule.UNKNOWN_PANEL, "value=\"register-lines\"", "value=\"lines\""),
                roster(Rule.UNKNOWN_DELEGATE, "${lockRegister}", "${dataSource}"),
                declaration(Rule.FOREIGN_DELEGATE, "${recordLapse}", "${exportBankFile}"),
                declaration(Rule.UNKNOWN_MESSAGE, "\"subsidy-declaration.paid\"", "\"subsidy-declaration.payed\""),
                declaration(Rule.FOREIGN_MESSAGE, "\"subsidy-declaration.paid\"", "\"payment-batch.result-received\""),
                roster(Rule.NO_OUTCOMES, "name=\"outcomes\" value=\"submit\"", "name=\"outcomes\" value=\"\""),
                roster(Rule.BAD_OUTCOME, "name=\"outcomes\" value=\"submit\"", "name=\"outcomes\" value=\"wave-on\""),
                roster(Rule.BAD_DUE_DAYS, "name=\"dueWorkdays\" value=\"3\"", "name=\"dueWorkdays\" value=\"999\""),
                new Mutant(
                        Rule.TWO_DUE_DATES,
                        "self-check-finding.bpmn",
                        "name=\"dueFact\" value=\"findingDue\" />",
                        "name=\"dueFact\" value=\"findingDue\" /><camunda:property name=\"dueWorkdays\" value=\"1\" />"),
                declaration(Rule.BAD_FLAG, "name=\"bulk\" value=\"true\"", "name=\"bulk\" value=\"yes\""),
                roster(Rule.BAD_QUORUM, "name=\"dueWorkdays\" value=\"3\"", "name=\"quorum\" value=\"most\""),
                declaration(Rule.BAD_DUTY, "name=\"duty\" value=\"cadre\"", "name=\"duty\" value=\"The cadre\""),
                roster(Rule.STEP_FIELD, "name=\"dueWorkdays\" value=\"3\"", "name=\"fieldsHidden\" value=\"nothing\""),
                roster(
                        Rule.STEP_FIELD_TWICE,
                        "name=\"dueWorkdays\" value=\"3\" />",
                        "name=\"fieldsHidden\" value=\"note\" />"
                                + "<camunda:property name=\"fieldsRequired\" value=\"note\" />"),
                declaration(Rule.UNKNOWN_FACT, "${reviewed}", "${execution}"),
                declaration(Rule.NO_DATE, "${noticeEnds}", "${reviewed}"),
                declaration(
                        Rule.NOTICE_DAYS,
                        "name=\"nameEn\" value=\"Publish village notice\" />",
                        "name=\"nameEn\" value=\"Publish village notice\" />"
                                + "<camunda:property name=\"noticeDays\" value=\"3\" />"),
                declaration(Rule.BAD_CONDITION, "${reviewed}", "${reviewed.x}"),
                declaration(Rule.BAD_CONDITION, "${reviewed}", "${reviewed == 3}"),
                declaration(Rule.BAD_CONDITION, "${reviewed}", "${outcome > 'a'}"),
                declaration(Rule.BAD_CONDITION, "${reviewed}", "${1/0 == outcome}"),
                roster(Rule.UNKNOWN_OUTCOME, "${outcome == 'approve'}", "${outcome == 'aprove'}"),
                declaration(
                        Rule.UNKNOWN_STEP, "returnedFrom == 'village-verification'", "returnedFrom == 'correction'"),
                declaration(
                        Rule.ONE_TRIGGER,
                        "<bpmn:timerEventDefinition id=\"notice-over-timer\">",
                        "<bpmn:messageEventDefinition messageRef=\"message-subsidy-declaration-paid\"/>"
                                + "<bpmn:timerEventDefinition id=\"notice-over-timer\">"),
                declaration(
                        Rule.SHORT_TIMER,
                        "<bpmn:timeDate xsi:type=\"bpmn:tFormalExpression\">${noticeEnds}</bpmn:timeDate>",
                        "<bpmn:timeDuration>PT0M</bpmn:timeDuration>"));
    }

    private static List<Mutant> ofTheFlow() {
        return List.of(
                roster(Rule.LOOSE_REFERENCE, "targetRef=\"county-review\"", "targetRef=\"nowhere\""),
                roster(
                        Rule.ONE_START,
                        "<bpmn:endEvent id=\"approved\"",
                        "<bpmn:startEvent id=\"more\"/>" + "<bpmn:endEvent id=\"approved\""),
                roster(Rule.NO_END, "<bpmn:endEvent id=\"approved\" ", "<bpmn:intermediateCatchEvent id=\"approved\" ")
                        .with("</bpmn:endEvent>", "</bpmn:intermediateCatchEvent>"),
                roster(
                        Rule.UNREACHED,
                        "sourceRef=\"lock-register\" targetRef=\"county-review\"",
                        "sourceRef=\"lock-register\" targetRef=\"approved\""),
                roster(
                        Rule.DEAD_END,
                        "sourceRef=\"approve-register\" targetRef=\"approved\"",
                        "sourceRef=\"approve-register\" targetRef=\"approve-register\""),
                roster(
                        Rule.ONE_WAY_OUT,
                        "sourceRef=\"lock-register\" targetRef=\"county-review\" />",
                        "sourceRef=\"lock-register\" targetRef=\"county-review\" /><bpmn:sequenceFlow id=\"more\" "
                                + "sourceRef=\"lock-register\" targetRef=\"county-approval\" />"),
                roster(
                        Rule.START_AND_END,
                        "sourceRef=\"unlock-register\" targetRef=\"township-submit\"",
                        "sourceRef=\"unlock-register\" targetRef=\"gathered\""),
                roster(Rule.NO_DEFAULT, " default=\"township-result-to-unlock-register\"", ""),
                roster(
                        Rule.NO_CONDITION,
                        "<bpmn:conditionExpression xsi:type=\"bpmn:tFormalExpression\">"
                                + "${outcome == 'approve'}</bpmn:conditionExpression>",
                        ""),
                roster(
                        Rule.STRAY_CONDITION,
                        "sourceRef=\"lock-register\" targetRef=\"county-review\" />",
                        "sourceRef=\"lock-register\" targetRef=\"county-review\"><bpmn:conditionExpression "
                                + "xsi:type=\"bpmn:tFormalExpression\">${true}</bpmn:conditionExpression>"
                                + "</bpmn:sequenceFlow>"),
                roster(
                        Rule.OUTCOME_IGNORED,
                        "name=\"outcomes\" value=\"submit\"",
                        "name=\"outcomes\" value=\"submit,return\""),
                declaration(
                        Rule.EVENTS_ONLY,
                        "sourceRef=\"await-review\" targetRef=\"review-over\"",
                        "sourceRef=\"await-review\" targetRef=\"rejected\""),
                declaration(
                        Rule.BAD_BOUNDARY,
                        "sourceRef=\"correction\" targetRef=\"record-correction\"",
                        "sourceRef=\"correction\" targetRef=\"correction-over\""),
                new Mutant(
                        Rule.SIDE_WAY_JOINS,
                        "township-self-check.bpmn",
                        "sourceRef=\"remind\" targetRef=\"reminded\"",
                        "sourceRef=\"remind\" targetRef=\"sign\""),
                new Mutant(
                        Rule.ENDLESS,
                        "payment-batch.bpmn",
                        "sourceRef=\"funds-enough\" targetRef=\"funds-short\"",
                        "sourceRef=\"funds-enough\" targetRef=\"try-funds\""),
                roster(
                                Rule.FORK_IN_CIRCLE,
                                "<bpmn:serviceTask id=\"lock-register\"",
                                fork(2) + "<bpmn:serviceTask id=\"lock-register\"")
                        .with(
                                "sourceRef=\"unlock-register\" targetRef=\"township-submit\"",
                                "sourceRef=\"unlock-register\" targetRef=\"fork\""),
                roster(
                                Rule.FORK_WITHOUT_JOIN,
                                "<bpmn:serviceTask id=\"lock-register\"",
                                fork(2) + "<bpmn:serviceTask id=\"lock-register\"")
                        .with(
                                "sourceRef=\"gathered\" targetRef=\"township-submit\"",
                                "sourceRef=\"gathered\" targetRef=\"fork\""),
                roster(
                                Rule.WIDE_FORK,
                                "<bpmn:serviceTask id=\"lock-register\"",
                                fork(11) + "<bpmn:serviceTask id=\"lock-register\"")
                        .with(
                                "sourceRef=\"gathered\" targetRef=\"township-submit\"",
                                "sourceRef=\"gathered\" targetRef=\"fork\""),
                roster(Rule.NO_ENGLISH, "name=\"nameEn\" value=\"Check roster\"", "name=\"nameEn\" value=\"\""),
                roster(Rule.NAMELESS, "name=\"花名册已汇总\"", ""),
                roster(Rule.UNEXPLAINED, "乡镇经办核对户数、金额与佐证。", ""),
                roster(
                        Rule.NOT_DRAWN,
                        " id=\"township-submit-shape\" bpmnElement=\"township-submit\"",
                        " id=\"township-submit-shape\""),
                declaration(Rule.SAME_NAME, "name=\"答复异议\"", "name=\"核实销售情况\""));
    }

    private static String fork(int width) {
        return "<bpmn:parallelGateway id=\"fork\"/>"
                + IntStream.range(0, width)
                        .mapToObj(i -> "<bpmn:sequenceFlow id=\"fork-" + i
                                + "\" sourceRef=\"fork\" targetRef=\"township-submit\"/>")
                        .collect(Collectors.joining());
    }

    private static List<Mutant> ofForms() {
        return List.of(
                form(Rule.BAD_FORM, "\"type\": \"textfield\"", "\"type\": \"iframe\""),
                form(Rule.FORM_CODE, "\"档案号\"", "\"=secret\""),
                form(Rule.FORM_KEY, "\"archive-batch\"", "\"release-payment\""),
                form(Rule.FORM_TOO_BIG, "\"maxLength\": 60", "\"maxLength\": \"1e99999\""),
                form(Rule.SLOW_PATTERN, "\"maxLength\": 60", "\"pattern\": \"(a+)+b\""),
                form(
                        Rule.UNKNOWN_ROLE,
                        "\"labelEn\": \"Archive no.\"",
                        "\"labelEn\": \"Archive no.\", \"editableBy\": \"nobody\""));
    }

    @ParameterizedTest
    @MethodSource("mutants")
    void whatBreaksTheRuleIsFound(Mutant mutant) {
        List<Finding> findings = Checks.check(mutant.file(), mutant.content());
        assertThat(findings)
                .as(Checks.sentences(findings))
                .extracting(Finding::rule)
                .contains(mutant.rule());
    }

    @Test
    void noRuleIsWithoutItsMutant() {
        Set<Rule> broken = mutants().map(Mutant::rule).collect(Collectors.toSet());
        broken.addAll(GATES);
        broken.addAll(OF_SIZE);
        broken.addAll(TableRulesTest.RULES);
        broken.add(Rule.FILE_NAME); // DeploymentGuardTest
        broken.add(Rule.UNUSED); // UsedFilesTest
        assertThat(broken).containsExactlyInAnyOrder(Rule.values());
    }

    @Test
    void everyRuleAndEveryKindOfValueHasItsSentenceInBothLanguages() {
        Stream<String> keys = Stream.concat(
                Arrays.stream(Rule.values()).map(Rule::message),
                Arrays.stream(ValueKind.values()).map(ValueKind::message));
        assertThat(keys).allSatisfy(key -> {
            assertThat(Checks.MESSAGES.get(Locale.ENGLISH, key)).isNotEqualTo(key);
            assertThat(Checks.MESSAGES.get(Locale.SIMPLIFIED_CHINESE, key)).isNotEqualTo(key);
        });
    }
}
