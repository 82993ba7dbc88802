package org.jiangbu.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.camunda.bpm.engine.RepositoryService;
import org.jiangbu.IntegrationTest;
import org.jiangbu.background.Runs;
import org.jiangbu.security.CurrentUser;
import org.jiangbu.security.Person;
import org.jiangbu.security.Staff;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.transaction.support.TransactionTemplate;

/** The words of a model are in the reader's language, in Chinese where the designer wrote no English. */
class LanguageOfModelsTest extends IntegrationTest {
    @Autowired
    private WorkItems items;

    @Autowired
    private Models models;

    @Autowired
    private Runs runs;

    @Autowired
    private Foresight foresight;

    @Autowired
    private Cases cases;

    @Autowired
    private Staff staff;

    @Autowired
    private CurrentUser user;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private RepositoryService repository;

    private final String caseKey = "L-" + UUID.randomUUID();
    private Person village;
    private Person township;

    @BeforeEach
    void startACaseInEnglish() {
        repository
                .createDeployment()
                .enableDuplicateFiltering(true)
                .name("probe")
                .addModelInstance("probe.bpmn", ProbeModel.twoSteps())
                .deploy();
        village = person("village-cadre", ProbeCases.VILLAGE);
        township = person("township-clerk", "533422101");
        as(
                village,
                () -> transaction.execute(status -> {
                    cases.start(ProbeCases.PROCESS, List.of(new CaseStart(caseKey, ProbeCases.VILLAGE, Map.of())));
                    return true;
                }));
        LocaleContextHolder.setLocale(Locale.US);
    }

    @AfterEach
    void readChineseAgain() {
        LocaleContextHolder.resetLocaleContext();
    }

    @Test
    void whatIsDecidedTogetherIsCalledByItsOutcomeAndItsStepInEachLanguage() {
        WorkItem item = open(village);
        String command = UUID.randomUUID().toString();
        DecideRequest request = DecideRequest.template("return", "请补交收据", null, Map.of(), command);
        long run = as(village, () -> items.decideMany(List.of(item.id()), request));
        assertThat(as(village, () -> runs.get(run)).title())
                .isEqualTo("Send back to the household in bulk: Verify in the village");
        LocaleContextHolder.resetLocaleContext();
        assertThat(as(village, () -> runs.get(run)).title()).isEqualTo("批量退回农户：村级核实");
        runs.drain();
    }

    @Test
    void anEnglishReaderReadsTheEnglishNamesOfStepAndOutcomes() {
        WorkItem item = open(village);
        assertThat(item.stepName()).isEqualTo("Verify in the village");
        assertThat(item.outcomeName("return")).isEqualTo("Send back to the household");
        assertThat(item.outcomeName("approve")).isEqualTo("Approve");
        LocaleContextHolder.setLocale(Locale.SIMPLIFIED_CHINESE);
        assertThat(open(village).stepName()).isEqualTo("村级核实");
        assertThat(open(village).outcomeName("return")).isEqualTo("退回农户");
    }

    @Test
    void aTitleMadeOfWordsIsToldInTheReadersLanguage() {
        long id = open(village).id();
        assertThat(open(village).title()).isEqualTo("Householder " + caseKey);
        assertThat(as(village, () -> items.get(id)).title()).isEqualTo("Householder " + caseKey);
        LocaleContextHolder.setLocale(Locale.SIMPLIFIED_CHINESE);
        assertThat(open(village).title()).isEqualTo("户主" + caseKey);
    }

    @Test
    void aStepWithoutEnglishShowsItsChineseName() {
        approve(open(village));
        assertThat(open(township).stepName()).isEqualTo("乡镇核查");
    }

    @Test
    void whatFollowsIsNamedInTheReadersLanguageOrInChinese() {
        WorkItem item = open(village);
        assertThat(as(village, () -> foresight.after(item.id(), "approve")))
                .extracting(NextStep::name)
                .containsExactly("乡镇核查");
    }

    @Test
    void aDecisionTakenInEnglishIsReadInChineseToo() {
        approve(open(village));
        assertThat(history().get(0).stepName()).isEqualTo("Verify in the village");
        assertThat(history().get(0).outcomeName()).isEqualTo("Approve");
        LocaleContextHolder.setLocale(Locale.SIMPLIFIED_CHINESE);
        assertThat(history().get(0).stepName()).isEqualTo("村级核实");
        assertThat(history().get(0).outcomeName()).isEqualTo("通过");
    }

    @Test
    void thePictureIsLabelledInTheReadersLanguage() {
        assertThat(as(village, () -> items.picture(caseKey)).xml())
                .contains("name=\"Verify in the village\"")
                .doesNotContain("村级核实")
                .contains("乡镇核查");
        LocaleContextHolder.setLocale(Locale.SIMPLIFIED_CHINESE);
        assertThat(as(village, () -> items.picture(caseKey)).xml()).contains("村级核实");
    }

    @Test
    void shippedProcessesAreNamedInEnglish() {
        assertThat(models.processes())
                .containsEntry("payment-batch", "Payment of awards")
                .containsEntry("township-register", "Approval of township rosters");
        assertThat(models.steps("subsidy-declaration").get(0).name()).isEqualTo("Check declaration");
    }

    private WorkItem open(Person person) {
        return as(person, () -> items.list(new WorkItemQuery(
                        null, ProbeCases.PROCESS, null, false, caseKey, WorkItemQuery.Sort.DUE, null, 50))
                .items()
                .get(0));
    }

    private void approve(WorkItem item) {
        as(village, () -> {
            items.decide(new DecideRequest(
                    item.id(),
                    item.revision(),
                    "approve",
                    null,
                    null,
                    Map.of(),
                    UUID.randomUUID().toString()));
            return true;
        });
    }

    private List<CaseStep> history() {
        return as(village, () -> items.history(caseKey));
    }

    private <T> T as(Person person, Supplier<T> work) {
        return user.runAs(person.id(), work);
    }

    private Person person(String role, String area) {
        Person person = staff.create("l-" + UUID.randomUUID().toString().substring(0, 8), "测试人员", null);
        staff.assign(person.id(), role, area, LocalDate.of(2018, 1, 1), null);
        return person;
    }
}
