package org.jiangbu.workflow;

import java.util.Locale;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/**
 * An entry of the delegate catalogue: a bean that models name as <code>${beanName}</code>. It calls one service method of
 * its module and returns the routing facts that follow; it holds no business logic.
 */
public abstract class CaseDelegate implements JavaDelegate {
    /** Calls the service; the result is set as routing facts of the case. */
    protected abstract Map<String, Object> perform(CaseContext context);

    /** One sentence for the designer. */
    public abstract String description(Locale locale);

    @Override
    public final void execute(DelegateExecution execution) {
        execution.setVariables(perform(CaseContexts.of(execution)));
    }
}
