package org.jiangbu.workflow.wall;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.DelegateVariableMapping;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.Expression;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.impl.form.validator.FormFieldValidator;
import org.camunda.bpm.engine.impl.form.validator.FormFieldValidatorContext;
import org.camunda.bpm.engine.variable.VariableMap;

/** A class of the server that a model would like to see made and called; also a bean. */
public class HostileArtifact
        implements JavaDelegate, ExecutionListener, TaskListener, DelegateVariableMapping, FormFieldValidator {
    /** For models that write into the fields of what they name. */
    public Expression command;

    /** A bean is made before the assault begins, what a model makes is made in it. */
    public HostileArtifact() {
        Canary.sing("a class was made an object");
    }

    @Override
    public void execute(DelegateExecution execution) {
        call();
    }

    @Override
    public void notify(DelegateExecution execution) {
        call();
    }

    @Override
    public void notify(DelegateTask task) {
        call();
    }

    @Override
    public void mapInputVariables(DelegateExecution execution, VariableMap variables) {
        call();
    }

    @Override
    public void mapOutputVariables(DelegateExecution execution, VariableScope instance) {
        call();
    }

    @Override
    public boolean validate(Object submitted, FormFieldValidatorContext context) {
        call();
        return true;
    }

    private static void call() {
        Canary.sing("a bean was called as a delegate");
    }
}
