package org.jiangbu.workflow;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.jiangbu.workflow.engine.CaseEvents;
import org.jiangbu.workflow.engine.Convoy;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * An entry of the delegate catalogue: a bean that models name as <code>${beanName}</code>. It calls services of its
 * module and holds no business logic.
 *
 * <p>Thousands of cases may pass a delegate in one go. What the model needs to know at once is answered by {@link
 * #foresee} for all of them, or by {@link #perform} for one; what only has to be recorded belongs into {@link #settle}, which is called once for all cases of a
 * transaction, just before it commits, so that it can be done with a few statements.
 */
public abstract class CaseDelegate implements JavaDelegate {
    private @SuppressWarnings("NullAway.Init") CaseEvents events;

    @Autowired
    final void tell(CaseEvents caseEvents) {
        this.events = caseEvents;
    }

    /**
     * Routing facts by case key that follow for each of these cases if it passes here. Asked once for all cases that move
     * together, and by whoever wants to know what would come next; only reads, since some of them may take another path. A
     * delegate that foresees sets nothing else.
     */
    protected Map<String, Map<String, Object>> foresee(Collection<String> caseKeys) {
        return Map.of();
    }

    /** Routing facts that follow for this case; set at once. For what cannot be told in advance. */
    protected Map<String, Object> perform(CaseContext context) {
        return Map.of();
    }

    /** Keeps the answers to what a delegate asks besides what it foresees apart from those. */
    private record Further(CaseDelegate asking) {}

    /**
     * The answer for one case to a question that {@link #perform} asks once for all cases that move together.
     *
     * @param question answers by case key, one entry a fact; only reads, since some of the cases may take another path
     */
    protected final Map<String, Object> askedOnce(
            CaseContext context, Function<Collection<String>, Map<String, Map<String, Object>>> question) {
        return Convoy.answer(new Further(this), context.caseKey(), question);
    }

    /**
     * Records the facts of all cases that passed in this transaction; a refusal undoes the whole transaction.
     *
     * @param contexts as the cases were when they passed, with the routing facts set here
     */
    protected void settle(List<CaseContext> contexts) {}

    /**
     * Undoes what it did for a case whose last decision is taken back (撤回), by entries of its own.
     *
     * @return false if what it does can never be undone, because others have seen it or money hangs on it
     */
    protected boolean takeBack(CaseContext context) {
        return false;
    }

    /** One sentence for the designer. */
    public abstract String description(Locale locale);

    @Override
    public final void execute(DelegateExecution execution) {
        CaseContext context = CaseContexts.of(execution);
        Map<String, Object> facts = new HashMap<>(Convoy.answer(this, context.caseKey(), this::foresee));
        facts.putAll(perform(context));
        if (!facts.isEmpty()) {
            execution.setVariables(facts);
        }
        events.settleLater(this::settleAll, this, context.with(facts));
    }

    private void settleAll(List<Object> contexts) {
        settle(contexts.stream().map(CaseContext.class::cast).toList());
    }
}
