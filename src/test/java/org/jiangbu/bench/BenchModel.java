package org.jiangbu.bench;

import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;

/** The one model that both sides run: the village checks, then the township. */
final class BenchModel {
    static final String PROCESS = "bench";

    private BenchModel() {}

    static BpmnModelInstance twoSteps() {
        BpmnModelInstance model = Bpmn.createExecutableProcess(PROCESS)
                .camundaHistoryTimeToLive(1)
                .startEvent()
                .userTask("first")
                .name("村级核实")
                .camundaCandidateGroups("village-cadre")
                .userTask("second")
                .name("乡镇核查")
                .camundaCandidateGroups("township-clerk")
                .endEvent("over")
                .done();
        offer(model, "first");
        offer(model, "second");
        return model;
    }

    private static void offer(BpmnModelInstance model, String task) {
        UserTask step = model.getModelElementById(task);
        CamundaProperties properties = model.newInstance(CamundaProperties.class);
        step.builder().addExtensionElement(properties);
        property(model, properties, "outcomes", "approve");
        property(model, properties, "bulk", "true");
        property(model, properties, "dueWorkdays", "5");
    }

    private static void property(BpmnModelInstance model, CamundaProperties all, String name, String value) {
        CamundaProperty property = model.newInstance(CamundaProperty.class);
        property.setCamundaName(name);
        property.setCamundaValue(value);
        all.getCamundaProperties().add(property);
    }
}
