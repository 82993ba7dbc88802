package org.jiangbu.chain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertAll;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jiangbu.background.Runs;
import org.jiangbu.disbursement.Batches;
import org.jiangbu.disbursement.bank.BankFileFormat;
import org.jiangbu.intake.judging.Registers;
import org.jiangbu.people.TestHouseholds;
import org.jiangbu.security.Person;
import org.jiangbu.security.Roles;
import org.jiangbu.workflow.WorkItem;
import org.jiangbu.workflow.WorkItems;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;

/** The REST door as another system meets it: sign-in, rights, answers, and sentences for what is wrong. */
class RestDoorTest extends RestTest {
    @Autowired
    private Chain chain;

    @Autowired
    private WorkItems items;

    @Autowired
    private Batches batches;

    @Autowired
    private Runs runs;

    @Autowired
    private Clock clock;

    private Chain.Cast home;
    private Chain.Cast strangers;

    @BeforeEach
    void cast() {
        home = chain.cast("533422204201");
        strangers = chain.cast("533422201202");
    }

    @Test
    void withoutPasswordEveryAddressAsksForOneAndBeginsNoSession() throws Exception {
        for (String address : List.of("/api/declarations", "/api/openapi", "/api/nothing", "/api/work-items/1")) {
            refused(web.perform(get(address)), 401, "security.sign-in.needed")
                    .andExpect(header().string("WWW-Authenticate", containsString("Basic")))
                    .andExpect(header().doesNotExist("Set-Cookie"));
        }
        refused(
                web.perform(post("/api/work-items/1/decision").header("Accept-Language", "en")),
                401,
                "security.sign-in.needed");
        refused(
                web.perform(get("/api/declarations").with(httpBasic("ad\0min", PASSWORD))),
                401,
                "security.sign-in.needed");
        as(home.person(Roles.ENTRY_CLERK), get("/api/declarations"))
                .andExpect(status().isOk())
                .andExpect(header().doesNotExist("Set-Cookie"));
    }

    @Test
    void fiveWrongPasswordsLockTheAccountHereToo() throws Exception {
        Person person = home.person(Roles.VILLAGE_CADRE);
        staff.setPassword(person.id(), PASSWORD);
        for (int i = 0; i < 5; i++) {
            web.perform(get("/api/declarations").with(httpBasic(person.username(), "wrong-password")))
                    .andExpect(status().isUnauthorized());
        }
        refused(
                web.perform(get("/api/declarations").with(httpBasic(person.username(), PASSWORD))),
                401,
                "security.sign-in.needed");
    }

    @Test
    void whoLeftAndWhoseRoleEndedIsNobodyHere() throws Exception {
        chain.declared(home, "600.00");
        Person gone = home.person(Roles.TOWNSHIP_LEADER);
        staff.end(
                gone.id(),
                Roles.TOWNSHIP_LEADER,
                home.township,
                LocalDate.now(clock).minusDays(1));
        as(gone, get("/api/declarations")).andExpect(status().isOk()).andExpect(jsonPath("$", hasSize(0)));
        staff.setActive(gone.id(), false);
        as(gone, get("/api/declarations")).andExpect(status().isUnauthorized());
    }

