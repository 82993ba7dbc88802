package org.jiangbu.bench;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jiangbu.workflow.CaseDescriber;
import org.jiangbu.workflow.CaseText;

/** Owner of the cases of the benchmark; a case's number names its village. */
final class BenchCases implements CaseDescriber {
    static final String VILLAGE = "533422201201";

    @Override
    public String processId() {
        return BenchModel.PROCESS;
    }

    @Override
    public Map<String, CaseText> describe(Collection<String> caseKeys) {
        return caseKeys.stream().collect(Collectors.toMap(key -> key, BenchCases::text));
    }

    private static CaseText text(String key) {
        return new CaseText(
                key,
                VILLAGE,
                "户主" + key,
                1_234_00L,
                "walnut",
                Set.of("walnut"),
                key.toLowerCase(java.util.Locale.ROOT),
                Map.of(),
                Set.of(),
                Set.of());
    }
}
