package org.jiangbu.workflow;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.builder.ExclusiveGatewayBuilder;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;
import org.springframework.stereotype.Component;

/** Owner of cases that several persons decide, one way or another; exists for tests only. */
@Component
class CommitteeCases implements CaseDescriber, DecisionRecorder {
    static final String PROCESS = "committee";
    static final List<String> WAYS = List.of("all", "any", "in-order", "2");

    /** Way where all decide and one more after them, in this role. */
    static final String FOLLOWED = "followed";

    static final String LAST_ROLE = "company-finance";

    final Map<String, Set<Long>> related = new ConcurrentHashMap<>();
    final Map<String, String> areas = new ConcurrentHashMap<>();
    final List<Decision> recorded = new CopyOnWriteArrayList<>();

    /** A step for each way to decide; approved it ends in "agreed", otherwise in "refused". */
    static BpmnModelInstance model() {
        ExclusiveGatewayBuilder ways = Bpmn.createExecutableProcess(PROCESS)
                .camundaHistoryTimeToLive(1)
                .startEvent()
                .exclusiveGateway("ways");
        for (String way : WAYS) {
            ways.condition(way, "${way == '" + way + "'}")
                    .userTask("step-" + way)
                    .name("会签")
                    .camundaCandidateGroups("stationed-team")
                    .exclusiveGateway("result-" + way)
                    .condition("agreed", "${outcome == 'approve'}")
                    .endEvent("agreed-" + way)
                    .moveToNode("result-" + way)
                    .endEvent("refused-" + way);
        }
        BpmnModelInstance model = ways.userTask("step-" + FOLLOWED)
                .name("会签")
                .camundaCandidateGroups("stationed-team")
                .exclusiveGateway("result-" + FOLLOWED)
                .condition("refused", "${outcome == 'return'}")
                .endEvent("refused-" + FOLLOWED)
                .moveToNode("result-" + FOLLOWED)
                .userTask("last")
                .name("审定")
                .camundaCandidateGroups(LAST_ROLE)
                .endEvent("agreed-" + FOLLOWED)
                .done();
        ProbeModel.ways(model);
        WAYS.forEach(way -> offer(model, way, way));
        offer(model, FOLLOWED, "all");
        say(model, "last", Map.of("outcomes", "approve"));
        return model;
    }

    private static void offer(BpmnModelInstance model, String way, String quorum) {
        say(
                model,
                "step-" + way,
                Map.of(
                        "outcomes",
                        "approve,return",
                        "quorum",
                        quorum,
                        "deciders",
                        "stationed-team,village-cadre",
                        "bulk",
                        "true"));
    }

    private static void say(BpmnModelInstance model, String task, Map<String, String> said) {
        UserTask step = model.getModelElementById(task);
        CamundaProperties properties = model.newInstance(CamundaProperties.class);
        step.builder().addExtensionElement(properties);
        said.forEach((name, value) -> {
            CamundaProperty property = model.newInstance(CamundaProperty.class);
            property.setCamundaName(name);
            property.setCamundaValue(value);
            properties.getCamundaProperties().add(property);
        });
    }

    @Override
    public String processId() {
        return PROCESS;
    }

    @Override
    public Set<String> values() {
        return Set.of("cuts");
    }

    @Override
    public Map<String, CaseText> describe(Collection<String> caseKeys) {
        return caseKeys.stream()
                .collect(Collectors.toMap(
                        key -> key,
                        key -> new CaseText(
                                key,
                                areas.getOrDefault(key, ""),
                                "户主" + key,
                                100_00L,
                                "核桃",
                                Set.of(),
                                key.toLowerCase(),
                                Map.of(),
                                related.getOrDefault(key, Set.of()),
                                Set.of())));
    }

    @Override
    public Map<String, String> titles(Collection<String> caseKeys) {
        return caseKeys.stream().collect(Collectors.toMap(key -> key, key -> key));
    }

    @Override
    public void record(List<Decision> decisions) {
        recorded.addAll(decisions);
    }

    @Override
    public void takeBack(Decision decision, Instant at) {
        recorded.remove(decision);
    }
}
