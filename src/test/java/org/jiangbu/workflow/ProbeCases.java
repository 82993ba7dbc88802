package org.jiangbu.workflow;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import org.jiangbu.base.Refusal;
import org.springframework.stereotype.Component;

/** Owner of the cases of a small process that exists for tests only: a check by the village, then one by the township. */
@Component
public class ProbeCases implements CaseDescriber, DecisionRecorder {
    public static final String PROCESS = "probe";
    public static final String VILLAGE = "533422101202";

    public final Map<String, Long> enteredBy = new ConcurrentHashMap<>();
    public final Map<String, Map<String, Long>> byName = new ConcurrentHashMap<>();
    final Set<String> poisoned = ConcurrentHashMap.newKeySet();
    final List<Decision> recorded = new CopyOnWriteArrayList<>();

    @Override
    public String processId() {
        return PROCESS;
    }

    @Override
    public Map<String, CaseText> describe(Collection<String> caseKeys) {
        return caseKeys.stream().collect(Collectors.toMap(key -> key, this::text));
    }

    @Override
    public Map<String, String> titles(Collection<String> caseKeys) {
        return caseKeys.stream().collect(Collectors.toMap(key -> key, key -> "Householder " + key));
    }

    private CaseText text(String key) {
        Long entered = enteredBy.get(key);
        Set<Long> excluded = entered == null ? Set.of() : Set.of(entered);
        return new CaseText(
                key,
                VILLAGE,
                "户主" + key,
                100_00L,
                "核桃",
                Set.of(),
                key.toLowerCase(),
                byName.getOrDefault(key, Map.of()),
                excluded,
                Set.of());
    }

    @Override
    public void record(List<Decision> decisions) {
        List<Decision> accepted = new ArrayList<>();
        for (Decision decision : decisions) {
            if (poisoned.contains(decision.caseKey())) {
                throw new Refusal("workflow.item.gone");
            }
            accepted.add(decision);
        }
        recorded.addAll(accepted);
    }
}
