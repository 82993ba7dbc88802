package org.jiangbu.workflow.engine;

import java.beans.FeatureDescriptor;
import java.util.Collections;
import java.util.Iterator;
import java.util.Objects;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.impl.el.JuelExpressionManager;
import org.camunda.bpm.impl.juel.jakarta.el.CompositeELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.ELContext;
import org.camunda.bpm.impl.juel.jakarta.el.ELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.ListELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.MapELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.PropertyNotWritableException;
import org.jiangbu.workflow.CaseDelegate;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ListableBeanFactory;

/**
 * Expressions that reach routing facts and the delegate catalogue, and nothing else: no beans, no methods, no properties
 * of objects, no engine. Do not add a resolver that reads properties of arbitrary objects.
 */
final class ClosedExpressions extends JuelExpressionManager {
    private final ListableBeanFactory beans;

    ClosedExpressions(ListableBeanFactory beans) {
        this.beans = beans;
    }

    @Override
    protected ELResolver createElResolver() {
        CompositeELResolver resolver = new CompositeELResolver();
        resolver.add(new Names());
        resolver.add(new ListELResolver(true));
        resolver.add(new MapELResolver(true));
        return resolver;
    }

    /** Resolves a name to a routing fact of the case or to a delegate of the catalogue. */
    private final class Names extends ELResolver {
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
            if (beans.containsBean(name) && beans.isTypeMatch(name, CaseDelegate.class)) {
                context.setPropertyResolved(true);
                return beans.getBean(name);
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
}
