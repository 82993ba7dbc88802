package org.jiangbu.workflow.wall;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.springframework.beans.factory.ListableBeanFactory;

/** What the wall is made of. Each piece closes ways of its own; do not take one out because another seems to cover it. */
public enum WallPiece {
    /** Expressions reach facts only: no beans, no methods, no properties of objects, no functions. */
    EXPRESSIONS((engine, beans) -> {
        engine.setExpressionManager(new ClosedExpressions());
        engine.setEnableExpressionsInAdhocQueries(false);
        engine.setEnableExpressionsInStoredQueries(false);
    }),
    /** Nothing that a model names is made an object, the engine's own mail and shell tasks included. */
    ARTIFACTS((engine, beans) -> engine.setArtifactFactory(new NoArtifacts())),
    /** No script runs, in no language. */
    SCRIPTS((engine, beans) -> {
        engine.setScriptEngineResolver(new NoScripts());
        engine.setEnableScriptEngineLoadExternalResources(false);
        engine.setEnableFetchScriptEngineFromProcessApplication(false);
        engine.setEnableScriptCompilation(false);
    }),
    /** The parser understands the vocabulary and nothing else, opens no connection, and counts the steps of a case. */
    PARSER((engine, beans) -> {
        engine.setBpmnParseFactory(parser -> new ClosedParse(parser, new DelegateCatalogue(beans)));
        engine.setEnableXxeProcessing(false);
        List<SessionFactory> sessions = engine.getCustomSessionFactories();
        if (sessions == null) {
            sessions = new ArrayList<>();
            engine.setCustomSessionFactories(sessions);
        }
        sessions.add(new StepBudget.Opening());
    }),
    /** Decision tables and case models would bring expression languages of their own. */
    LANGUAGES((engine, beans) -> {
        engine.setDmnEnabled(false);
        engine.setCmmnEnabled(false);
    }),
    /** A fact is a number, a text, a date or yes or no; no object is read back from bytes. */
    SERIALIZATION((engine, beans) -> {
        engine.setJavaSerializationFormatEnabled(false);
        engine.setDeserializationTypeValidationEnabled(true);
    });

    private final BiConsumer<ProcessEngineConfigurationImpl, ListableBeanFactory> closing;

    WallPiece(BiConsumer<ProcessEngineConfigurationImpl, ListableBeanFactory> closing) {
        this.closing = closing;
    }

    /**
     * Puts this piece into an engine that is not yet built.
     *
     * @param beans where the delegates of the catalogue are found
     */
    public void into(ProcessEngineConfigurationImpl engine, ListableBeanFactory beans) {
        closing.accept(engine, beans);
    }
}
