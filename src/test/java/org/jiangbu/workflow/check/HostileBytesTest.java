package org.jiangbu.workflow.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever bytes come, the checker says what is wrong with them, and never throws. */
class HostileBytesTest {
    private static final List<String> SEEDS = List.of(
            "bpmn/township-register.bpmn",
            "bpmn/payment-batch.bpmn",
            "forms/archive-batch.form",
            "forms/correction.form");

    private static final List<String> SPICES = List.of(
            "<",
            ">",
            "\"",
            "&",
            "&#0;",
            "]]>",
            "<!--",
            "${",
            "#{",
            "\u0000",
            "\uFFFF",
            "xmlns=\"\"",
            "{",
            "}",
            "[",
            ",",
            "1e9",
            "id=\"approved\"",
            "<bpmn:subProcess id=\"s\" triggeredByEvent=\"true\"/>",
            "default=\"x\"",
            "'",
            "\\",
            ":");

    private static List<Finding> check(String name, byte[] content) {
        return Checks.CHECKER.check(List.of(new ModelFile(name, content)));
    }

    @Test
    void bytesThatWereChangedAnyhowAreJudgedOnly() {
        for (long seed = 0; seed < 1500; seed++) {
            Random random = new Random(seed);
            String file = SEEDS.get(random.nextInt(SEEDS.size()));
            byte[] content = changed(Checks.text(java.nio.file.Path.of(file)), random);
            String name = file.substring(file.indexOf('/') + 1);
            assertThatCode(() -> check(name, content).forEach(finding -> finding.sentence(Checks.MESSAGES)))
                    .as("seed " + seed)
                    .doesNotThrowAnyException();
        }
    }

    private static byte[] changed(String text, Random random) {
        StringBuilder changed = new StringBuilder(text);
        for (int i = 0; i <= random.nextInt(4); i++) {
            int at = random.nextInt(changed.length());
            int length = random.nextInt(Math.min(60, changed.length() - at));
            switch (random.nextInt(4)) {
                case 0 -> changed.delete(at, at + length);
                case 1 -> changed.insert(at, SPICES.get(random.nextInt(SPICES.size())));
                case 2 -> changed.insert(random.nextInt(changed.length()), changed.substring(at, at + length));
                default -> changed.setCharAt(at, (char) random.nextInt(300));
            }
        }
        byte[] bytes = changed.toString().getBytes(StandardCharsets.UTF_8);
        if (random.nextInt(5) == 0) bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
        return bytes;
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16", "UTF-16LE", "UTF-32", "IBM037", "ISO-8859-1", "GBK"})
    void onlyUtf8IsRead(String encoding) {
        String model =
                Checks.shipped("township-register").replace("encoding=\"UTF-8\"", "encoding=\"" + encoding + "\"");
        assertThat(Checks.refusals(check("township-register.bpmn", model.getBytes(Charset.forName(encoding)))))
                .isNotEmpty();
        assertThat(Checks.refusals(check("township-register.bpmn", model.getBytes(StandardCharsets.UTF_8))))
                .as("what it says of itself has to be true")
                .isNotEmpty();
    }

    @Test
    void aFileThatIsTooBigIsNotReadAtAll() {
        byte[] big = new byte[3_000_000];
        assertThat(Checks.refusals(check("a.bpmn", big))).containsExactly(Rule.FILE_TOO_BIG);
        assertThat(Checks.refusals(check("a.form", big))).containsExactly(Rule.FILE_TOO_BIG);
    }

    @Test
    void aFileThatIsTooDeepOrTooLongIsNotReadOn() {
        String definitions = "<definitions xmlns=\"http://www.omg.org/spec/BPMN/20100524/MODEL\">";
        String deep = definitions + "<process>".repeat(5_000);
        String full = definitions + "<process/>".repeat(50_000) + "</definitions>";
        assertThat(Checks.refusals(Checks.check("a.bpmn", deep))).containsExactly(Rule.XML_TOO_BIG);
        assertThat(Checks.refusals(Checks.check("a.bpmn", full))).containsExactly(Rule.XML_TOO_BIG);
    }

    @Test
    void aFlowOfThousandsOfElementsIsNotFollowed() {
        String ends = java.util.stream.IntStream.range(0, 400)
                .mapToObj(i -> "<bpmn:endEvent id=\"more-" + i + "\"/>")
                .collect(java.util.stream.Collectors.joining());
        String model = Checks.shipped("township-register").replaceFirst("<bpmn:endEvent ", ends + "<bpmn:endEvent ");
        assertThat(Checks.refusals(Checks.check("township-register.bpmn", model)))
                .containsExactly(Rule.TOO_MANY_ELEMENTS);
    }

    @Test
    void aFlowWithTooManyWaysIsRefusedInTime() {
        StringBuilder body = new StringBuilder();
        String last = "";
        for (String delegate : List.of("reserveFunds", "recordRejection", "recordCorrection", "bookResult")) {
            body.append("<bpmn:serviceTask id=\"")
                    .append(delegate)
                    .append("\" camunda:delegateExpression=\"${")
                    .append(delegate)
                    .append("}\"/>");
        }
        for (int i = 0; i < 120; i++) {
            String id = "step-" + i;
            body.append("<bpmn:userTask id=\"")
                    .append(id)
                    .append("\" name=\"s")
                    .append(i)
                    .append("\" camunda:candidateGroups=\"county-finance\"><bpmn:extensionElements><camunda:properties>"
                            + "<camunda:property name=\"outcomes\" value=\"approve,return,reject,submit,cancel,release,uphold\"/>"
                            + "</camunda:properties></bpmn:extensionElements></bpmn:userTask>");
            body.append("<bpmn:sequenceFlow id=\"f-")
                    .append(i)
                    .append("\" sourceRef=\"")
                    .append(last.isEmpty() ? "start" : last)
                    .append("\" targetRef=\"")
                    .append(id)
                    .append("\"/>");
            last = id;
        }
        String model =
                """
                <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL"
                  xmlns:camunda="http://camunda.org/schema/1.0/bpmn" targetNamespace="a"><bpmn:process id="a1"
                  isExecutable="true" camunda:historyTimeToLive="1"><bpmn:startEvent id="start"/>%s
                </bpmn:process></bpmn:definitions>"""
                        .formatted(body);
        org.junit.jupiter.api.Assertions.assertTimeout(
                Duration.ofSeconds(30), () -> assertThat(Checks.refusals(Checks.check("a1.bpmn", model)))
                        .isNotEmpty());
    }
}
