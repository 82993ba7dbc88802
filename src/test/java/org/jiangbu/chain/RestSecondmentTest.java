package org.jiangbu.chain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jiangbu.background.Runs;
import org.jiangbu.base.AppClock;
import org.jiangbu.secondment.Lending;
import org.jiangbu.secondment.Secondments;
import org.jiangbu.security.Person;
import org.jiangbu.security.Roles;
import org.jiangbu.workflow.ProbeCases;
import org.jiangbu.workflow.WorkItem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.ResultActions;

/** The REST door opens and closes to the minute for who is lent (抽调支援), also for what runs in the background. */
class RestSecondmentTest extends RestProbeTest {
    @Autowired
    private Secondments secondments;

    @Autowired
    private Runs runs;

    @Autowired
    private AppClock clock;

    private Person helper;
    private List<WorkItem> open;
    private Instant from;
    private Instant until;

    @BeforeEach
    void lend() {
        open = started(3, villageCadre());
        helper = staff.create("r-" + UUID.randomUUID().toString().substring(0, 8), "测试人员", PASSWORD);
        staff.assign(helper.id(), "village-cadre", "533422206201", LocalDate.of(2018, 1, 1), null);
        Person lender = staff.create("r-" + UUID.randomUUID().toString().substring(0, 8), "测试人员", null);
        staff.assign(lender.id(), Roles.COUNTY_LEADER, "533422", LocalDate.of(2018, 1, 1), null);
        from = clock.instant().truncatedTo(ChronoUnit.MINUTES).plusSeconds(120);
        until = from.plusSeconds(300);
        Lending lending =
                new Lending(helper.id(), "village-cadre", ProbeCases.VILLAGE.substring(0, 9), from, until, "进度落后");
        user.runAs(lender.id(), () -> secondments.lend(lending));
    }

    private ResultActions decide(WorkItem item) throws Exception {
        String body = "{\"revision\":%d,\"outcome\":\"approve\",\"opinion\":\"情况已逐项核对\",\"commandId\":\"%s\"}"
                .formatted(item.revision(), UUID.randomUUID());
        return web.perform(decision("/api/work-items/" + item.id(), body).with(httpBasic(helper.username(), PASSWORD)));
    }

    private ResultActions listed(WorkItem item) throws Exception {
        return request(helper, "/api/work-items", "text", item.caseKey()).andExpect(status().isOk());
    }

    @Test
    void listsAndDecisionsOpenAndCloseToTheMinute() throws Exception {
        clock.advanceTo(from.minusSeconds(1));
        refused(decide(open.get(0)), 404, "workflow.item.gone");
        listed(open.get(0)).andExpect(jsonPath("$.items.length()").value(0));

        clock.advanceTo(from);
        listed(open.get(0)).andExpect(jsonPath("$.items.length()").value(1));
        decide(open.get(0)).andExpect(status().isNoContent());

        clock.advanceTo(until.minusSeconds(60));
        decide(open.get(1)).andExpect(status().isNoContent());

        clock.advanceTo(until);
        refused(decide(open.get(2)), 404, "workflow.item.gone");
        listed(open.get(2)).andExpect(jsonPath("$.items.length()").value(0));
    }

    @Test
    void whatWasGivenToTheBackgroundIsNotDecidedAfterTheEnd() throws Exception {
        clock.advanceTo(from);
        String body = "{\"ids\":[%d,%d],\"outcome\":\"approve\",\"opinion\":\"情况已逐项核对\",\"commandId\":\"%s\"}"
                .formatted(open.get(0).id(), open.get(1).id(), UUID.randomUUID());
        web.perform(post("/api/work-items/decisions")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(body)
                        .with(httpBasic(helper.username(), PASSWORD)))
                .andExpect(status().isAccepted());
        clock.advanceTo(until);
        runs.drain();
        assertThat(chain.steps(open.get(0).caseKey())).containsExactly("first");
        assertThat(chain.steps(open.get(1).caseKey())).containsExactly("first");
    }
}
