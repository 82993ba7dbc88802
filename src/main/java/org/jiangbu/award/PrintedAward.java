package org.jiangbu.award;

import java.util.List;
import java.util.Map;
import org.jiangbu.approval.CasePaper;
import org.jiangbu.approval.CasePaper.Fact;
import org.jiangbu.approval.CasePaper.Sum;
import org.jiangbu.approval.PrintedPart;
import org.jiangbu.base.Messages;
import org.jiangbu.base.Money;
import org.jiangbu.declaration.Declarations;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The decided award of a declaration and how its fen came about, on the approval form. */
@Component
@Order(2)
class PrintedAward implements PrintedPart {
    private final Awards awards;
    private final Declarations declarations;
    private final Messages messages;

    PrintedAward(Awards awards, Declarations declarations, Messages messages) {
        this.awards = awards;
        this.declarations = declarations;
        this.messages = messages;
    }

    @Override
    public String processId() {
        return Declarations.PROCESS;
    }

    @Override
    public CasePaper of(String caseKey) {
        String number = declarations.view(caseKey).summary().number();
        Map<String, DecisionView> decided = awards.decisionsOf(List.of(number));
        DecisionView decision = decided.get(number);
        if (decision == null) return new CasePaper("", List.of(), List.of(), List.of());
        return new CasePaper(
                "",
                List.of(new Fact(messages.get("award.note"), awards.explain(decision.id()))),
                List.of(),
                List.of(
                        sum("award.print.industry", decision.industryFen()),
                        sum("award.print.labour", decision.labourFen()),
                        sum("award.print.total", decision.totalFen())));
    }

    private Sum sum(String key, long fen) {
        return new Sum(messages.get(key), Money.ofFen(fen));
    }
}
