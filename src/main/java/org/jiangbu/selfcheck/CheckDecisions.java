package org.jiangbu.selfcheck;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jiangbu.base.Refusal;
import org.jiangbu.security.Roles;
import org.jiangbu.workflow.Decision;
import org.jiangbu.workflow.DecisionRecorder;
import org.springframework.stereotype.Component;

/** Records that a township's check is filled in, handed in by its leader, or given back item by item by the county. */
@Component
class CheckDecisions implements DecisionRecorder {
    /** Value: the reasons for which items go back, by their ids. */
    static final String RETURNED = "returnedItems";

    static final int SHORTEST_REASON = 5;
    private static final int LONGEST_REASON = 300;

    private final CheckBook checks;
    private final AnswerBook answers;
    private final Sheets sheets;
    private final HandIn handIn;

    CheckDecisions(CheckBook checks, AnswerBook answers, Sheets sheets, HandIn handIn) {
        this.checks = checks;
        this.answers = answers;
        this.sheets = sheets;
        this.handIn = handIn;
    }

    @Override
    public String processId() {
        return SelfChecks.TOWNSHIP_PROCESS;
    }

    @Override
    public Set<String> values() {
        return Set.of(RETURNED);
    }

    @Override
    public void record(List<Decision> decisions) {
        for (Decision decision : decisions) {
            switch (decision.outcome()) {
                case "submit" -> handIn.fill(List.of(decision.caseKey()));
                case "sign" -> handIn.submit(decision.caseKey(), decision.personId());
                case "return" -> giveBack(decision);
                default -> {} // accepted: the delegate opens what was found
            }
        }
    }

    /** The county names the items; the township's leader gives back the whole. */
    private void giveBack(Decision decision) {
        int round = checks.rounds(decision.caseKey());
        SelfCheck check = checks.find(decision.caseKey()).orElseThrow();
        boolean byCounty = decision.role().equals(Roles.COUNTY_REVIEWER);
        Map<Long, String> reasons = reasons(decision);
        if (!byCounty && reasons.isEmpty()) return;
        if (!byCounty || reasons.isEmpty()) throw new Refusal("selfcheck.return.nothing");
        Set<Long> known = new HashSet<>();
        sheets.of(check, false).lines().forEach(line -> known.add(line.item().id()));
        if (!known.containsAll(reasons.keySet())) throw new Refusal("selfcheck.item.unknown");
        answers.giveBack(decision.caseKey(), round, reasons, decision.personId());
    }

    private static Map<Long, String> reasons(Decision decision) {
        Map<Long, String> reasons = new HashMap<>();
        if (decision.data().get(RETURNED) instanceof Map<?, ?> given) {
            given.forEach((item, reason) -> {
                String words = Objects.toString(reason, "").strip();
                if (words.length() < SHORTEST_REASON || words.length() > LONGEST_REASON) {
                    throw new Refusal("selfcheck.return.reason", SHORTEST_REASON, LONGEST_REASON);
                }
                reasons.put(id(item), words);
            });
        }
        return reasons;
    }

    private static long id(Object item) {
        try {
            return Long.parseLong(item.toString());
        } catch (NumberFormatException e) {
            throw new Refusal("selfcheck.item.unknown");
        }
    }
}
