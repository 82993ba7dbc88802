package org.jiangbu.workflow.wall;

import java.beans.FeatureDescriptor;
import java.util.Collections;
import java.util.Iterator;
import java.util.Objects;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.impl.juel.jakarta.el.ELContext;
import org.camunda.bpm.impl.juel.jakarta.el.ELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.PropertyNotWritableException;
import org.jspecify.annotations.Nullable;

/** Resolves a name in an expression to a routing fact of the case. */
final class FactNames extends ELResolver {
    @Override
    public @Nullable Object getValue(ELContext context, @Nullable Object base, Object property) {
        if (base != null) {
            return null;
        }
        String name = Objects.toString(property);
        VariableScope scope = (VariableScope) context.getContext(VariableScope.class);
        if (scope != null && scope.hasVariable(name)) {
            context.setPropertyResolved(true);
            return scope.getVariable(name);
        }
        throw new ProcessEngineException("Unknown name in an expression: " + name);
    }

    @Override
    public void setValue(ELContext context, @Nullable Object base, Object property, Object value) {
        throw new PropertyNotWritableException("Expressions do not write");
    }

    @Override
    public boolean isReadOnly(ELContext context, @Nullable Object base, Object property) {
        return true;
    }

    @Override
    public Class<?> getType(ELContext context, @Nullable Object base, Object property) {
        return Object.class;
    }

    @Override
    public Iterator<FeatureDescriptor> getFeatureDescriptors(ELContext context, @Nullable Object base) {
        return Collections.emptyIterator();
    }

    @Override
    public Class<?> getCommonPropertyType(ELContext context, @Nullable Object base) {
        return String.class;
    }
}
