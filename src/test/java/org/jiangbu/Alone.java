package org.jiangbu;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.Set;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.ResourceLocksProvider;

/**
 * A test that shares nothing with others: it only starts processes of its own. It runs on the second core, beside the tests
 * that share an application. Not for one that starts a database server in the tests' process: the servers of one process are
 * all run from where the first of them unpacked its programs, which must not be a folder that is thrown away. Its methods run
 * one after another, for they share what the class has started: a class that holds a lock has them all on its own thread.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Execution(ExecutionMode.CONCURRENT)
@ResourceLock(providers = Alone.Itself.class)
public @interface Alone {
    /** What no other class asks for. */
    final class Itself implements ResourceLocksProvider {
        @Override
        public Set<Lock> provideForClass(Class<?> testClass) {
            return Set.of(new Lock(testClass.getName()));
        }
    }
}
