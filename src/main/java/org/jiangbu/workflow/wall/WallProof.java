package org.jiangbu.workflow.wall;

import java.util.List;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.impl.juel.jakarta.el.ELException;
import org.jiangbu.base.storage.StartRefused;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.DefaultTransactionDefinition;

/**
 * Tries at every start whether the wall holds, before any model is deployed: the engine as it is set up now, with the class
 * path as it is now, and not as it was when the tests ran. It leaves nothing behind.
 */
@Component
public class WallProof implements InitializingBean {
    private static final Logger LOG = LoggerFactory.getLogger(WallProof.class);

    private static final TransactionDefinition ALONE =
            new DefaultTransactionDefinition(TransactionDefinition.PROPAGATION_REQUIRES_NEW);

    private final ProcessEngineConfigurationImpl engine;
    private final PlatformTransactionManager transactions;

    public WallProof(ProcessEngine engine, PlatformTransactionManager transactions) {
        this.engine = (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
        this.transactions = transactions;
    }

    /** @throws StartRefused if an attack got through, or if not even an honest model runs, which would prove nothing */
    @Override
    public void afterPropertiesSet() {
        long began = System.nanoTime();
        try {
            undone(Attacks.honest());
        } catch (Exception e) {
            throw new StartRefused("The process engine cannot run the smallest model: " + e.getMessage(), e);
        }
        List<Attack> attacks = Attacks.all();
        List<String> through =
                attacks.stream().filter(this::getsThrough).map(Attack::way).toList();
        if (!through.isEmpty()) {
            throw new StartRefused("A model could do what no model may, so the application does not start: "
                    + String.join("; ", through)
                    + ". The process engine or the class path is not as this version was built; install it anew,"
                    + " without additions of one's own.");
        }
        LOG.info(
                "The wall inside the process engine held against {} attacks ({} ms)",
                attacks.size(),
                (System.nanoTime() - began) / 1_000_000);
    }

    private boolean getsThrough(Attack attack) {
        try {
            undone(attack.strike());
            return true;
        } catch (ProcessEngineException | ELException held) {
            return false;
        } catch (Exception e) {
            throw new StartRefused("Whether the process engine is safe cannot be told: " + attack.way(), e);
        }
    }

    /** The engine does not tell of every attack at length: it is meant to fail. */
    private void undone(Attack.Strike strike) throws Exception {
        boolean told = engine.isEnableCmdExceptionLogging();
        engine.setEnableCmdExceptionLogging(false);
        TransactionStatus transaction = transactions.getTransaction(ALONE);
        try {
            strike.at(engine);
        } finally {
            transactions.rollback(transaction);
            engine.getDeploymentCache().discardProcessDefinitionCache();
            engine.setEnableCmdExceptionLogging(told);
        }
    }
}
