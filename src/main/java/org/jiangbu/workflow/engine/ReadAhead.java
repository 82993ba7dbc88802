package org.jiangbu.workflow.engine;

import java.io.InputStream;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.ibatis.builder.xml.XMLMapperBuilder;
import org.apache.ibatis.session.Configuration;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.db.entitymanager.DbEntityManager;
import org.camunda.bpm.engine.impl.db.sql.DbSqlSession;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.camunda.bpm.engine.impl.persistence.entity.EventSubscriptionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.IdentityLinkEntity;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.persistence.entity.VariableInstanceEntity;
import org.jspecify.annotations.Nullable;

/**
 * Reads in seven queries what the engine would ask about each case by ten or more of its own. The engine finds the
 * rows in its cache, and its lists in {@link KnownAnswers}; what was not read ahead it asks as ever.
 */
final class ReadAhead {
    private static final String MAPPER = "/engine/read-ahead.xml";
    private static final String NAMESPACE = ReadAhead.class.getName() + ".";

    private final DbEntityManager entities;
    private final KnownAnswers answers;

    private ReadAhead(DbEntityManager entities, KnownAnswers answers) {
        this.entities = entities;
        this.answers = answers;
    }

    /** Teaches the engine to be read ahead for. */
    static void install(ProcessEngineConfigurationImpl engine) {
        Configuration mappings = engine.getSqlSessionFactory().getConfiguration();
        InputStream mapper = ReadAhead.class.getResourceAsStream(MAPPER);
        new XMLMapperBuilder(mapper, mappings, MAPPER, mappings.getSqlFragments()).parse();
        engine.getSessionFactories().put(DbSqlSession.class, new SessionFactory() {
            @Override
            public Class<?> getSessionType() {
                return DbSqlSession.class;
            }

            @Override
            public Session openSession() {
                return new AnsweringSession(engine.getDbSqlSessionFactory());
            }
        });
    }

    /** Reads for a command that is about to move these cases. */
    static void read(CommandContext context, Collection<String> caseKeys) {
        if (!caseKeys.isEmpty()) {
            AnsweringSession session = (AnsweringSession) context.getDbSqlSession();
            new ReadAhead(context.getDbEntityManager(), session.answers()).read(List.copyOf(caseKeys));
        }
    }

    private void read(List<String> caseKeys) {
        List<ExecutionEntity> executions = select("executions", caseKeys);
        List<String> instances = distinct(executions, ExecutionEntity::getProcessInstanceId);
        List<String> ids = distinct(executions, ExecutionEntity::getId);
        answers.know(
                "selectExecutionsByProcessInstanceId", instances, executions, ExecutionEntity::getProcessInstanceId);
        List<TaskEntity> tasks = select("tasks", ids);
        answers.know("selectTasksByExecutionId", ids, tasks, TaskEntity::getExecutionId);
        List<String> taskIds = distinct(tasks, TaskEntity::getId);
        answers.know("selectTasksByParentTaskId", taskIds, select("subtasks", taskIds), TaskEntity::getParentTaskId);
        answers.know("selectIdentityLinksByTask", taskIds, select("links", taskIds), IdentityLinkEntity::getTaskId);
        List<VariableInstanceEntity> variables = select("variables", ids);
        List<VariableInstanceEntity> shared = variables.stream()
                .filter(variable -> variable.getTaskId() == null)
                .toList();
        answers.know("selectVariablesByExecutionId", ids, shared, VariableInstanceEntity::getExecutionId);
        answers.know("selectVariablesByTaskId", taskIds, variables, VariableInstanceEntity::getTaskId);
        answers.know(
                "selectEventSubscriptionsByExecution",
                ids,
                select("subscriptions", ids),
                EventSubscriptionEntity::getExecutionId);
        answers.know("selectJobsByExecutionId", ids, select("jobs", ids), JobEntity::getExecutionId);
    }

    @SuppressWarnings("unchecked")
    private <T> List<T> select(String statement, List<String> keys) {
        return keys.isEmpty() ? List.of() : entities.selectList(NAMESPACE + statement, keys);
    }

    private static <T> List<String> distinct(List<T> entities, Function<T, @Nullable String> key) {
        return entities.stream().map(key).flatMap(Stream::ofNullable).distinct().toList();
    }
}
