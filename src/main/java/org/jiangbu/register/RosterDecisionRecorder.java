package org.jiangbu.register;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jiangbu.base.Refusal;
import org.jiangbu.workflow.Decision;
import org.jiangbu.workflow.DecisionRecorder;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Records the plan document of a roster (R14) and the lines that the county marks to go back. */
@Component
class RosterDecisionRecorder implements DecisionRecorder {
    private static final int SHORTEST_REASON = 5;

    private final RosterBook book;

    RosterDecisionRecorder(RosterBook book) {
        this.book = book;
    }

    @Override
    public String processId() {
        return Rosters.PROCESS;
    }

    @Override
    public Set<String> values() {
        return Set.of("returnedLines", "reasons", "reasonCodes");
    }

    @Override
    public void record(List<Decision> decisions) {
        for (Decision decision : decisions) {
            Map<String, Object> data = decision.data();
            if (!decision.outcome().equals("return") && data.get("planNo") != null) {
                book.plan(decision.caseKey(), planNo(data), planDate(data));
            }
            if (data.get("returnedLines") instanceof List<?> returned && !returned.isEmpty()) {
                mark(decision, returned);
            }
        }
    }

    /** The plan is entered anew with the next decision; lines that were marked stay marked, so that one stands. */
    @Override
    public void takeBack(Decision decision, Instant at) {
        if (book.marked(decision.caseKey(), decision.personId(), decision.at().atOffset(ZoneOffset.UTC))) {
            throw new Refusal("register.marked");
        }
    }

    private static String planNo(Map<String, Object> data) {
        String planNo = Objects.toString(data.get("planNo"), "").strip();
        if (planNo.isEmpty()) {
            throw new Refusal("register.plan-missing");
        }
        return planNo;
    }

    private static LocalDate planDate(Map<String, Object> data) {
        try {
            return LocalDate.parse(Objects.toString(data.get("planDate"), ""));
        } catch (DateTimeException e) {
            throw new Refusal("register.plan-missing");
        }
    }

    private void mark(Decision decision, List<?> returned) {
        RosterView roster =
                book.lock(decision.caseKey()).orElseThrow(() -> new Refusal("register.unknown", decision.caseKey()));
        if (roster.status() != RosterStatus.LOCKED || !decision.outcome().equals("approve")) {
            throw new Refusal("register.mark-refused");
        }
        Map<String, Long> lines = new HashMap<>();
        book.lines(roster.number(), "").forEach(line -> lines.put(Long.toString(line.decision()), line.id()));
        if (returned.stream().map(Objects::toString).distinct().count() >= lines.size()) {
            throw new Refusal("register.nothing-left");
        }
        Map<?, ?> reasons = decision.data().get("reasons") instanceof Map<?, ?> given ? given : Map.of();
        Map<?, ?> codes = decision.data().get("reasonCodes") instanceof Map<?, ?> given ? given : Map.of();
        for (Object id : returned) {
            String key = Objects.toString(id);
            Long line = lines.get(key);
            String reason = reason(reasons, key);
            if (line == null) {
                throw new Refusal("register.line-unknown");
            }
            book.mark(
                    line,
                    roster.version(),
                    code(codes, key),
                    reason,
                    decision.personId(),
                    decision.at().atOffset(ZoneOffset.UTC));
        }
    }

    private static @Nullable ReturnReason code(Map<?, ?> codes, String key) {
        String code = of(codes, key);
        if (code.isEmpty()) return null;
        return Arrays.stream(ReturnReason.values())
                .filter(one -> one.name().equals(code))
                .findFirst()
                .orElseThrow(() -> new Refusal("register.reason-code-unknown", code));
    }

    private static String of(Map<?, ?> values, String key) {
        return values.entrySet().stream()
                .filter(entry -> Objects.toString(entry.getKey()).equals(key))
                .map(entry -> Objects.toString(entry.getValue(), "").strip())
                .findFirst()
                .orElse("");
    }

    private static String reason(Map<?, ?> reasons, String key) {
        String reason = of(reasons, key);
        if (reason.length() < SHORTEST_REASON) {
            throw new Refusal("register.reason-missing", SHORTEST_REASON);
        }
        return reason;
    }
}
