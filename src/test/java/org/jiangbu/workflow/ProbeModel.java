package org.jiangbu.workflow;

import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;

/** The smallest model with something to decide: the village, then the township. */
public final class ProbeModel {
    private ProbeModel() {}

    public static BpmnModelInstance twoSteps() {
        BpmnModelInstance model = Bpmn.createExecutableProcess(ProbeCases.PROCESS)
                .camundaHistoryTimeToLive(1)
                .startEvent()
                .userTask("first")
                .name("村级核实")
                .camundaCandidateGroups("village-cadre")
                .exclusiveGateway("first-result")
                .condition("returned", "${outcome == 'return'}")
                .userTask("second")
                .name("乡镇核查")
                .camundaCandidateGroups("township-clerk")
                .endEvent("over")
                .moveToNode("first-result")
                .connectTo("second")
                .done();
        ways(model);
        CamundaProperties first = offer(model, "first", "approve,return", 5);
        property(model, first, "nameEn", "Verify in the village");
        property(model, first, "outcomeName.return", "退回农户");
        property(model, first, "outcomeNameEn.return", "Send back to the household");
        offer(model, "second", "approve", 0);
        return model;
    }

    /** The way without a condition is the one that is taken otherwise. */
    static void ways(BpmnModelInstance model) {
        for (ExclusiveGateway gateway : model.getModelElementsByType(ExclusiveGateway.class)) {
            gateway.getOutgoing().stream()
                    .filter(flow -> gateway.getOutgoing().size() > 1 && flow.getConditionExpression() == null)
                    .forEach(gateway::setDefault);
        }
    }

    static CamundaProperties offer(BpmnModelInstance model, String task, String outcomes, int dueWorkdays) {
        UserTask step = model.getModelElementById(task);
        CamundaProperties properties = model.newInstance(CamundaProperties.class);
        step.builder().addExtensionElement(properties);
        property(model, properties, "outcomes", outcomes);
        property(model, properties, "bulk", "true");
        property(model, properties, "dueWorkdays", String.valueOf(dueWorkdays));
        return properties;
    }

    static void property(BpmnModelInstance model, CamundaProperties all, String name, String value) {
        CamundaProperty property = model.newInstance(CamundaProperty.class);
        property.setCamundaName(name);
        property.setCamundaValue(value);
        all.getCamundaProperties().add(property);
    }
}
