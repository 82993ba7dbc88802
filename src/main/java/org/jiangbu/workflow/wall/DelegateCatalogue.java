package org.jiangbu.workflow.wall;

import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.delegate.Expression;
import org.jiangbu.workflow.CaseDelegate;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.util.ClassUtils;

/**
 * The delegates that a model may name, each where it names a delegate and nowhere else. A bean is one if it is made to be
 * one: a {@link CaseDelegate} whose class is called {@code …Delegate}.
 */
final class DelegateCatalogue {
    private final ListableBeanFactory beans;

    DelegateCatalogue(ListableBeanFactory beans) {
        this.beans = beans;
    }

    CaseDelegate delegate(String name) {
        Class<?> type = beans.containsBean(name) ? beans.getType(name) : null;
        if (type == null
                || !CaseDelegate.class.isAssignableFrom(type)
                || !ClassUtils.getUserClass(type).getSimpleName().endsWith("Delegate")) {
            throw new ProcessEngineException("Not in the catalogue of delegates: " + name);
        }
        return beans.getBean(name, CaseDelegate.class);
    }

    /** Looked up when a case passes: a delegate that is no more must not keep a whole older model from being read. */
    Expression named(String expression) {
        return new DelegateName(this, expression);
    }
}