    @Test
    void aRegisterIsImportedFromTheFileToTheDeclaration() throws Exception {
        Map<String, Object> row = Registers.sale(TestHouseholds.idNo(), "扎西卓玛");
        row.put("乡镇", "拖顶傈僳族乡");
        row.put("村委会", "拖顶村");
        byte[] register = Registers.of(List.of(row)).xlsx();
        MockMultipartFile file = new MockMultipartFile("file", "名册.xlsx", null, register);
        Person clerk = home.person(Roles.ENTRY_CLERK);
        String preview = as(
                        clerk,
                        multipart("/api/imports")
                                .file(file)
                                .param("programme", "2018")
                                .param("initialLoad", "true"))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
        int id = JsonPath.read(preview, "$.id");
        as(clerk, get("/api/imports/" + id + "/rows"))
                .andExpect(jsonPath("$[0].headName").value("扎西卓玛"));
        refused(as(strangers.person(Roles.ENTRY_CLERK), get("/api/imports/" + id)), 404, "intake.refused.not-here");
        refused(as(home.person(Roles.TOWNSHIP_LEADER), get("/api/imports/" + id)), 403, "security.refused");
        Person other = home.person(Roles.TOWNSHIP_CLERK); // awards may be decided here: new households take two persons
        String confirmed = as(other, post("/api/imports/" + id + "/confirmation"))
                .andExpect(status().isAccepted())
                .andReturn()
                .getResponse()
                .getContentAsString();
        runs.drain();
        int run = JsonPath.read(confirmed, "$.run");
        as(other, get("/api/runs/" + run)).andExpect(jsonPath("$.done").value(1));
        refused(
                as(strangers.person(Roles.ENTRY_CLERK), get("/api/runs/" + run)),
                404,
                "background.refused.unknown-run");
        as(clerk, get("/api/declarations").param("text", "扎西卓玛").param("area", home.township))
                .andExpect(jsonPath("$[0].salesFen").value(600000));
    }

    @Test
    void aWorkItemIsListedDecidedOnceAndHiddenFromOthers() throws Exception {
        String number = chain.declared(home, "1200.00");
        Person cadre = home.person(Roles.ASSIGNED_CADRE);
        WorkItem item = chain.item(cadre, number);
        String path = "/api/work-items/" + item.id();
        as(cadre, get("/api/work-items").param("text", number)).andExpect(jsonPath("$.items", hasSize(1)));
        as(cadre, get(path)).andExpect(jsonPath("$.caseKey").value(number));
        as(cadre, get(path + "/history")).andExpect(status().isOk());
        as(cadre, get("/api/work-items/counts")).andExpect(jsonPath("$.all").value(1));
        for (Person other : List.of(
                strangers.person(Roles.ASSIGNED_CADRE), chain.cast(home.village).person(Roles.ASSIGNED_CADRE))) {
            refused(as(other, get(path)), 404, "workflow.item.gone");
        }
        Map<String, Object> data = new HashMap<>();
        chain.as(cadre, () -> items.form(item)).ifPresent(form -> data.putAll(form.example(LocalDate.now(clock))));
        String body = body(item.revision(), "approve", UUID.randomUUID().toString(), data);
        refused(as(home.person(Roles.TOWNSHIP_FINANCE), decision(path, body)), 403, "workflow.item.notYours");
        refused(as(strangers.person(Roles.ASSIGNED_CADRE), decision(path, body)), 404, "workflow.item.gone");
        refused(
                as(cadre, decision(path, body(item.revision() + 7, "approve", "stale-" + number, data))),
                409,
                "workflow.item.stale");
        as(cadre, decision(path, body)).andExpect(status().isNoContent());
        as(cadre, decision(path, body)).andExpect(status().isNoContent());
        assertThat(chain.as(cadre, () -> items.history(number))).hasSize(1);
        String again = body(item.revision(), "approve", UUID.randomUUID().toString(), data);
        refused(as(cadre, decision(path, again)), 409, "workflow.item.decided");
    }

    @Test
    void whatCannotBeIsRefusedWithASentenceAndChangesNothing() throws Exception {
        String number = chain.declared(home, "1200.00");
        Person cadre = home.person(Roles.ASSIGNED_CADRE);
        WorkItem item = chain.item(cadre, number);
        String path = "/api/work-items/" + item.id();
        Map<String, Object> data = new HashMap<>();
        chain.as(cadre, () -> items.form(item)).ifPresent(form -> data.putAll(form.example(LocalDate.now(clock))));
        data.put("verifeidFen", 100);
        refused(
                as(cadre, decision(path, body(item.revision(), "approve", "misspelt-" + number, data))),
                422,
                "workflow.decide.unknown-value");
        Map.of("/api/work-items", "base.rest.limit", "/api/declarations", "base.rest.paging")
                .forEach((address, sentence) -> assertAll(
                        () -> refused(as(cadre, get(address).param("limit", "-1")), 400, sentence),
                        () -> refused(as(cadre, get(address).param("limit", "1001")), 400, sentence),
                        () -> refused(as(cadre, get(address).param("text", "a\0b")), 422, "base.text.unstorable")));
        refused(as(cadre, get("/api/declarations").param("offset", "-1")), 400, "base.rest.paging");
        assertThat(chain.item(cadre, number).revision()).isEqualTo(item.revision());
    }

