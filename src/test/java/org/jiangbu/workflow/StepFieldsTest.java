package org.jiangbu.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParse;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;
import org.jiangbu.IntegrationTest;
import org.jiangbu.base.Refusal;
import org.jiangbu.form.FormField;
import org.jiangbu.security.CurrentUser;
import org.jiangbu.security.Person;
import org.jiangbu.security.Roles;
import org.jiangbu.security.Staff;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** One form at two steps, of which each asks for its fields in another way. */
class StepFieldsTest extends IntegrationTest {
    private static final String FORM =
            """
            {"id": "probe-form", "type": "default", "components": [
              {"type": "textfield", "id": "a", "key": "found", "label": "核实情况"},
              {"type": "textfield", "id": "b", "key": "note", "label": "说明"},
              {"type": "textfield", "id": "c", "key": "opinion", "label": "乡镇意见", "validate": {"required": true}}
            ]}
            """;

    @Autowired
    private RepositoryService repository;

    @Autowired
    private Cases cases;

    @Autowired
    private WorkItems items;

    @Autowired
    private Staff staff;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private CurrentUser user;

    private void deploy() {
        BpmnModelInstance model = withForm();
        said(model, "first", "fieldsRequired", "found");
        said(model, "first", "fieldsHidden", "opinion");
        said(model, "second", "fieldsReadOnly", "found,note");
        deploy(model, FORM);
    }

    private void deploy(String form) {
        deploy(withForm(), form);
    }

    private static BpmnModelInstance withForm() {
        BpmnModelInstance model = ProbeModel.twoSteps();
        for (String step : List.of("first", "second")) {
            UserTask task = model.getModelElementById(step);
            task.setAttributeValueNs(BpmnParse.CAMUNDA_BPMN_EXTENSIONS_NS.getNamespaceUri(), "formRef", "probe-form");
            task.setAttributeValueNs(
                    BpmnParse.CAMUNDA_BPMN_EXTENSIONS_NS.getNamespaceUri(), "formRefBinding", "deployment");
        }
        return model;
    }

    private void deploy(BpmnModelInstance model, String form) {
        repository
                .createDeployment()
                .addModelInstance("probe.bpmn", model)
                .addString("probe-form.form", form)
                .deploy();
    }

    /** Other tests start cases of the same process. */
    @AfterEach
    void theUsualModelIsInForceAgain() {
        repository
                .createDeployment()
                .name("probe")
                .addModelInstance("probe.bpmn", ProbeModel.twoSteps())
                .deploy();
    }

    private static void said(BpmnModelInstance model, String step, String name, String value) {
        UserTask task = model.getModelElementById(step);
        CamundaProperties all = task.getExtensionElements()
                .getElementsQuery()
                .filterByType(CamundaProperties.class)
                .singleResult();
        ProbeModel.property(model, all, name, value);
    }

    private Person person(String role, String area) {
        Person person = staff.create("d-" + UUID.randomUUID().toString().substring(0, 8), "测试人员", null);
        staff.assign(person.id(), role, area, LocalDate.of(2018, 1, 1), null);
        return person;
    }

    private void start(Person village, String key) {
        user.runAs(
                village.id(),
                () -> transaction.execute(status -> {
                    cases.start(ProbeCases.PROCESS, List.of(new CaseStart(key, ProbeCases.VILLAGE, Map.of())));
                    return null;
                }));
    }

    private WorkItem open(Person person, String key) {
        return user.runAs(person.id(), () -> items.list(
                        new WorkItemQuery(null, ProbeCases.PROCESS, null, false, key, WorkItemQuery.Sort.DUE, null, 50))
                .items()
                .get(0));
    }

    private void decide(Person person, WorkItem item, Map<String, Object> data) {
        user.runAs(person.id(), () -> {
            String command = UUID.randomUUID().toString();
            items.decide(new DecideRequest(item.id(), item.revision(), "approve", "情况属实无误", null, data, command));
            return null;
        });
    }

    private List<FormField> fields(Person person, WorkItem item) {
        return user.runAs(person.id(), () -> items.form(item).orElseThrow().fields());
    }

    @Test
    void eachStepShowsAndTakesWhatItAsksFor() {
        deploy();
        Person village = person(Roles.VILLAGE_CADRE, ProbeCases.VILLAGE);
        Person township = person(Roles.TOWNSHIP_CLERK, "533422101");
        String key = "P-" + UUID.randomUUID();
        start(village, key);
        WorkItem first = open(village, key);
        assertThat(fields(village, first)).extracting(FormField::key).containsExactly("found", "note");
        assertThatThrownBy(() -> decide(village, first, Map.of()))
                .as("the step requires what the form does not")
                .isInstanceOf(Refusal.class)
                .hasMessage("form.required");
        assertThatThrownBy(() -> decide(village, first, Map.of("found", "属实", "opinion", "同意")))
                .as("nobody was shown the hidden field")
                .isInstanceOf(Refusal.class)
                .hasMessage("workflow.decide.unknown-value");
        decide(village, first, Map.of("found", "属实"));
        WorkItem second = open(township, key);
        assertThat(fields(township, second))
                .extracting(FormField::key, FormField::readOnly)
                .containsExactly(
                        org.assertj.core.api.Assertions.tuple("found", true),
                        org.assertj.core.api.Assertions.tuple("note", true),
                        org.assertj.core.api.Assertions.tuple("opinion", false));
        assertThatThrownBy(() -> decide(township, second, Map.of("opinion", "同意", "note", "改写")))
                .isInstanceOf(Refusal.class)
                .hasMessage("form.read-only");
        decide(township, second, Map.of("opinion", "同意"));
        assertThat(user.runAs(township.id(), () -> items.history(key)))
                .extracting(CaseStep::filled)
                .containsExactly(List.of("核实情况：属实"), List.of("乡镇意见：同意"));
    }

    /** Whoever comes after reads it in the words of the form, also once other versions are in force. */
    @Test
    void whatWasFilledInStandsInTheHistory() {
        deploy(
                """
                {"id": "probe-form", "type": "default", "components": [
                  {"type": "select", "id": "a", "key": "letters", "label": "信访核查情况", "values": [
                    {"label": "没有信访反映", "value": "none"}, {"label": "有反映，经查不实", "value": "unfounded"}]},
                  {"type": "checkbox", "id": "b", "key": "onSite", "label": "已入户核查"},
                  {"type": "number", "id": "c", "key": "people", "label": "参加人数", "appearance": {"suffixAdorner": "人"}},
                  {"type": "datetime", "id": "d", "key": "on", "subtype": "date", "dateLabel": "核查日期"},
                  {"type": "textarea", "id": "e", "key": "words", "label": "说明"}
                ]}
                """);
        Person village = person(Roles.VILLAGE_CADRE, ProbeCases.VILLAGE);
        String key = "P-" + UUID.randomUUID();
        start(village, key);
        decide(
                village,
                open(village, key),
                Map.of("letters", "unfounded", "onSite", true, "people", 5, "on", "2018-11-20", "words", ""));
        theUsualModelIsInForceAgain();
        assertThat(user.runAs(village.id(), () -> items.history(key)).get(0).filled())
                .containsExactly("信访核查情况：有反映，经查不实", "已入户核查：是", "参加人数：5人", "核查日期：2018-11-20");
    }
}
