package org.jiangbu.chain;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.RepositoryService;
import org.jiangbu.security.CurrentUser;
import org.jiangbu.security.Person;
import org.jiangbu.workflow.CaseStart;
import org.jiangbu.workflow.Cases;
import org.jiangbu.workflow.ProbeCases;
import org.jiangbu.workflow.ProbeModel;
import org.jiangbu.workflow.WorkItem;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.support.TransactionTemplate;

/** Requests about cases of the small process that exists for tests only. */
abstract class RestProbeTest extends RestTest {
    @Autowired
    private Cases cases;

    @Autowired
    private RepositoryService repository;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    CurrentUser user;

    @Autowired
    Chain chain;

    @BeforeEach
    void deployTheProbe() {
        repository
                .createDeployment()
                .enableDuplicateFiltering(true)
                .name("probe")
                .addModelInstance("probe.bpmn", ProbeModel.twoSteps())
                .deploy();
    }

    /** Somebody who may decide the first step of every case. */
    Person villageCadre() {
        Person person = staff.create("r-" + UUID.randomUUID().toString().substring(0, 8), "测试人员", PASSWORD);
        staff.assign(person.id(), "village-cadre", ProbeCases.VILLAGE, LocalDate.of(2018, 1, 1), null);
        return person;
    }

    /** The items at which so many new cases wait. */
    List<WorkItem> started(int count, Person person) {
        List<String> keys = IntStream.range(0, count)
                .mapToObj(n -> "R-" + UUID.randomUUID())
                .toList();
        user.runAs(
                person.id(),
                () -> transaction.executeWithoutResult(status -> cases.start(
                        ProbeCases.PROCESS,
                        keys.stream()
                                .map(key -> new CaseStart(key, ProbeCases.VILLAGE, Map.of()))
                                .toList())));
        return keys.stream().map(key -> chain.item(person, key)).toList();
    }

    /** Asks as somebody whose password is {@link #PASSWORD}; names and values in turn, an absent value is not sent. */
    ResultActions request(Person one, String address, String... asked) throws Exception {
        MockHttpServletRequestBuilder request = get(address);
        for (int n = 0; n < asked.length; n += 2) {
            if (asked[n + 1] != null) request.param(asked[n], asked[n + 1]);
        }
        return web.perform(request.with(httpBasic(one.username(), PASSWORD)));
    }

    static String text(ResultActions answer) throws Exception {
        return answer.andReturn().getResponse().getContentAsString(StandardCharsets.UTF_8);
    }
}
