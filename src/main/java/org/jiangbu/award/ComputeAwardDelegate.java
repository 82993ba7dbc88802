package org.jiangbu.award;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jiangbu.base.Messages;
import org.jiangbu.workflow.CaseContext;
import org.jiangbu.workflow.CaseDelegate;
import org.springframework.stereotype.Component;

/** Computes the award that a checked declaration adds to its household-year. */
@Component("computeAward")
class ComputeAwardDelegate extends CaseDelegate {
    private final Awards awards;
    private final Messages messages;

    ComputeAwardDelegate(Awards awards, Messages messages) {
        this.awards = awards;
        this.messages = messages;
    }

    @Override
    protected Map<String, Object> perform(CaseContext context) {
        awards.decideAll(List.of(context.caseKey()));
        return Map.of();
    }

    @Override
    public String description(Locale locale) {
        return messages.get(locale, "award.delegate.computeAward");
    }
}
