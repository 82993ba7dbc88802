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

    /** Refusals and warnings in words; empty when all is well. */
    public List<String> onSale(NewLine line, int programmeYear) {
        return rules.check(line, rules.year(programmeYear), false).findings().stream()
                .map(finding -> finding.sentence(messages))
                .toList();
    }
}
