package org.jiangbu.workflow;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.builder.AbstractFlowNodeBuilder;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;
import org.springframework.stereotype.Component;

/** Owner of cases whose model changes while they run; exists for tests only. */
@Component
public class MovingCases implements CaseDescriber, DecisionRecorder {
    public static final String PROCESS = "moving";
    public static final String VILLAGE = "533422101202";

    /** A step of a version. */
    public record Step(String id, String role, int dueWorkdays, String quorum) {
        public static Step of(String id, String role, int dueWorkdays) {
            return new Step(id, role, dueWorkdays, "");
        }
    }

    /** One step after the other, and before the last a period of ten days where asked for. */
    public static BpmnModelInstance model(boolean waits, Step... steps) {
        AbstractFlowNodeBuilder<?, ?> flow = Bpmn.createExecutableProcess(PROCESS)
                .camundaHistoryTimeToLive(1)
                .startEvent("begun");
        for (int i = 0; i < steps.length; i++) {
            if (waits && i == steps.length - 1)
                flow = flow.intermediateCatchEvent("period").timerWithDuration("P10D");
            flow = flow.userTask(steps[i].id()).name("环节" + steps[i].id()).camundaCandidateGroups(steps[i].role());
        }
        BpmnModelInstance model = flow.endEvent("over").done();
        for (Step step : List.of(steps)) {
            var said = ProbeModel.offer(model, step.id(), "approve", step.dueWorkdays());
            if (!step.quorum().isEmpty()) {
                ProbeModel.property(model, said, "quorum", step.quorum());
                ProbeModel.property(model, said, "deciders", step.role());
            }
        }
        return model;
    }

    /** A step with a period; then what comes first of two events; then a step; then a period at a gateway of its own. */
    public static BpmnModelInstance events() {
        BpmnModelInstance model = Bpmn.createExecutableProcess(PROCESS)
                .camundaHistoryTimeToLive(1)
                .startEvent("begun")
                .userTask("first")
                .name("环节first")
                .camundaCandidateGroups("village-cadre")
                .boundaryEvent("first-late")
                .timerWithDuration("P5D")
                .endEvent("late")
                .moveToActivity("first")
                .eventBasedGateway()
                .id("await")
                .name("是否付款？")
                .intermediateCatchEvent("paid")
                .name("已付款")
                .timerWithDuration("P10D")
                .userTask("second")
                .name("环节second")
                .camundaCandidateGroups("township-clerk")
                .eventBasedGateway()
                .id("notice")
                .name("有无异议？")
                .intermediateCatchEvent("notice-over")
                .name("公示期满")
                .timerWithDuration("P20D")
                .endEvent("over")
                .moveToNode("await")
                .intermediateCatchEvent("unpaid")
                .name("未付款")
                .timerWithDuration("P30D")
                .endEvent("ended")
                .done();
        ProbeModel.offer(model, "first", "approve", 5);
        ProbeModel.offer(model, "second", "approve", 5);
        english(model, "await", "Paid by the bank?");
        english(model, "notice", "Any objection?");
        return model;
    }

    private static void english(BpmnModelInstance model, String element, String name) {
        CamundaProperties properties = model.newInstance(CamundaProperties.class);
        ((FlowNode) model.getModelElementById(element)).builder().addExtensionElement(properties);
        ProbeModel.property(model, properties, "nameEn", name);
    }

    @Override
    public String processId() {
        return PROCESS;
    }

    @Override
    public Map<String, CaseText> describe(Collection<String> caseKeys) {
        return caseKeys.stream().collect(Collectors.toMap(key -> key, MovingCases::text));
    }

    private static CaseText text(String key) {
        return new CaseText(
                key, VILLAGE, "户主" + key, 100_00L, "核桃", Set.of(), key.toLowerCase(), Map.of(), Set.of(), Set.of());
    }

    @Override
    public Map<String, String> titles(Collection<String> caseKeys) {
        return caseKeys.stream().collect(Collectors.toMap(key -> key, key -> "户主" + key));
    }

    @Override
    public void record(List<Decision> decisions) {
        // nothing of it is looked at
    }
}