    private static String body(int revision, String outcome, String command, Map<String, Object> data) {
        String fields = data.entrySet().stream()
                .map(field -> "\"%s\":%s"
                        .formatted(
                                field.getKey(),
                                field.getValue() instanceof Boolean || field.getValue() instanceof Number
                                        ? field.getValue()
                                        : "\"" + field.getValue() + "\""))
                .collect(Collectors.joining(","));
        return "{\"revision\":%d,\"outcome\":\"%s\",\"opinion\":\"情况已逐项核对\",\"commandId\":\"%s\",\"data\":{%s}}"
                .formatted(revision, outcome, command, fields);
    }

    @Test
    void registersBatchesAndBankResultsBelongToTheirPlaces() throws Exception {
        String number = chain.declared(home, "1200.00");
        chain.verified(home, number);
        chain.fundsArrive(home);
        String roster = chain.roster(home);
        chain.approved(home, roster);
        String batch = chain.batchOf(roster);
        chain.released(home, batch);
        Person clerk = home.person(Roles.TOWNSHIP_CLERK);
        as(clerk, get("/api/registers").param("programme", "2018"))
                .andExpect(content().string(containsString(roster)));
        as(clerk, get("/api/registers/" + roster + "/lines"))
                .andExpect(jsonPath("$[0].headIdNo").value(containsString("****")));
        as(home.person(Roles.VILLAGE_CADRE), get("/api/declarations/" + number))
                .andExpect(jsonPath("$.summary.number").value(number));
        as(home.person(Roles.TOWNSHIP_FINANCE), get("/api/batches/" + batch))
                .andExpect(jsonPath("$.lines[0].accountNo").value(containsString("****")));
        for (String path : List.of("/api/registers", "/api/batches", "/api/declarations")) {
            as(strangers.person(Roles.TOWNSHIP_CLERK), get(path).param("programme", "2018"))
                    .andExpect(content().string(not(containsString(home.township))));
        }
        refused(as(strangers.person(Roles.TOWNSHIP_CLERK), get("/api/registers/" + roster)), 404, "register.unknown");
        refused(
                as(strangers.person(Roles.TOWNSHIP_CLERK), get("/api/batches/" + batch)),
                404,
                "disbursement.batch.unknown");
        refused(
                as(strangers.person(Roles.TOWNSHIP_CLERK), get("/api/declarations/" + number)),
                404,
                "declaration.unknown");
        refused(
                as(clerk, post("/api/registers").param("programme", "2018").param("township", strangers.township)),
                403,
                "security.refused");
        result(batch);
    }

    private void result(String batch) throws Exception {
        Person finance = home.person(Roles.COUNTY_FINANCE);
        String sent = chain.as(
                finance,
                () -> new String(
                        batches.bankFile(batch, BankFileFormat.CSV_UTF8, "测试").content(), StandardCharsets.UTF_8));
        MockMultipartFile answer = new MockMultipartFile(
                "file",
                "result.csv",
                null,
                BankAnswer.to(sent, "成功", "", LocalDate.now(clock)).getBytes(StandardCharsets.UTF_8));
        String path = "/api/batches/" + batch + "/result";
        refused(as(home.person(Roles.TOWNSHIP_FINANCE), multipart(path).file(answer)), 403, "security.refused");
        MockMultipartFile damaged =
                new MockMultipartFile("file", "result.csv", null, "账号,金额".getBytes(StandardCharsets.UTF_8));
        as(finance, multipart(path).file(damaged))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.detail").isNotEmpty());
        as(finance, multipart(path).file(answer))
                .andExpect(jsonPath("$.alreadyBooked").value(false));
        as(finance, multipart(path).file(answer))
                .andExpect(jsonPath("$.alreadyBooked").value(true));
    }
}
