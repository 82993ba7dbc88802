package org.jiangbu.workflow.wall;

import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;

/**
 * How far a case may go in one command, so that a loop in which nobody is asked ends with an error and a transaction that
 * is rolled back, instead of a server that answers no more. A real case passes about ten steps at once.
 */
final class StepBudget implements Session {
    /** Steps of one case in one command. */
    static final int STEPS = 1_000;

    private final Map<String, Integer> taken = new HashMap<>();
    private final JobPace pace;

    private StepBudget(JobPace pace) {
        this.pace = pace;
    }

    static void spend(DelegateExecution execution) {
        CommandContext command = Context.getCommandContext();
        command.getSession(StepBudget.class).spend(execution.getProcessInstanceId(), command.getCurrentJob() != null);
    }

    private void spend(String processInstanceId, boolean job) {
        if (job && taken.isEmpty()) {
            pace.count(processInstanceId);
        }
        if (taken.merge(processInstanceId, 1, Integer::sum) > STEPS) {
            throw new ProcessEngineException(
                    "A case went " + STEPS + " steps without anybody being asked: its model runs in a circle");
        }
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}

    /** Each command has its own; the pace of jobs is that of the engine. */
    static final class Opening implements SessionFactory {
        private final JobPace pace = new JobPace();

        @Override
        public Class<?> getSessionType() {
            return StepBudget.class;
        }

        @Override
        public Session openSession() {
            return new StepBudget(pace);
        }
    }
}
