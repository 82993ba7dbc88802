package org.jiangbu.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jiangbu.Alone;
import org.jiangbu.security.Roles;
import org.jiangbu.workflow.check.CheckModelCommand;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The shipped models in the editor. What the designer saw stands in {@code target/journey}. */
@Tag("slow")
@Alone
@Timeout(20 * 60)
class DesigningTest {
    private static final Path PICTURES = Path.of("target", "journey");

    private static RunningApplication application;
    private static Browser browser;

    @BeforeAll
    static void start() throws Exception {
        Files.createDirectories(PICTURES);
        application = new RunningApplication(ServedApplication.EMPTY, PICTURES.resolve("designing.log"));
        browser = new Browser(application.address(), PICTURES);
    }

    @AfterAll
    static void end() throws Exception {
        if (browser != null) browser.close();
        if (application != null) application.close();
    }

    @Test
    void everyShippedModelComesBackAsItWas() throws Exception {
        browser.atDrawingBoard("county-leader", page -> {
            Designing designing = new Designing(page, PICTURES);
            for (Path file : designing.shipped()) {
                String opened = Files.readString(file);
                designing.opens(file);
                assertThat(designing.warnings()).as(file.toString()).isEmpty();
                assertThat(designing.untouched()).as(file.toString()).isEqualTo(opened);
                String written = designing.written();
                assertThat(ModelMeaning.of(written)).as(file.toString()).isEqualTo(ModelMeaning.of(opened));
                assertThat(designing.warningsReading(written))
                        .as(file.toString())
                        .isEmpty();
            }
        });
    }

    @Test
    void whatIsSavedHereOpensInCamundaModeler() throws Exception {
        browser.atDrawingBoard("county-leader", page -> {
            Designing designing = new Designing(page, PICTURES);
            Map<Path, String> written = new TreeMap<>();
            for (Path file : designing.shipped()) {
                designing.opens(file);
                written.put(file, designing.written());
            }
            DesktopModeler desktop = new DesktopModeler(page);
            assertThat(desktop.refusedTemplates()).isEmpty();
            written.forEach((file, model) ->
                    assertThat(desktop.warnings(model)).as(file.toString()).isEmpty());
        });
    }

    @Test
    void whatIsDrawnInCamundaModelerWithTheTemplatesPassesHere() throws Exception {
        browser.atDrawingBoard("county-leader", page -> {
            Path shipped = Path.of("bpmn", "subsidy-declaration.bpmn");
            DesktopModeler desktop = new DesktopModeler(page);
            assertThat(desktop.warnings(Files.readString(shipped))).isEmpty();
            String drawn = desktop.withStepOn(
                    "cadre-result-to-village-verification",
                    "org.jiangbu.approval",
                    Map.of(
                            "name",
                            "县纪委审查",
                            "camunda:candidateGroups",
                            Roles.COUNTY_REVIEWER,
                            "camunda:formRef",
                            "township-check"),
                    Map.of("nameEn", "Discipline review", "outcomes", "approve", "dueWorkdays", "3"));
            assertThat(drawn).contains("name=\"quorum\" value=\"\"");
            Path folder = Files.createDirectories(PICTURES.resolve("from-camunda-modeler"));
            Path file = Files.writeString(folder.resolve(shipped.getFileName()), drawn);
            StringWriter said = new StringWriter();
            assertThat(CheckModelCommand.run(List.of(file.toString()), new PrintWriter(said, true)))
                    .as(said.toString())
                    .isZero();
            Designing designing = new Designing(page, PICTURES);
            designing.opens(shipped);
            assertThat(designing.warningsReading(drawn)).isEmpty();
        });
    }

    @Test
    void aStepIsPutBetweenTwoOthersAndTakenBack() throws Exception {
        browser.atDrawingBoard("county-leader", page -> {
            Designing designing = new Designing(page, PICTURES);
            Path file = Path.of("bpmn", "subsidy-declaration.bpmn");
            String opened = Files.readString(file);
            designing.opens(file);
            designing.offersOnlyTheVocabulary();
            designing.putsAStepOn("cadre-result-to-village-verification");
            designing.namesIt("县纪委审查");
            designing.chooses("办理岗位", "县产业办");
            designing.chooses("表单", "乡镇核查");
            designing.picture("a-new-step");
            assertThat(designing.untouched())
                    .contains("name=\"县纪委审查\"")
                    .contains("camunda:candidateGroups=\"county-reviewer\"")
                    .contains("camunda:formRef=\"township-check\" camunda:formRefBinding=\"deployment\"")
                    .contains("<camunda:property name=\"outcomes\" value=\"approve,return\" />")
                    .contains("sourceRef=\"cadre-result\" targetRef=\"step-1\"")
                    .contains("sourceRef=\"step-1\" targetRef=\"village-verification\"");
            assertThat(designing.warningsReading(designing.untouched())).isEmpty();
            designing.undoesEverything();
            assertThat(designing.untouched()).isEqualTo(opened);
        });
    }

    @Test
    void aDecisionByATableIsPutOnAWay() throws Exception {
        browser.atDrawingBoard("county-leader", page -> {
            Designing designing = new Designing(page, PICTURES);
            designing.opens(Path.of("bpmn", "township-register.bpmn"));
            designing.puts("decision", "township-submit-to-township-approval");
            assertThat(designing.selected()).isEqualTo("action-1");
            designing.picture("a-decision");
            String drawn = designing.untouched();
            assertThat(drawn)
                    .contains("id=\"action-1\" name=\"判定走向\"")
                    .contains("camunda:delegateExpression=\"${decideByTable}\"")
                    .contains("sourceRef=\"township-submit\" targetRef=\"action-1\"");
            assertThat(designing.warningsReading(drawn)).isEmpty();
        });
    }

    @Test
    void aBranchRightBehindANewStepIsJoinedByStraightArrows() throws Exception {
        browser.atDrawingBoard("county-leader", page -> {
            Designing designing = new Designing(page, PICTURES);
            designing.opens(Path.of("bpmn", "subsidy-declaration.bpmn"));
            designing.putsAStepOn("cadre-result-to-village-verification");
            designing.puts("branch", designing.way("step-1", "village-verification"));
            String branch = designing.selected();
            designing.picture("a-branch-behind-a-new-step");
            assertThat(designing.isStraight(designing.way("cadre-result", "step-1")))
                    .isTrue();
            assertThat(designing.isStraight(designing.way("step-1", branch))).isTrue();
            assertThat(designing.isStraight(designing.way(branch, "village-verification")))
                    .isTrue();
        });
    }

    @Test
    void aStepIsFoundByItsName() throws Exception {
        browser.atDrawingBoard("county-reviewer", page -> {
            Designing designing = new Designing(page, PICTURES);
            designing.opens(Path.of("bpmn", "subsidy-declaration.bpmn"));
            designing.searches("裁定异议");
            assertThat(designing.selected()).isEqualTo("objection-township");
        });
    }
}
