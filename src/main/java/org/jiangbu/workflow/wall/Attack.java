package org.jiangbu.workflow.wall;

import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;

/**
 * Something that a model must not be able to do, tried at every start.
 *
 * @param way what it would have done, for whoever has to find out why the application does not start
 * @param strike tries it; an exception of the engine means that the wall held
 */
record Attack(String way, Strike strike) {
    /** One try, in a transaction that is rolled back. */
    @FunctionalInterface
    interface Strike {
        void at(ProcessEngineConfigurationImpl engine) throws Exception;
    }
}
