package org.jiangbu.chain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jiangbu.background.Runs;
import org.jiangbu.security.Person;
import org.jiangbu.workflow.WorkItem;
import org.jiangbu.workflow.WorkItems;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.ResultActions;

/** A program that heard no answer sends its command again; one that takes an old id for something else is told so. */
class RestCommandsTest extends RestProbeTest {
    @Autowired
    private WorkItems items;

    @Autowired
    private Runs runs;

    private final String command = "d-" + UUID.randomUUID();
    private Person person;
    private List<WorkItem> open;

    @BeforeEach
    void start() {
        person = villageCadre();
        open = started(4, person);
    }

    @Test
    void oneDecisionSentAgainIsAnsweredAlikeAndAnotherIsRefused() throws Exception {
        decide(open.get(0), "approve").andExpect(status().isNoContent());
        decide(open.get(0), "approve").andExpect(status().isNoContent());
        refused(decide(open.get(0), "return"), 409, "workflow.command.used");
        refused(decide(open.get(1), "approve"), 409, "workflow.command.used");
        assertThat(user.runAs(person.id(), () -> items.history(open.get(0).caseKey())))
                .singleElement()
                .satisfies(step -> assertThat(step.outcome()).isEqualTo("approve"));
        assertThat(chain.steps(open.get(1).caseKey())).containsExactly("first");
    }

    @Test
    void manySentAgainAreAnsweredWithTheirRunAndOthersAreRefused() throws Exception {
        int run = run(together(open.subList(0, 2), "approve"));
        assertThat(run(together(open.subList(0, 2), "approve"))).isEqualTo(run);
        refused(together(open.subList(2, 4), "approve"), 409, "workflow.command.used");
        refused(together(open.subList(0, 2), "return"), 409, "workflow.command.used");
        runs.drain();
        assertThat(run(together(open.subList(0, 2), "approve"))).isEqualTo(run);
        refused(together(open.subList(0, 3), "approve"), 409, "workflow.command.used");
        refused(decide(open.get(2), "approve"), 409, "workflow.command.used");
        assertThat(chain.steps(open.get(0).caseKey())).containsExactly("second");
        assertThat(chain.steps(open.get(2).caseKey())).containsExactly("first");
    }

    private ResultActions decide(WorkItem item, String outcome) throws Exception {
        String body = "{\"revision\":%d,\"outcome\":\"%s\",\"opinion\":\"情况已逐项核对\",\"commandId\":\"%s\"}"
                .formatted(item.revision(), outcome, command);
        return as(person, decision("/api/work-items/" + item.id(), body));
    }

    private ResultActions together(List<WorkItem> some, String outcome) throws Exception {
        String ids = some.stream().map(item -> String.valueOf(item.id())).collect(Collectors.joining(","));
        String body = "{\"ids\":[%s],\"outcome\":\"%s\",\"opinion\":\"情况已逐项核对\",\"commandId\":\"%s\"}"
                .formatted(ids, outcome, command);
        return as(
                person,
                post("/api/work-items/decisions")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(body));
    }

    private static int run(ResultActions accepted) throws Exception {
        return JsonPath.read(
                accepted.andExpect(status().isAccepted())
                        .andExpect(jsonPath("$.run").isNumber())
                        .andReturn()
                        .getResponse()
                        .getContentAsString(),
                "$.run");
    }
}
