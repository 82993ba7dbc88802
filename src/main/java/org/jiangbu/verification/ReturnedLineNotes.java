package org.jiangbu.verification;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jiangbu.base.Messages;
import org.jiangbu.declaration.Declarations;
import org.jiangbu.declaration.LineNames;
import org.jiangbu.workflow.DecisionNotes;
import org.springframework.stereotype.Component;

/** Which lines a return was about: for the household, and for those who read its history later. */
@Component
class ReturnedLineNotes implements DecisionNotes {
    private final VerificationRecords records;
    private final LineNames lines;
    private final Messages messages;

    ReturnedLineNotes(VerificationRecords records, LineNames lines, Messages messages) {
        this.records = records;
        this.lines = lines;
        this.messages = messages;
    }

    @Override
    public String processId() {
        return Declarations.PROCESS;
    }

    @Override
    public Map<Instant, List<String>> of(String caseKey) {
        Map<Instant, List<Long>> returned = records.allReturnLines(caseKey);
        Map<Long, String> names =
                lines.of(returned.values().stream().flatMap(Collection::stream).toList());
        Map<Instant, List<String>> notes = new HashMap<>();
        returned.forEach((at, ids) -> {
            String named = ids.stream()
                    .map(names::get)
                    .filter(Objects::nonNull)
                    .collect(Collectors.joining(messages.get("verification.note.comma")));
            notes.put(at, List.of(messages.get("verification.return.about", named)));
        });
        return notes;
    }
}
