package org.jiangbu.chain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import com.jayway.jsonpath.JsonPath;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.jiangbu.security.Person;
import org.jiangbu.workflow.WorkItem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Sixty-four programs at the REST door, eight signed in as each of eight people, go for the same items at once. */
class RestManyAtOnceTest extends RestProbeTest {
    private static final int PEOPLE = 8;
    private static final int PROGRAMS = 8;
    private static final int ITEMS = 3;

    @Autowired
    private JdbcClient jdbc;

    private final Map<Long, Set<Long>> claimedBy = new ConcurrentHashMap<>();
    private final Map<Long, Set<Long>> decidedBy = new ConcurrentHashMap<>();
    private final Queue<Answer> refusals = new ConcurrentLinkedQueue<>();
    private List<Person> village;
    private List<WorkItem> open;

    private record Answer(int status, String body) {}

    @BeforeEach
    void manyWhoMayDecideTheSame() {
        village = IntStream.range(0, PEOPLE).mapToObj(n -> villageCadre()).toList();
        open = started(ITEMS, village.get(0));
    }

    @Test
    void everyItemHasOneWinnerAndTheOthersAreToldWhy() throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(PEOPLE * PROGRAMS);
        CountDownLatch all = new CountDownLatch(PEOPLE * PROGRAMS);
        List<Callable<Void>> programs = new ArrayList<>();
        for (int n = 0; n < PEOPLE * PROGRAMS; n++) {
            Person person = village.get(n % PEOPLE);
            List<WorkItem> order = new ArrayList<>(open);
            Collections.shuffle(order, new Random(n));
            programs.add(() -> {
                all.countDown();
                all.await();
                for (WorkItem item : order) listClaimAndDecide(person, item);
                return null;
            });
        }
        List<Future<Void>> ends = pool.invokeAll(programs);
        pool.shutdown();
        for (Future<Void> end : ends) {
            end.get();
        }

        for (WorkItem item : open) {
            assertThat(claimedBy.get(item.id())).as("who got it").hasSize(1);
            assertThat(decidedBy.get(item.id())).as("who decided").isEqualTo(claimedBy.get(item.id()));
            assertThat(count("workflow_step where item_id = ?", item.id())).isEqualTo(1);
            assertThat(count("workflow_hand where item_id = ?", item.id())).isEqualTo(1);
            assertThat(count("audit_entry where action = 'workflow.decided' and subject = ?", item.caseKey()))
                    .isEqualTo(1);
            assertThat(chain.steps(item.caseKey())).containsExactly("second");
        }
        assertThat(refusals).isNotEmpty().allSatisfy(answer -> {
            assertThat(answer.status()).as(answer.body()).isIn(403, 404, 409);
            assertThat(JsonPath.<String>read(answer.body(), "$.detail")).endsWith("。");
        });
        assertThat(refusals).extracting(Answer::status).contains(409);
    }

    private void listClaimAndDecide(Person person, WorkItem item) throws Exception {
        assertThat(answer(person, get("/api/work-items").param("text", item.caseKey()))
                        .status())
                .isEqualTo(200);
        String path = "/api/work-items/" + item.id();
        String claim = "{\"revision\":%d}".formatted(item.revision());
        note(person, item, claimedBy, answer(person, json(post(path + "/claim"), claim)));
        // every program of a person sends the same command, as one that heard no answer does
        String approval = "{\"revision\":%d,\"outcome\":\"approve\",\"commandId\":\"r-%d-%d\"}"
                .formatted(item.revision() + 1, item.id(), person.id());
        note(person, item, decidedBy, answer(person, json(post(path + "/decision"), approval)));
    }

    private void note(Person person, WorkItem item, Map<Long, Set<Long>> winners, Answer answer) {
        if (answer.status() == 204) {
            winners.computeIfAbsent(item.id(), id -> ConcurrentHashMap.newKeySet())
                    .add(person.id());
        } else {
            refusals.add(answer);
        }
    }

    /** Through the sign-in, as every request at this door. */
    private Answer answer(Person person, MockHttpServletRequestBuilder request) throws Exception {
        MockHttpServletResponse response = web.perform(request.with(httpBasic(person.username(), PASSWORD)))
                .andReturn()
                .getResponse();
        return new Answer(response.getStatus(), response.getContentAsString(StandardCharsets.UTF_8));
    }

    private static MockHttpServletRequestBuilder json(MockHttpServletRequestBuilder request, String body) {
        return request.contentType(MediaType.APPLICATION_JSON).content(body);
    }

    private long count(String what, Object key) {
        return jdbc.sql("select count(*) from " + what)
                .param(key)
                .query(Long.class)
                .single();
    }
}
