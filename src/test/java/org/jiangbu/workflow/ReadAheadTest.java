package org.jiangbu.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.RepositoryService;
import org.jiangbu.IntegrationTest;
import org.jiangbu.background.Runs;
import org.jiangbu.security.CurrentUser;
import org.jiangbu.security.Staff;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Many cases move with as many questions to the database as few. */
class ReadAheadTest extends IntegrationTest {
    private static final String QUESTIONS = "org.camunda.bpm.engine.impl.persistence.entity";

    @Autowired
    private WorkItems items;

    @Autowired
    private Cases cases;

    @Autowired
    private Runs runs;

    @Autowired
    private Staff staff;

    @Autowired
    private CurrentUser user;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private RepositoryService repository;

    @Autowired
    private JdbcClient jdbc;

    private long village;

    @BeforeEach
    void aVillageThatDecides() {
        repository
                .createDeployment()
                .enableDuplicateFiltering(true)
                .name("probe")
                .addModelInstance("probe.bpmn", ProbeModel.twoSteps())
                .deploy();
        village = staff.create("r-" + UUID.randomUUID().toString().substring(0, 8), "测试人员", null)
                .id();
        staff.assign(village, "village-cadre", ProbeCases.VILLAGE, LocalDate.of(2018, 1, 1), null);
    }

    @Test
    void aChunkAsksNoMoreThanASingleCase() {
        questionsOf(1); // what is kept afterwards is asked for here
        assertThat(questionsOf(25)).isEqualTo(questionsOf(1));
    }

    /** How often the engine asks while so many are decided in one run, all of them to the next step. */
    private long questionsOf(int number) {
        List<String> keys = IntStream.range(0, number)
                .mapToObj(n -> "R-" + UUID.randomUUID())
                .toList();
        user.runAs(
                village,
                () -> transaction.executeWithoutResult(status -> cases.start(
                        ProbeCases.PROCESS,
                        keys.stream()
                                .map(key -> new CaseStart(key, ProbeCases.VILLAGE, Map.of()))
                                .toList())));
        Logger log = (Logger) LoggerFactory.getLogger(QUESTIONS);
        ListAppender<ILoggingEvent> heard = new ListAppender<>();
        heard.start();
        log.addAppender(heard);
        log.setLevel(Level.DEBUG);
        log.setAdditive(false);
        try {
            user.runAs(
                    village,
                    () -> items.decideMany(
                            open(keys, "first"),
                            DecideRequest.template(
                                    "approve",
                                    "情况属实",
                                    null,
                                    Map.of(),
                                    UUID.randomUUID().toString())));
            runs.drain();
        } finally {
            log.setLevel(null);
            log.setAdditive(true);
            log.detachAppender(heard);
        }
        assertThat(open(keys, "second")).hasSize(number);
        return heard.list.stream()
                .filter(event -> event.getFormattedMessage().startsWith("==>  Preparing: select"))
                .count();
    }

    private List<Long> open(List<String> keys, String step) {
        return jdbc.sql("select id from work_item where case_key = any(:keys) and step_key = :step order by id")
                .param("keys", keys.toArray(String[]::new))
                .param("step", step)
                .query(Long.class)
                .list();
    }
}
