package org.jiangbu;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * A test that shares nothing with others: it only starts processes of its own. It runs on the second core, beside the tests
 * that share an application. Not for one that starts a database server in the tests' process: the servers of one process are
 * all run from where the first of them unpacked its programs, which must not be a folder that is thrown away.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Execution(ExecutionMode.CONCURRENT)
public @interface Alone {}
