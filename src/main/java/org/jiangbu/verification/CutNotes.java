package org.jiangbu.verification;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jiangbu.base.Messages;
import org.jiangbu.base.Money;
import org.jiangbu.declaration.Declarations;
import org.jiangbu.declaration.LineNames;
import org.jiangbu.workflow.DecisionNotes;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a decision took down line by line (核减), also where it was taken back since. */
@Component
class CutNotes implements DecisionNotes {
    private final CutBook cuts;
    private final LineNames lines;
    private final Messages messages;

    CutNotes(CutBook cuts, LineNames lines, Messages messages) {
        this.cuts = cuts;
        this.lines = lines;
        this.messages = messages;
    }

    @Override
    public String processId() {
        return Declarations.PROCESS;
    }

    @Override
    public Map<Instant, List<String>> of(String caseKey) {
        List<Cut> made = cuts.everOf(caseKey);
        Map<Long, String> names = lines.of(made.stream().map(Cut::lineId).toList());
        Map<Instant, List<String>> notes = new HashMap<>();
        made.forEach(cut -> notes.computeIfAbsent(cut.at(), at -> new ArrayList<>())
                .add(sentence(cut, names.getOrDefault(cut.lineId(), ""))));
        return notes;
    }

    private String sentence(Cut cut, String line) {
        return messages.get(
                "verification.note.reduced",
                line,
                plain(cut.quantityBefore()),
                plain(cut.quantityAfter()),
                Money.ofFen(cut.fenBefore()).format(),
                Money.ofFen(cut.fenAfter()).format(),
                messages.get("verification.cut-reason." + cut.reasonCode()),
                cut.reason());
    }

    private static String plain(@Nullable BigDecimal quantity) {
        return quantity == null ? "" : quantity.stripTrailingZeros().toPlainString();
    }
}
