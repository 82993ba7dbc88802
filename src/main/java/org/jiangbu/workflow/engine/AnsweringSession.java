package org.jiangbu.workflow.engine;

import java.util.List;
import org.camunda.bpm.engine.impl.db.FlushResult;
import org.camunda.bpm.engine.impl.db.entitymanager.operation.DbOperation;
import org.camunda.bpm.engine.impl.db.sql.BatchDbSqlSession;
import org.camunda.bpm.engine.impl.db.sql.DbSqlSessionFactory;

/** The engine's session with the database, which need not ask what it has been told. */
final class AnsweringSession extends BatchDbSqlSession {
    private final KnownAnswers answers = new KnownAnswers();

    AnsweringSession(DbSqlSessionFactory factory) {
        super(factory);
    }

    KnownAnswers answers() {
        return answers;
    }

    @Override
    public List<?> selectList(String statement, Object parameter) {
        List<Object> known = answers.answer(statement, parameter);
        return known == null ? super.selectList(statement, parameter) : known;
    }

    @Override
    public FlushResult executeDbOperations(List<DbOperation> operations) {
        answers.forget();
        return super.executeDbOperations(operations);
    }
}
