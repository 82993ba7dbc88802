package org.jiangbu.workflow.wall;

import javax.script.ScriptEngine;
import javax.script.ScriptEngineFactory;
import javax.script.ScriptEngineManager;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.scripting.engine.ScriptEngineResolver;

/** Models may not run scripts, in no language. */
final class NoScripts implements ScriptEngineResolver {
    @Override
    public void addScriptEngineFactory(ScriptEngineFactory scriptEngineFactory) {
        throw new ProcessEngineException("Scripts are not part of the vocabulary");
    }

    @Override
    public ScriptEngineManager getScriptEngineManager() {
        throw new ProcessEngineException("Scripts are not part of the vocabulary");
    }

    @Override
    public ScriptEngine getScriptEngine(String language, boolean resolveFromCache) {
        throw new ProcessEngineException("Scripts are not part of the vocabulary: " + language);
    }
}
