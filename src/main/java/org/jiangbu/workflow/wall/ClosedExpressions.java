package org.jiangbu.workflow.wall;

import java.util.Properties;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.el.Expression;
import org.camunda.bpm.engine.impl.el.JuelExpressionManager;
import org.camunda.bpm.impl.juel.ExpressionFactoryImpl;
import org.camunda.bpm.impl.juel.ExpressionFactoryImpl.Profile;
import org.camunda.bpm.impl.juel.jakarta.el.CompositeELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.ELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.FunctionMapper;
import org.camunda.bpm.impl.juel.jakarta.el.ListELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.MapELResolver;

/**
 * Expressions that reach routing facts, and nothing else: no beans, no methods, no functions, no properties of objects, no
 * engine. Do not add a resolver that reads properties of arbitrary objects.
 *
 * <p>The file {@code el.properties} turns method calls off as well, for every expression language of the class path.
 */
final class ClosedExpressions extends JuelExpressionManager {
    /** Characters; the parser of expressions calls itself, so a long one would exhaust the stack. */
    static final int LONGEST = 1_000;

    ClosedExpressions() {
        setExpressionFactory(new ExpressionFactoryImpl(Profile.JEE5, new Properties()));
    }

    @Override
    public Expression createExpression(String expression) {
        if (expression.length() > LONGEST && isExpression(expression)) {
            throw new ProcessEngineException("An expression is longer than " + LONGEST + " characters");
        }
        return super.createExpression(expression);
    }

    /** Plain text may be long, e.g. what explains a step. */
    private static boolean isExpression(String text) {
        return text.contains("${") || text.contains("#{");
    }

    @Override
    protected ELResolver createElResolver() {
        CompositeELResolver resolver = new CompositeELResolver();
        resolver.add(new FactNames());
        resolver.add(new ListELResolver(true));
        resolver.add(new MapELResolver(true));
        return resolver;
    }

    @Override
    protected FunctionMapper createFunctionMapper() {
        return new FunctionMapper() {
            @Override
            public java.lang.reflect.Method resolveFunction(String prefix, String localName) {
                throw new ProcessEngineException("Functions are not part of the vocabulary: " + localName);
            }
        };
    }
}
