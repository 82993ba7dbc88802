package org.jiangbu.workflow;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.jiangbu.workflow.engine.CaseEvents;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * An entry of the delegate catalogue: a bean that models name as <code>${beanName}</code>. It calls services of its
 * module and holds no business logic.
 *
 * <p>Thousands of cases may pass a delegate in one go. What the model needs to know at once is returned by {@link
 * #perform}; what only has to be recorded belongs into {@link #settle}, which is called once for all cases of a
 * transaction, just before it commits, so that it can be done with a few statements.
 */
public abstract class CaseDelegate implements JavaDelegate {
    private @SuppressWarnings("NullAway.Init") CaseEvents events;

    @Autowired
    final void tell(CaseEvents caseEvents) {
        this.events = caseEvents;
    }

    /** Routing facts that follow for this case; set at once. */
    protected Map<String, Object> perform(CaseContext context) {
        return Map.of();
    }

    /** Records the facts of all cases that passed in this transaction; a refusal undoes the whole transaction. */
    protected void settle(List<CaseContext> contexts) {}

    /** One sentence for the designer. */
    public abstract String description(Locale locale);

    @Override
    public final void execute(DelegateExecution execution) {
        CaseContext context = CaseContexts.of(execution);
        execution.setVariables(perform(context));
        events.settleLater(this::settleAll, this, context);
    }

    private void settleAll(List<Object> contexts) {
        settle(contexts.stream().map(CaseContext.class::cast).toList());
    }
}
