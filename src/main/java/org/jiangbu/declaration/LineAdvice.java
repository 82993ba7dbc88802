package org.jiangbu.declaration;

import java.util.List;
import org.jiangbu.base.ForEverybody;
import org.jiangbu.base.Messages;
import org.springframework.stereotype.Service;

/** What the programme would say to a sale line while it is being written. */
@Service
@ForEverybody("rules applied to what the person writes")
public class LineAdvice {
    private final LineRules rules;
    private final Messages messages;

    LineAdvice(LineRules rules, Messages messages) {
        this.rules = rules;
        this.messages = messages;
    }

    /**
     * A refusal or a warning in words.
     *
     * @param field product, quantity, unit, unitPrice, amount or date
     */
    public record Advice(String field, String sentence, boolean refused) {}

    /** Refusals and warnings; empty when all is well. */
    public List<Advice> onSale(NewLine line, int programmeYear) {
        return rules.check(line, rules.year(programmeYear), false).findings().stream()
                .map(finding -> new Advice(finding.field(), finding.sentence(messages), finding.isRefused()))
                .toList();
    }
}
