package org.jiangbu.workflow;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.runtime.Job;
import org.jiangbu.base.Internal;
import org.jiangbu.workflow.engine.Engine;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** The timers of all cases. */
@Service
@Internal
public class Deadlines {
    private static final Logger LOG = LoggerFactory.getLogger(Deadlines.class);
    private static final int CHUNK = 200;

    private final ManagementService management;
    private final Engine engine;
    private final TransactionTemplate transaction;
    private final JdbcClient jdbc;
    private final Clock clock;

    Deadlines(
            ManagementService management,
            Engine engine,
            TransactionTemplate transaction,
            JdbcClient jdbc,
            Clock clock) {
        this.management = management;
        this.engine = engine;
        this.transaction = transaction;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Fires every timer that is due by the clock; returns how many. The job executor does the same in the background. */
    public int runDue() {
        int fired = 0;
        for (List<Job> due = due(); !due.isEmpty(); due = due()) {
            int now = fire(due);
            fired += now;
            if (now == 0) {
                break; // what remains fails again and again; it is logged and shown to the administrator
            }
        }
        return fired;
    }

    /** Moves the clock and fires what is due then, before the job executor of this node looks at it; returns how many. */
    public int runDueAfter(Runnable moveOfClock) {
        return engine.alone(() -> {
            moveOfClock.run();
            return runDue();
        });
    }

    private List<Job> due() {
        return management
                .createJobQuery()
                .duedateLowerThan(Date.from(clock.instant().plusMillis(1)))
                .withRetriesLeft()
                .active()
                .orderByJobDuedate()
                .asc()
                .listPage(0, CHUNK);
    }

    private int fire(List<Job> due) {
        List<String> jobs = due.stream().map(Job::getId).toList();
        try {
            transaction.executeWithoutResult(
                    status -> engine.together(cases(due), () -> jobs.forEach(management::executeJob)));
            return jobs.size();
        } catch (RuntimeException together) {
            LOG.info("{} timers did not fire together, trying each alone: {}", jobs.size(), together.getMessage());
            return (int) jobs.stream().filter(this::fireAlone).count();
        }
    }

    private List<String> cases(List<Job> jobs) {
        return jdbc.sql("select case_key from workflow_case where instance_id = any(:instances)")
                .param("instances", jobs.stream().map(Job::getProcessInstanceId).toArray(String[]::new))
                .query(String.class)
                .list();
    }

    private boolean fireAlone(String job) {
        try {
            management.executeJob(job);
            return true;
        } catch (RuntimeException e) {
            if (management.createJobQuery().jobId(job).count() == 0) {
                return true; // the job executor was faster
            }
            LOG.error("Timer {} failed", job, e);
            return false;
        }
    }

    /** When the next timer is due. */
    public Optional<Instant> nextDue() {
        return jdbc.sql("select min(duedate_) from act_ru_job where retries_ > 0")
                .query((row, n) -> Optional.ofNullable(row.getTimestamp(1)).map(Timestamp::toInstant))
                .single();
    }
}
