package org.jiangbu.workflow.engine;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.impl.RepositoryServiceImpl;
import org.camunda.bpm.engine.impl.pvm.PvmActivity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.springframework.stereotype.Component;

/**
 * The way that a case goes if all goes well: from the start through each step's first outcome and each period that has to
 * pass, up to the first message from outside or the end. It is read from the model, so a redrawn flow has its own.
 */
@Component
public class UsualWay {
    private final RepositoryServiceImpl repository;
    private final Paths paths;

    UsualWay(RepositoryService repository, Paths paths) {
        this.repository = (RepositoryServiceImpl) repository;
        this.paths = paths;
    }

    /** User tasks and awaited days, in the order in which they are passed. */
    public List<NextNode> of(String definitionId) {
        List<NextNode> way = new ArrayList<>();
        Set<String> passed = new HashSet<>();
        Optional<NextNode> next = rest(paths.fromStart(definitionId));
        while (next.isPresent()
                && leadsOn(definitionId, next.get())
                && passed.add(next.get().key())) {
            NextNode at = next.get();
            way.add(at);
            Map<String, Object> facts = at.step() == null
                    ? Map.of()
                    : Map.of("outcome", at.step().outcomes().get(0));
            next = rest(paths.after(definitionId, at.key(), facts));
        }
        return way;
    }

    /** User tasks off the way from which a case can come back to it, e.g. for a correction. */
    public Set<String> leadingBack(String definitionId, List<NextNode> way) {
        Set<String> onWay = way.stream().map(NextNode::key).collect(Collectors.toSet());
        Set<String> back = new HashSet<>();
        for (PvmActivity activity :
                repository.getDeployedProcessDefinition(definitionId).getActivities()) {
            if ("userTask".equals(activity.getProperty("type"))
                    && !onWay.contains(activity.getId())
                    && reaches(activity, onWay, new HashSet<>())) {
                back.add(activity.getId());
            }
        }
        return back;
    }

    private static boolean reaches(PvmActivity from, Set<String> wanted, Set<String> seen) {
        return wanted.contains(from.getId())
                || seen.add(from.getId())
                        && from.getOutgoingTransitions().stream()
                                .anyMatch(path -> reaches(path.getDestination(), wanted, seen));
    }

    /** Where a case rests first; of several events the usual one. */
    private static Optional<NextNode> rest(List<NextNode> following) {
        return following.stream()
                .filter(node -> node.kind() != NextNode.Kind.AUTOMATIC)
                .findFirst();
    }

    private boolean leadsOn(String definitionId, NextNode node) {
        return switch (node.kind()) {
            case TASK -> true;
            case WAITING ->
                "intermediateTimer"
                        .equals(((ActivityImpl) repository
                                        .getDeployedProcessDefinition(definitionId)
                                        .findActivity(node.key()))
                                .getProperty("type"));
            default -> false;
        };
    }
}
