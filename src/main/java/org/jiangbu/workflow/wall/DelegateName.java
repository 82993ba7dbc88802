package org.jiangbu.workflow.wall;

import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.delegate.BaseDelegateExecution;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.impl.el.Expression;

/** What a service task names, e.g. <code>${reserveFunds}</code>. It is a name and never evaluated as an expression. */
final class DelegateName implements Expression {
    private static final long serialVersionUID = 1L;

    private final transient DelegateCatalogue catalogue;
    private final String text;

    DelegateName(DelegateCatalogue catalogue, String text) {
        this.catalogue = catalogue;
        this.text = text;
    }

    @Override
    public Object getValue(VariableScope scope) {
        return catalogue.delegate(text.replaceAll("[${}\\s]", ""));
    }

    @Override
    public Object getValue(VariableScope scope, BaseDelegateExecution execution) {
        return getValue(scope);
    }

    @Override
    public void setValue(Object value, VariableScope scope) {
        throw new ProcessEngineException("The catalogue is not written to");
    }

    @Override
    public void setValue(Object value, VariableScope scope, BaseDelegateExecution execution) {
        setValue(value, scope);
    }

    @Override
    public String getExpressionText() {
        return text;
    }

    @Override
    public boolean isLiteralText() {
        return false;
    }
}
