package org.jiangbu.award;

import java.util.List;
import java.util.Locale;
import org.jiangbu.base.Messages;
import org.jiangbu.workflow.CaseContext;
import org.jiangbu.workflow.CaseDelegate;
import org.springframework.stereotype.Component;

/** Computes what checked declarations add to the awards of their household-years; all of a transaction at once. */
@Component("computeAward")
class ComputeAwardDelegate extends CaseDelegate {
    private final Awards awards;
    private final Messages messages;

    ComputeAwardDelegate(Awards awards, Messages messages) {
        this.awards = awards;
        this.messages = messages;
    }

    @Override
    protected void settle(List<CaseContext> contexts) {
        awards.decideAll(contexts.stream().map(CaseContext::caseKey).toList());
    }

    @Override
    protected boolean takeBack(CaseContext context) {
        awards.takeBack(context.caseKey());
        return true;
    }

    @Override
    public String description(Locale locale) {
        return messages.get(locale, "award.delegate.computeAward");
    }
}
