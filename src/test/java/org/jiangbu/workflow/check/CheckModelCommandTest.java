package org.jiangbu.workflow.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckModelCommandTest {
    @TempDir
    private Path folder;

    private final StringWriter printed = new StringWriter();

    private int run(String... arguments) {
        return CheckModelCommand.run(List.of(arguments), new PrintWriter(printed));
    }

    private String file(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content).toString();
    }

    @Test
    void shippedFilesAreAccepted() {
        assertThat(run("bpmn/payment-batch.bpmn", "forms/release-payment.form")).isZero();
        assertThat(printed.toString()).isEqualToIgnoringNewLines("文件 2 个，不予采用的问题 0 处，建议 0 条");
    }

    @Test
    void aRefusedFileIsNamedWithElementRuleAndSentence() throws IOException {
        String file = file(
                "payment-batch.bpmn",
                Redrawn.shipped("payment-batch").without("reserve-funds").xml());
        assertThat(run("--lang=en", file)).isEqualTo(1);
        assertThat(printed.toString())
                .containsPattern(
                        "payment-batch.bpmn:\\d+\texport-bank-file\tfund-check\t“Create bank file” can be reached"
                                + " without the funds having been checked and found sufficient \\(R25, P17\\): Payment batch opened → ");
    }

    @Test
    void adviceAloneRefusesNothing() throws IOException {
        String file = file(
                "township-register.bpmn",
                Checks.shipped("township-register").replace("value=\"Check roster\"", "value=\"\""));
        assertThat(run(file)).isZero();
        assertThat(printed.toString()).contains("\ttownship-submit\tno-english\t");
    }

    @Test
    void aFormThatIsGivenWithTheModelAndARoleThatWasAddedAreKnown() throws IOException {
        String model = file(
                "township-register.bpmn",
                Checks.shipped("township-register")
                        .replace("\"township-submit\" camunda:formRefB", "\"own-step\" camunda:formRefB")
                        .replace(
                                "camunda:candidateGroups=\"county-reviewer\"",
                                "camunda:candidateGroups=\"discipline\""));
        String form = file("own-step.form", "{\"id\":\"own-step\",\"type\":\"default\",\"components\":[]}");
        assertThat(run(model)).isEqualTo(1);
        assertThat(run("--role=discipline:COUNTY", model, form)).isZero();
    }

    @Test
    void whatIsNoOptionIsSaid() {
        assertThat(run()).isEqualTo(2);
        assertThat(run("--check=all")).isEqualTo(2);
        assertThat(printed.toString()).contains("--check=all");
    }

    @Test
    void aFolderIsSaidToBeOne() {
        assertThat(run(folder.toString())).isEqualTo(1);
        assertThat(printed.toString())
                .contains("“" + folder + "”是文件夹，没有检查。请写出其中的文件，如 " + folder + "/*.bpmn。")
                .doesNotContain("不存在");
    }

    @Test
    void aFindingOfAFormNamesItsComponentAndThatMoreIsLookedAtLater() throws IOException {
        String form = file(
                "archive-batch.form",
                Checks.text(Path.of("forms", "archive-batch.form")).replace("\"档案号\"", "\"<script>\""));
        assertThat(run(form)).isEqualTo(1);
        assertThat(printed.toString())
                .containsPattern("\t[\\w-]+\tform-code\t表单“[^”]+”的第 1 个栏目的名称含有表达式")
                .contains("改正以上问题后继续检查其余规则。");
    }

    @Test
    void aFileThatIsNotThereKeepsNoOtherFromBeingJudged() throws IOException {
        String wrong = file(
                "payment-batch.bpmn",
                Redrawn.shipped("payment-batch").without("reserve-funds").xml());
        assertThat(run("nowhere.bpmn", "forms/release-payment.form")).isEqualTo(1);
        assertThat(run("nowhere.bpmn", wrong)).isEqualTo(1);
        assertThat(printed.toString())
                .contains("“nowhere.bpmn”不存在或不能读取，没有检查。", "文件 1 个，不予采用的问题 0 处，建议 0 条", "\tfund-check\t");
    }
}
